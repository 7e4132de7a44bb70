import { momentPhrase } from '../library/date-text';
import { sessionTitle } from '../library/session-title';
import { Button } from '../ui/button';
import '../library/confirmation.css';
import './live-session.css';

/** A live session that no tab holds. */
export interface InterruptedFacts {
  id: string;
  participant: string;
  guideTitle: string;
  /** When it was interrupted: the time of its last event, in ms since the epoch. */
  lastEventAt: number;
}

interface InterruptedSessionProps {
  session: InterruptedFacts;
  /** True when the tab holds a call and no live session, so that the session can go on here. */
  canGoOn: boolean;
  isBusy: boolean;
  /** Ms since the epoch. */
  now: number;
  onGoOn: () => void;
  onEnd: () => void;
}

/** Offers to go on with a session whose tab or browser was closed, or to end it where it stopped. */
export function InterruptedSession({ session, canGoOn, isBusy, now, onGoOn, onEnd }: InterruptedSessionProps) {
  const title = sessionTitle(session.participant, session.guideTitle);
  const moment = momentPhrase(session.lastEventAt, now);
  return (
    <section class="notice notice-warn interrupted" aria-label={`Interrupted session ${title}`}>
      <p>
        <b>{title}</b> was interrupted {moment}.
      </p>
      <div class="confirmation-buttons">
        {canGoOn && (
          <Button isDisabled={isBusy} onClick={onGoOn}>
            Go on
          </Button>
        )}
        <Button isDisabled={isBusy} onClick={onEnd}>
          End it {moment}
        </Button>
      </div>
      {!canGoOn && <p class="quiet">To go on with it, open its call and press the Fieldguide button there.</p>}
    </section>
  );
}
