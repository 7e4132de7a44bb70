import { useMemo, useRef, useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import { fitText } from '../../../lib/domain/fit-text';
import type { SessionState } from '../../../lib/domain/session-state';
import type { UsedStretch } from '../../../lib/domain/used-stretches';
import { closestMoment, momentWords } from './moment-words';
import { timelineOf, momentsOf } from './timeline-of';
import { TimelineMarks } from './timeline-marks';
import './session-timeline.css';

interface SessionTimelineProps {
  /** Another object after every change. */
  state: SessionState;
  /** Up to when it is drawn, in ms since the epoch. */
  now: number;
  /** Goes to a note. */
  onNote: (noteId: string) => void;
}

/** Width of the drawing, of its column of words and of the room at its end, in its own units. */
const [WIDTH, LEFT, RIGHT] = [960, 58, 8];
/** Height of the rows. */
const [PLANNED_Y, ACTUAL_Y, EVENTS_Y, NOTES_Y, AXIS_Y, HEIGHT] = [6, 30, 66, 82, 106, 112];
/** Marks below the drawing are this far apart, the first that leaves at most eight of them, in ms. */
const STEPS_MS = [60_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000, 7_200_000];
/** Size of a bar's title as the style has it, and the room before and behind it. */
const [TITLE_SIZE, TITLE_ROOM] = [11, 6];
/** Moments that Page Up and Page Down step over. */
const PAGE = 10;

/** Plan and course of a session above each other, with its notes and what else happened. One part for the keyboard: its arrows go from moment to moment. */
export function SessionTimeline({ state, now, onNote }: SessionTimelineProps) {
  const { planned, actual, lengthMs } = timelineOf(state, now);
  const moments = useMemo(() => momentsOf(state), [state]);
  const [place, setPlace] = useState(0);
  const [hover, setHover] = useState<number | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const current = Math.min(place, moments.length - 1);
  const shown = moments[hover ?? current];
  const words = shown ? momentWords(state, shown) : '';

  const unitsPerMs = (WIDTH - LEFT - RIGHT) / lengthMs;
  const placeOf = (ms: number) => LEFT + ms * unitsPerMs;
  const step = STEPS_MS.find((ms) => lengthMs / ms <= 8) ?? lengthMs;
  const ticks = Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
  const titleOf = (sectionId: string) => state.sections.find(({ id }) => id === sectionId)?.title ?? '';
  const bars = (stretches: readonly UsedStretch[], y: number, look: string) =>
    stretches.map(({ sectionId, fromMs, toMs, isOver }) => {
      const width = Math.max(1.5, placeOf(toMs) - placeOf(fromMs) - 2);
      const title = look === 'bar-planned' ? fitText(titleOf(sectionId), (width - 2 * TITLE_ROOM) / TITLE_SIZE) : '';
      return (
        <g key={`${sectionId}-${fromMs}`}>
          <rect class={isOver ? 'bar-over' : look} x={placeOf(fromMs)} y={y} width={width} height={18} rx={3} />
          {isOver && <rect class="bar-hatch" x={placeOf(fromMs)} y={y} width={width} height={18} rx={3} />}
          {title !== '' && (
            // A picture of its own shows nothing beyond its edges, however wide the font is.
            <svg x={placeOf(fromMs)} y={y} width={width} height={18}>
              <text class="bar-title" x={TITLE_ROOM} y={13}>
                {title}
              </text>
            </svg>
          )}
        </g>
      );
    });

  const momentUnder = (event: MouseEvent): number => {
    const box = drawing.current?.getBoundingClientRect();
    if (!box || box.width === 0) return -1;
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    return closestMoment(moments, (x - LEFT) / unitsPerMs);
  };
  const go = (index: number) => {
    const moment = moments[index];
    if (moment?.kind === 'note') onNote(moment.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = moments.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowDown: current + 1,
      ArrowLeft: current - 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    if (event.key === 'Enter') go(current);
    else if (next === undefined) return;
    else setPlace(Math.max(0, Math.min(last, next)));
    setHover(null);
    event.preventDefault();
  };

  return (
    <div class="timeline-box">
      <div
        class="timeline"
        role="slider"
        tabIndex={0}
        aria-label="Timeline"
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, moments.length - 1)}
        aria-valuenow={Math.max(0, current)}
        aria-valuetext={moments[current] ? momentWords(state, moments[current]) : ''}
        onKeyDown={onKeyDown}
        onMouseMove={(event) => setHover(momentUnder(event))}
        onMouseLeave={() => setHover(null)}
        onClick={(event) => {
          const index = momentUnder(event);
          setPlace(Math.max(0, index));
          go(index);
        }}
      >
        <svg ref={drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <defs>
            <pattern id="timeline-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path class="hatch-line" d="M0 0v6" />
            </pattern>
          </defs>
          <text x={0} y={PLANNED_Y + 13}>
            planned
          </text>
          {bars(planned, PLANNED_Y, 'bar-planned')}
          <text x={0} y={ACTUAL_Y + 13}>
            used
          </text>
          {bars(actual, ACTUAL_Y, 'bar-actual')}
          <text x={0} y={NOTES_Y + 4}>
            notes
          </text>
          <TimelineMarks moments={moments} left={LEFT} unitsPerMs={unitsPerMs} eventsY={EVENTS_Y} notesY={NOTES_Y} />
          {shown && <path class="timeline-cursor" d={`M${placeOf(shown.ms).toFixed(1)} 2V${NOTES_Y + 9}`} />}
          {ticks.map((ms) => (
            <text key={ms} x={placeOf(ms)} y={AXIS_Y} text-anchor={ms === 0 ? 'start' : ms / lengthMs > 0.97 ? 'end' : 'middle'}>
              {formatElapsed(ms)}
            </text>
          ))}
        </svg>
      </div>
      <p class="timeline-words tabular">{words}</p>
    </div>
  );
}
