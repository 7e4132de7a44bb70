import { useEffect, useState } from 'preact/hooks';

import { momentPhrase } from '../library/date-text';
import { sessionTitle } from '../library/session-title';
import { Button } from '../ui/button';
import './offer-card.css';

/** What can be answered. */
type Answer = 'go-on' | 'start' | 'choose' | 'not-now' | 'never';

interface OfferCardProps {
  offer: {
    /** The service. */
    platformName: string;
    /** The interrupted session of this call, and the time of its last event in ms since the epoch; null when there is none. */
    interrupted: { participant: string; guideTitle: string; lastEventAt: number } | null;
    /** The guide that was run last with its length in minutes; null when there is none to start with. */
    last: { guideTitle: string; minutes: number } | null;
  };
  /** Ms since the epoch. */
  now: number;
  /** What went wrong with the answer, as a sentence; null for nothing. */
  problem: string | null;
  onAnswer: (answer: Answer) => void;
}

/** How long the offer stays while nobody is in it, in ms: the call has begun by then without it. */
const SHOWN_MS = 60_000;

/** The guide that was run last. Where the line is too short for it, its title gives way and the minutes stay. */
const lastWords = ({ guideTitle, minutes }: { guideTitle: string; minutes: number }) => (
  <p class="offer-last" title={guideTitle}>
    <b>{guideTitle}</b>
    <span>· {minutes} min</span>
  </p>
);

/** Offers a session to somebody who has entered a call: the one that was interrupted there, else a new one. Takes no focus; goes by itself, unless pointer or keyboard are in it. */
export function OfferCard({ offer: { platformName, interrupted, last }, now, problem, onAnswer }: OfferCardProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || problem !== null) return;
    const timer = setTimeout(() => onAnswer('not-now'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, problem, onAnswer]);
  const [hold, release] = [() => setHeld(true), () => setHeld(false)];
  const title = interrupted && sessionTitle(interrupted.participant, interrupted.guideTitle);
  return (
    <section
      class="offer"
      aria-labelledby="offer-question"
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocusIn={hold}
      onFocusOut={release}
      onKeyDown={({ key }) => key === 'Escape' && onAnswer('not-now')}
    >
      <div class="offer-words">
        <h1 id="offer-question" title={title ?? undefined}>
          {title === null ? 'Start a session in this call?' : `Go on with ${title}?`}
        </h1>
        {problem !== null && (
          <p class="offer-problem" role="alert">
            {problem}
          </p>
        )}
        {problem === null && interrupted && <p>It was interrupted {momentPhrase(interrupted.lastEventAt, now)}.</p>}
        {problem === null && !interrupted && (last ? lastWords(last) : <p>Sections, time and notes, over the call.</p>)}
      </div>
      <div class="offer-buttons">
        {interrupted && (
          <Button look="primary" onClick={() => onAnswer('go-on')}>
            Go on
          </Button>
        )}
        {!interrupted && last && (
          <Button look="primary" label={`Start with ${last.guideTitle}, ${last.minutes} minutes`} onClick={() => onAnswer('start')}>
            Start
          </Button>
        )}
        <Button look={interrupted || last ? 'plain' : 'primary'} onClick={() => onAnswer('choose')}>
          {interrupted ? 'Start another' : 'Choose a guide'}
        </Button>
        <Button look="quiet" onClick={() => onAnswer('not-now')}>
          Not now
        </Button>
      </div>
      <Button look="quiet" class="offer-never" onClick={() => onAnswer('never')}>
        Never on {platformName}
      </Button>
    </section>
  );
}
