import { useMemo } from 'preact/hooks';

import { formatElapsed } from '../../lib/domain/clock-text';
import { paceOf } from '../../lib/domain/pace';
import { sessionTimeAt } from '../../lib/domain/session-clock';
import type { SessionState } from '../../lib/domain/session-state';
import { formatMoment } from './date-text';
import { notesBySection } from './notes-by-section';
import type { NotesByItem } from './notes-by-section';
import { RecordSection } from './record-section';
import { SessionTimeline } from './session-timeline';
import { noteTimesOf, timelineOf } from './timeline-of';
import './session-record.css';

interface SessionRecordProps {
  /** Another object after every change. */
  state: SessionState;
  /** Ms since the epoch; matters while the session is live only. */
  now: number;
}

const NO_NOTES: NotesByItem = new Map();

function ConsentFact({ state }: { state: SessionState }) {
  if (!state.consent) return <>recording not asked about</>;
  const at = formatElapsed(sessionTimeAt(state, state.consent.at));
  return state.consent.answer === 'yes' ? (
    <>
      <b class="consent-yes">✓ agreed to recording</b> at {at}
    </>
  ) : (
    <>
      <b class="consent-no">✗ did not agree to recording</b> at {at}
    </>
  );
}

/** The record of a session: what was planned, what was asked and what was heard. */
export function SessionRecord({ state, now }: SessionRecordProps) {
  const pace = paceOf(state, now);
  const titles = new Map(state.sections.map(({ id, title }) => [id, title]));
  const notes = useMemo(() => notesBySection(state), [state]);
  const notesMs = useMemo(() => noteTimesOf(state), [state]);
  return (
    <div class="record">
      <ul class="facts" aria-label="Session">
        {state.endedAt === null && (
          <li>
            <span class="badge badge-live">live</span>
          </li>
        )}
        {state.guideVersion !== null && (
          <li>
            {state.guide.title}, version {state.guideVersion}
          </li>
        )}
        <li>{formatMoment(state.startedAt)}</li>
        <li class="tabular">
          {formatElapsed(pace.usedMs)} of {formatElapsed(pace.plannedMs)}
        </li>
        {state.call && <li>{state.call.platformName}</li>}
        <li>
          <ConsentFact state={state} />
        </li>
        {state.recordingStartedAt !== null && <li>recording from {formatElapsed(sessionTimeAt(state, state.recordingStartedAt))}</li>}
      </ul>
      <SessionTimeline timeline={timelineOf(state, pace, now)} notesMs={notesMs} titleOf={(sectionId) => titles.get(sectionId) ?? ''} />
      {state.sections.map((section, index) => {
        const time = pace.sections[index];
        return (
          time && <RecordSection key={section.id} state={state} section={section} time={time} notes={notes.get(section.id) ?? NO_NOTES} />
        );
      })}
    </div>
  );
}
