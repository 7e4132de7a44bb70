import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { sessionTimeText } from './session-moment';
import type { Act } from './use-feedback';

interface ConsentControlsProps {
  state: SessionState;
  /** False where the consent question stands right above. */
  hasLabel: boolean;
  act: Act;
}

const ANSWERS = [
  { answer: 'yes', word: 'Yes' },
  { answer: 'no', word: 'No' },
] as const;

/** The answer to the consent question with its time, and where the recording begins, which nobody is invited to mark once it was declined. */
export function ConsentControls({ state, hasLabel, act }: ConsentControlsProps) {
  const { consent, recordingStartedAt } = state;
  const mark = () => void act({ type: 'mark-recording' }, 'Recording marked');
  return (
    <div class="consent">
      {hasLabel && <span class="consent-note">Consent</span>}
      <span class="consent-answers" role="group" aria-label="Consent to recording">
        {ANSWERS.map(({ answer, word }) => (
          <Button
            key={answer}
            class={`consent-${answer}`}
            label={`Consent: ${answer}`}
            hint={`Consent to recording: ${answer}`}
            isPressed={consent?.answer === answer}
            onClick={() => void act({ type: 'answer-consent', answer })}
          >
            {word}
          </Button>
        ))}
      </span>
      {consent && (
        <span class="consent-note">
          {consent.answer === 'yes' ? 'agreed at' : 'declined at'} <time>{sessionTimeText(state, consent.at)}</time>
        </span>
      )}
      {recordingStartedAt === null && consent?.answer !== 'no' && (
        <Button class="recording-mark" hint="The recording starts now: notes also get their place in it" onClick={mark}>
          Recording started
        </Button>
      )}
      {recordingStartedAt !== null && (
        <>
          <span class="recording recording-on">
            <Icon name="record" isFilled />
            Recording since <time>{sessionTimeText(state, recordingStartedAt)}</time>
          </span>
          <Button look="quiet" hint="The recording starts now, and not when it was marked" onClick={mark}>
            Mark again
          </Button>
        </>
      )}
    </div>
  );
}
