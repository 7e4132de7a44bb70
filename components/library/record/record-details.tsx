import { DETAIL_LIMITS, isRecordingUrl } from '../../../lib/domain/session-details';
import type { SessionDetails } from '../../../lib/domain/session-details';
import type { SessionState } from '../../../lib/domain/session-state';
import type { Act } from '../../panel/use-feedback';
import { DetailField } from './detail-field';
import './record-details.css';

interface RecordDetailsProps {
  state: SessionState;
  act: Act;
}

const namesIn = (text: string): string[] =>
  text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Who took part and where the recording is, each corrected in its place. */
export function RecordDetails({ state, act }: RecordDetailsProps) {
  const change = (details: SessionDetails) => act({ type: 'change-details', details }, 'Details changed');
  const { nameLength, observers, urlLength } = DETAIL_LIMITS;
  return (
    <div class="details" role="group" aria-label="Details">
      <DetailField
        label="Participant"
        value={state.participant}
        placeholder="a code, such as P7"
        maxLength={nameLength}
        onSave={(participant) => change({ participant })}
      />
      <DetailField
        label="Facilitator"
        value={state.facilitator}
        placeholder="–"
        maxLength={nameLength}
        onSave={(facilitator) => change({ facilitator })}
      />
      <DetailField
        label="Note-keeper"
        value={state.noteKeeper}
        placeholder="–"
        maxLength={nameLength}
        onSave={(noteKeeper) => change({ noteKeeper })}
      />
      <DetailField
        label="Observers"
        value={state.observers.join(', ')}
        placeholder="–"
        maxLength={observers * (nameLength + 2)}
        onSave={(text) => change({ observers: namesIn(text).slice(0, observers) })}
      />
      <div class="detail-with-link">
        <DetailField
          label="Recording"
          value={state.recordingUrl}
          placeholder="https://…"
          maxLength={urlLength}
          onSave={(recordingUrl) => change({ recordingUrl })}
        />
        {isRecordingUrl(state.recordingUrl) && (
          <a class="detail-link" href={state.recordingUrl} target="_blank" rel="noopener noreferrer">
            Open<span class="visually-hidden"> the recording</span>
          </a>
        )}
      </div>
    </div>
  );
}
