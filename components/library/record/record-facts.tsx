import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Pace } from '../../../lib/domain/pace';
import { sessionTimeAt } from '../../../lib/domain/session-clock';
import type { SessionState } from '../../../lib/domain/session-state';
import { timeOfDay } from '../../ui/pace-words';
import { formatMoment } from '../date-text';

interface RecordFactsProps {
  state: SessionState;
  pace: Pace;
}

function ConsentFact({ state }: { state: SessionState }) {
  if (!state.consent) return <>not asked about recording</>;
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

/** When, how long, where, whether it could be recorded, and which version of the guide was run. */
export function RecordFacts({ state, pace }: RecordFactsProps) {
  return (
    <ul class="facts" aria-label="Session">
      {state.endedAt === null && (
        <li>
          <span class="badge badge-live">live</span>
        </li>
      )}
      <li>
        {formatMoment(state.startedAt)}
        {state.endedAt !== null && `–${timeOfDay(state.endedAt)}`}
      </li>
      <li class="tabular">
        {formatElapsed(pace.usedMs)} of {formatElapsed(pace.plannedMs)}
      </li>
      <li>{state.call?.platformName ?? 'no call page'}</li>
      <li>
        <ConsentFact state={state} />
      </li>
      {state.recordingStartedAt !== null && <li>recording from {formatElapsed(sessionTimeAt(state, state.recordingStartedAt))}</li>}
      {state.guideVersion !== null && <li>guide version {state.guideVersion}</li>}
    </ul>
  );
}
