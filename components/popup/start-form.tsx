import { useId, useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { FormatChoice } from './format-choice';
import { GuideChoice } from './guide-choice';
import type { GuideOption } from './guide-choice';
import './start-form.css';

/** What a session is started with. */
export interface StartChoice {
  guideId: string;
  /** Place in the guide's formats. */
  formatIndex: number;
  /** A code such as P7; may be empty. */
  participant: string;
}

interface StartFormProps {
  guides: readonly GuideOption[];
  /** The format in which a guide was last used, as a place in its formats. */
  usualFormatIndex: (guide: GuideOption) => number;
  /** The code that would come next, such as P8; null when there is none to follow. */
  suggestedParticipant: string | null;
  /** Why no session can start now, as a sentence; null when one can. */
  obstacle: string | null;
  isBusy: boolean;
  /** Ms since the epoch. */
  now: number;
  onStart: (choice: StartChoice) => void;
}

/** Characters in a participant's code; the same bound as in the log. */
const PARTICIPANT_LENGTH = 80;

/** Chooses guide, format and participant, and starts the session. */
export function StartForm({ guides, usualFormatIndex, suggestedParticipant, obstacle, isBusy, now, onStart }: StartFormProps) {
  const id = useId();
  const [guideId, setGuideId] = useState<string | null>(null);
  const [chosenFormats, setChosenFormats] = useState<Readonly<Record<string, number>>>({});
  const [participant, setParticipant] = useState('');

  const guide = guides.find((option) => option.id === guideId) ?? guides[0];
  if (!guide) return <p class="quiet start-form">There is no guide yet. Import one under Guides.</p>;
  const formatIndex = Math.min(chosenFormats[guide.id] ?? usualFormatIndex(guide), guide.formatsMinutes.length - 1);

  const start = (event: Event) => {
    event.preventDefault();
    if (obstacle === null && !isBusy) onStart({ guideId: guide.id, formatIndex, participant: participant.trim() });
  };

  return (
    <form class="start-form" onSubmit={start}>
      <GuideChoice guides={guides} selectedId={guide.id} now={now} onSelect={setGuideId} />
      <div class="start-row">
        <FormatChoice
          formatsMinutes={guide.formatsMinutes}
          sumsMinutes={guide.sumsMinutes}
          selectedIndex={formatIndex}
          onSelect={(index) => setChosenFormats({ ...chosenFormats, [guide.id]: index })}
        />
        <div class="participant">
          <input
            class="field"
            aria-label="Participant"
            placeholder="P7"
            autocomplete="off"
            spellcheck={false}
            maxLength={PARTICIPANT_LENGTH}
            value={participant}
            onInput={(event) => setParticipant(event.currentTarget.value)}
          />
          {suggestedParticipant !== null && participant === '' && (
            <Button look="quiet" onClick={() => setParticipant(suggestedParticipant)}>
              Use {suggestedParticipant}
            </Button>
          )}
        </div>
      </div>
      <Button
        look="primary"
        class="start-button"
        isSubmit
        isDisabled={obstacle !== null || isBusy}
        {...(obstacle === null ? {} : { describedBy: `${id}-obstacle` })}
      >
        Start session
      </Button>
      {obstacle !== null && (
        <p class="quiet" id={`${id}-obstacle`}>
          {obstacle}
        </p>
      )}
    </form>
  );
}
