import type { RefObject } from 'preact';

import { formatElapsed } from '../../lib/domain/clock-text';
import { paceOf } from '../../lib/domain/pace';
import { alertOf } from '../../lib/domain/section-alert';
import type { Thresholds } from '../../lib/domain/section-alert';
import type { SessionState } from '../../lib/domain/session-state';
import { paceWords, sectionClockWords } from '../ui/pace-words';
import '../ui/pace.css';

interface SessionClockProps {
  state: SessionState;
  /** Ms since the epoch. */
  now: number;
  thresholds: Thresholds;
  /** The section's title, to which the keyboard can be moved. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** Where a session is and how it stands: section, its time, the session's time and the pace. */
export function SessionClock({ state, now, thresholds, heading }: SessionClockProps) {
  const pace = paceOf(state, now);
  const index = pace.sections.findIndex(({ place }) => place === 'now');
  const [section, time] = [state.sections[index], pace.sections[index]];
  const [large, small] = time ? sectionClockWords(time) : [];
  return (
    <div class="session-clock">
      {section && time && (
        <div class={`clock-now clock-${alertOf(time, thresholds)}`}>
          <div>
            <small>
              {index + 1} of {state.sections.length}
            </small>
            <h2 tabIndex={-1} ref={heading}>
              {section.title}
            </h2>
          </div>
          <div class="clock-time" role="timer" aria-label="Section time" aria-live="off">
            <b>{large}</b> <small>{small}</small>
          </div>
        </div>
      )}
      <div class="clock-total">
        <span role="timer" aria-label="Session time" aria-live="off">
          {formatElapsed(pace.usedMs)} of {formatElapsed(pace.plannedMs)}
        </span>
        <span class={`pace pace-${pace.kind}`}>{state.pausedAt === null ? paceWords(pace) : `paused · ${paceWords(pace)}`}</span>
      </div>
    </div>
  );
}
