const SHAPES = {
  back: 'M10 3.5 5.5 8l4.5 4.5',
  forward: 'M6 3.5 10.5 8 6 12.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M5 3v10l8-5z',
  stop: 'M4 4h8v8H4z',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3.5 8.5 3 3 6-7',
  edit: 'm3 13 .6-2.8 7.2-7.2a1.3 1.3 0 0 1 1.8 0l.4.4a1.3 1.3 0 0 1 0 1.8l-7.2 7.2z',
  remove: 'M3 4.5h10M6.5 4V2.8h3V4M4.5 4.8l.5 8.4h6l.5-8.4',
  star: 'm8 2.2 1.8 3.7 4 .6-2.9 2.8.7 4L8 11.4l-3.6 1.9.7-4L2.2 6.5l4-.6z',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  tag: 'M2.5 8.2V3h5.2l5.8 5.8-5.2 5.2zM5.3 5.8h0',
  move: 'M2.5 4h6M2.5 8h3M2.5 12h6M8 8h5.5m-2.3-2.5L13.5 8l-2.3 2.5',
  join: 'M3 3v3.5a1.5 1.5 0 0 0 1.5 1.5H12M3 13V9.5a1.5 1.5 0 0 1 1.5-1.5M9.7 5.5 12.2 8l-2.5 2.5',
  record: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z',
  window: 'M6 2.5h7.5v7.5H6zM10 10v3.5H2.5V6H6',
  'side-panel': 'M2.5 3h11v10h-11zM9.5 3v10',
  overlay: 'M2 3h12v10H2zM7.5 7.5H14V13H7.5z',
  'on-top': 'M5.5 2.5h5M6.5 2.5v4L4.5 9h7l-2-2.5v-4M8 9v4.5',
} as const;

/** The drawings there are. */
export type IconName = keyof typeof SHAPES;

interface IconProps {
  name: IconName;
  /** Filled as well as drawn, for a thing that is on. */
  isFilled?: boolean;
}

/** A line drawing of 16 px in the colour of the text. It says nothing to assistive technology: the control around it has the name. */
export function Icon({ name, isFilled = false }: IconProps) {
  return (
    <svg class={isFilled ? 'icon icon-filled' : 'icon'} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
