import { sessionTitle } from '../library/session-title';
import { useFirstFocus } from '../library/use-first-focus';
import { Button } from '../ui/button';
import { timeOfDay } from '../ui/pace-words';
import '../library/confirmation.css';
import './live-session.css';

/** A session that is over. */
export interface EndedFacts {
  id: string;
  participant: string;
  guideTitle: string;
  /** Ms since the epoch. */
  startedAt: number;
  /** Ms since the epoch. */
  endedAt: number;
}

interface EndedSessionProps {
  session: EndedFacts;
  /** True right after it was ended here: the keyboard goes to it. */
  takesFocus: boolean;
  isBusy: boolean;
  onExport: () => void;
  /** Shows the record, where it is open already or in a new tab. */
  onOpenRecord: () => void;
}

/** The session that has just ended in this tab, and what to do with it. */
export function EndedSession({ session, takesFocus, isBusy, onExport, onOpenRecord }: EndedSessionProps) {
  const heading = useFirstFocus<HTMLHeadingElement>(takesFocus);
  return (
    <section class="ended-session" aria-label="Session ended">
      <h2 tabIndex={-1} ref={heading}>
        Session ended
      </h2>
      <p class="quiet">
        {sessionTitle(session.participant, session.guideTitle)} · {timeOfDay(session.startedAt)} to {timeOfDay(session.endedAt)}
      </p>
      <div class="confirmation-buttons">
        <Button look="primary" isDisabled={isBusy} onClick={onExport}>
          Export Markdown
        </Button>
        <Button onClick={onOpenRecord}>Open record</Button>
      </div>
    </section>
  );
}
