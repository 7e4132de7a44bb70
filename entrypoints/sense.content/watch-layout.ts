import type { CallLayout } from '../../lib/platforms/platform';
import type { Box } from '../overlay.content/give-way';
import { areServiceBoxesWanted, onServiceBoxesWanted, tellServiceBoxes } from '../overlay.content/service-boxes';

/** What is smaller than this on a side hides nothing worth a move, in CSS px. */
const LEAST_SIDE = 24;

/** Time after the last change of the stage at which a panel that slides in has come to rest, in ms. */
const SETTLING_MS = 400;

/** Where an element is in the window of the top page, whose frame it may lie in. */
function boxOf(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return {
    left: Math.round(left + (frame?.left ?? 0)),
    top: Math.round(top + (frame?.top ?? 0)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/** Boxes of what is shown of the elements. */
function boxesOf(elements: readonly Element[]): Box[] {
  return elements
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map(boxOf)
    .filter(({ width, height }) => width >= LEAST_SIDE && height >= LEAST_SIDE);
}

/**
 * Tells the overlay of the side panels and captions that the service shows. The page is looked at when `look` is called, and when the stage, which makes
 * room for them, changes its size: one element is watched, and no tree. Without an overlay nothing is looked at.
 */
export function watchLayout(read: () => CallLayout | null, signal: AbortSignal): { look: () => void } {
  let stage: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = new ResizeObserver(() => {
    if (!areServiceBoxesWanted()) return;
    tell(read());
    clearTimeout(timer);
    timer = setTimeout(() => tell(read()), SETTLING_MS);
  });

  function tell(layout: CallLayout | null): void {
    tellServiceBoxes(layout ? boxesOf(layout.opened) : []);
  }

  function look(): void {
    if (!areServiceBoxesWanted()) return;
    const layout = read();
    const next = layout?.stage ?? null;
    if (next !== stage) {
      watch.disconnect();
      if (next) watch.observe(next);
    }
    stage = next;
    tell(layout);
  }

  onServiceBoxesWanted(look, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    watch.disconnect();
    tellServiceBoxes([]);
  });
  return { look };
}
