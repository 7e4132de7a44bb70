import { useMemo } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import type { TimelineMoment } from './timeline-of';

interface TimelineMarksProps {
  moments: readonly TimelineMoment[];
  /** Where the scale begins, and its units for each ms of session time. */
  left: number;
  unitsPerMs: number;
  /** Height at which pauses, consent and recording lie, and at which notes do. */
  eventsY: number;
  notesY: number;
}

/** Corners of a star around its middle. */
const STAR = Array.from({ length: 10 }, (_, index) => {
  const angle = (index * Math.PI) / 5 - Math.PI / 2;
  const radius = index % 2 === 0 ? 6 : 2.5;
  return [Math.cos(angle) * radius, Math.sin(angle) * radius] as const;
});

/** Units of a letter beside the signs. */
const SIGN_WIDTH = 9;

const GLYPHS: Partial<Record<TimelineMoment['kind'], string>> = { pause: '‖', consent: '✓', refusal: '✗', recording: '●' };

/** The moments of a timeline: a dot for a note, a star for a starred one, signs for a pause, the answer about consent and the start of the recording. */
export function TimelineMarks({ moments, left, unitsPerMs, eventsY, notesY }: TimelineMarksProps) {
  // One path for all notes however many there are: lines without a length, of which the round ends remain.
  const [dots, stars] = useMemo(() => {
    const notes = moments.filter(({ kind }) => kind === 'note');
    const starAt = (x: number) => `M${STAR.map(([dx, dy]) => `${(x + dx).toFixed(1)} ${(notesY + dy).toFixed(1)}`).join('L')}Z`;
    return [
      notes.filter(({ isStarred }) => !isStarred).map(({ ms }) => `M${(left + ms * unitsPerMs).toFixed(1)} ${notesY}h0`),
      notes.filter(({ isStarred }) => isStarred).map(({ ms }) => starAt(left + ms * unitsPerMs)),
    ];
  }, [moments, left, unitsPerMs, notesY]);
  // Signs that would lie over each other stand side by side, the first where it belongs.
  let free = 0;
  const signs = moments.flatMap(({ kind, ms, lengthMs }) => {
    const glyph = GLYPHS[kind];
    if (glyph === undefined) return [];
    const text = kind === 'pause' && lengthMs > 0 ? `${glyph} ${formatElapsed(lengthMs)}` : glyph;
    const x = Math.max(left + ms * unitsPerMs - SIGN_WIDTH / 2, free);
    free = x + text.length * SIGN_WIDTH;
    return [{ kind, x, text }];
  });
  return (
    <>
      <path class="note-dots" d={dots.join('')} />
      <path class="note-stars" d={stars.join('')} />
      {signs.map(({ kind, x, text }, index) => (
        <text key={index} class={`mark mark-${kind}`} x={x} y={eventsY}>
          {text}
        </text>
      ))}
    </>
  );
}
