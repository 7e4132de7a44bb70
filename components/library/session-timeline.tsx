import { formatElapsed } from '../../lib/domain/clock-text';
import type { Stretch, Timeline } from './timeline-of';
import './session-timeline.css';

interface SessionTimelineProps {
  timeline: Timeline;
  /** When the notes were written, in ms of session time. */
  notesMs: readonly number[];
  /** Title of a section. */
  titleOf: (sectionId: string) => string;
}

/** Width of the drawing and of its column of words, in its own units. */
const [WIDTH, LEFT] = [700, 60];

/** Marks below the drawing are this far apart, the first that leaves at most six of them, in ms. */
const STEPS_MS = [60_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000];

/** Plan and course of a session above each other, with a dot for each note. What it shows stands in words in the sections below. */
export function SessionTimeline({ timeline, notesMs, titleOf }: SessionTimelineProps) {
  const { planned, actual, lengthMs } = timeline;
  const placeOf = (ms: number) => LEFT + (ms / lengthMs) * (WIDTH - LEFT);
  const step = STEPS_MS.find((ms) => lengthMs / ms <= 6) ?? lengthMs;
  const marks = Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
  const bars = (stretches: readonly Stretch[], y: number, look: string) =>
    stretches.map((stretch) => (
      <rect
        key={`${stretch.sectionId}-${stretch.fromMs}`}
        class={stretch.isOver ? 'bar-over' : look}
        x={placeOf(stretch.fromMs)}
        y={y}
        width={Math.max(1.5, placeOf(stretch.toMs) - placeOf(stretch.fromMs) - 2)}
        height={16}
        rx={3}
      >
        <title>{`${titleOf(stretch.sectionId)} ${formatElapsed(stretch.toMs - stretch.fromMs)}`}</title>
      </rect>
    ));
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} 100`} role="img" aria-label="Planned and actual time per section">
      <text x={0} y={22}>
        planned
      </text>
      {bars(planned, 10, 'bar-planned')}
      <text x={0} y={52}>
        actual
      </text>
      {bars(actual, 40, 'bar-actual')}
      <text x={0} y={75}>
        notes
      </text>
      {/* One path however many notes there are: lines without a length, of which the round ends remain. */}
      <path class="note-dots" d={notesMs.map((ms) => `M${placeOf(ms).toFixed(1)} 71h0`).join('')} />
      {marks.map((ms) => (
        <text key={ms} x={placeOf(ms)} y={96} text-anchor={ms === 0 ? 'start' : ms / lengthMs > 0.97 ? 'end' : 'middle'}>
          {formatElapsed(ms)}
        </text>
      ))}
    </svg>
  );
}
