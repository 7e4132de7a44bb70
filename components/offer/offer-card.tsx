import { useEffect, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import './offer-card.css';

/** What can be answered. */
type Answer = 'start' | 'choose' | 'not-now' | 'never';

interface OfferCardProps {
  /** The service, and the guide that was run last with its length in minutes; null when there is none to start with. */
  offer: { platformName: string; last: { guideTitle: string; minutes: number } | null };
  /** What went wrong with the answer, as a sentence; null for nothing. */
  problem: string | null;
  onAnswer: (answer: Answer) => void;
}

/** How long the offer stays while nobody is in it, in ms: the call has begun by then without it. */
const SHOWN_MS = 60_000;

const lastWords = ({ guideTitle, minutes }: { guideTitle: string; minutes: number }) => (
  <>
    <b>{guideTitle}</b> · {minutes} min
  </>
);

/** Offers a session to somebody who has entered a call. Takes no focus; goes by itself, unless pointer or keyboard are in it. */
export function OfferCard({ offer: { platformName, last }, problem, onAnswer }: OfferCardProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld || problem !== null) return;
    const timer = setTimeout(() => onAnswer('not-now'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, problem, onAnswer]);
  const [hold, release] = [() => setHeld(true), () => setHeld(false)];
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
      <h1 id="offer-question">Start a session in this call?</h1>
      {problem === null ? (
        <p title={last?.guideTitle}>{last ? lastWords(last) : 'Sections, time and notes, over the call.'}</p>
      ) : (
        <p class="offer-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="offer-buttons">
        {last && (
          <Button look="primary" label={`Start with ${last.guideTitle}, ${last.minutes} minutes`} onClick={() => onAnswer('start')}>
            Start
          </Button>
        )}
        <Button look={last ? 'plain' : 'primary'} onClick={() => onAnswer('choose')}>
          Choose a guide
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
