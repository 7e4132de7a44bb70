import { momentPhrase } from '../library/date-text';
import { sessionTitle } from '../library/session-title';
import { Button } from '../ui/button';
import { surfaceWords } from '../ui/surface-words';
import type { SurfaceWithoutCall } from './surface-choice';
import '../library/confirmation.css';
import './live-session.css';

/** A live session that is held nowhere. */
export interface InterruptedFacts {
  id: string;
  participant: string;
  guideTitle: string;
  /** When it was interrupted: the time of its last event, in ms since the epoch. */
  lastEventAt: number;
  /** Its call; null for a session without a call page. */
  call: object | null;
}

interface InterruptedSessionProps {
  session: InterruptedFacts;
  /** Where the session can go on: `here` in the tab's call or in this side panel, else where there is no need of a call page. None where the tab holds another live session. */
  goOnIn: readonly ('here' | SurfaceWithoutCall)[];
  /** True for the one that the call in the tab is waiting for: to go on with it is what most people come for. */
  isOfThisCall: boolean;
  /** The live session that the tab holds, by its title, in whose place this one cannot go on; null when the tab holds none. */
  heldTitle: string | null;
  isBusy: boolean;
  /** Ms since the epoch. */
  now: number;
  onGoOn: (where: 'here' | SurfaceWithoutCall) => void;
  onEnd: () => void;
}

/** Offers to go on with a session whose tab or browser was closed, or to end it where it stopped. */
export function InterruptedSession({ session, goOnIn, isOfThisCall, heldTitle, isBusy, now, onGoOn, onEnd }: InterruptedSessionProps) {
  const title = sessionTitle(session.participant, session.guideTitle);
  const hasCall = session.call !== null;
  const moment = momentPhrase(session.lastEventAt, now);
  return (
    <section class="notice notice-warn interrupted" aria-label={`Interrupted session ${title}`}>
      <p>
        <b>{title}</b> was interrupted {moment}.
      </p>
      <div class="confirmation-buttons">
        {goOnIn.map((where) => (
          <Button key={where} look={isOfThisCall ? 'primary' : 'plain'} isDisabled={isBusy} onClick={() => onGoOn(where)}>
            {where === 'here' ? 'Go on' : `Go on in ${where === 'window' ? 'a' : 'the'} ${surfaceWords[where]}`}
          </Button>
        ))}
        <Button isDisabled={isBusy} onClick={onEnd}>
          End it {moment}
        </Button>
      </div>
      {heldTitle !== null && (
        <p class="quiet">
          It cannot go on here while this tab holds another live session, {heldTitle}. End that one first, then press the Fieldguide button
          again.
        </p>
      )}
      {heldTitle === null && hasCall && !goOnIn.includes('here') && (
        <p class="quiet">To go on with it over its call, open the call and press the Fieldguide button there.</p>
      )}
    </section>
  );
}
