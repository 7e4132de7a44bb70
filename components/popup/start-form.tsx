import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import { Button } from '../ui/button';
import { FormatChoice } from './format-choice';
import { GuideChoice } from './guide-choice';
import type { FoundGuides, GuideOption } from './guide-choice';
import { SectionChoice } from './section-choice';
import './start-form.css';

/** What a session is started with. */
export interface StartChoice {
  guideId: string;
  /** Place in the guide's formats. */
  formatIndex: number;
  /** The chosen section of each choice of the guide. */
  sectionIds: string[];
  /** A code such as P7; may be empty. */
  participant: string;
}

interface StartFormProps {
  found: FoundGuides;
  /** Asks for the guides whose title holds all words of a text. */
  onSearch: (search: string) => void;
  /** The format in which a guide was last used, as a place in its formats. */
  usualFormatIndex: (guide: GuideOption) => number;
  /** The code that would come next, such as P8; null when there is none to follow. */
  suggestedParticipant: string | null;
  isBusy: boolean;
  /** True while something else is what most people come for. */
  isSecondary?: boolean;
  /** Ms since the epoch. */
  now: number;
  onStart: (choice: StartChoice) => void;
  /** More to choose, before the button. */
  children?: ComponentChildren;
}

/** Characters in a participant's code; the same bound as in the log. */
const PARTICIPANT_LENGTH = 80;

/** Chooses guide, format and participant, and starts the session. */
export function StartForm({
  found,
  onSearch,
  usualFormatIndex,
  suggestedParticipant,
  isBusy,
  isSecondary = false,
  now,
  onStart,
  children,
}: StartFormProps) {
  const [chosen, setChosen] = useState<GuideOption | null>(null);
  const [chosenFormats, setChosenFormats] = useState<Readonly<Record<string, number>>>({});
  const [chosenSections, setChosenSections] = useState<Readonly<Record<string, string>>>({});
  const [participant, setParticipant] = useState('');
  // While a search is on, what it finds first is not yet what was chosen.
  const [first, setFirst] = useState<GuideOption | null>(null);
  const usual = found.search === '' ? (found.guides[0] ?? null) : first;
  if (usual !== first) setFirst(usual);

  // Where all guides are known and it is not among them, it was deleted.
  const isGone = found.search === '' && found.total === found.guides.length;
  const guide = found.guides.find((option) => option.id === chosen?.id) ?? (isGone ? usual : (chosen ?? usual));
  if (!guide) return <p class="quiet start-form">There is no guide yet. Import one under Guides.</p>;
  const formatIndex = Math.min(chosenFormats[guide.id] ?? usualFormatIndex(guide), guide.formatsMinutes.length - 1);
  const keyOf = (choiceIndex: number) => `${guide.id} ${choiceIndex}`;
  const sectionIds = guide.choices.map((sections, index) => {
    const section = sections.find(({ id: sectionId }) => sectionId === chosenSections[keyOf(index)]) ?? sections[0];
    return section?.id ?? '';
  });
  // The guide's own sums count the first section of each choice.
  const sumsMinutes = guide.sumsMinutes.map((sum, format) =>
    guide.choices.reduce((total, sections) => {
      const [usualSection, section] = [sections[0], sections.find(({ id: sectionId }) => sectionIds.includes(sectionId))];
      return total - (usualSection?.budgetsMinutes[format] ?? 0) + (section?.budgetsMinutes[format] ?? 0);
    }, sum),
  );

  const start = (event: Event) => {
    event.preventDefault();
    if (!isBusy) onStart({ guideId: guide.id, formatIndex, sectionIds, participant: participant.trim() });
  };

  return (
    <form class="start-form" onSubmit={start}>
      <GuideChoice found={found} selected={guide} now={now} onSearch={onSearch} onSelect={setChosen} />
      {guide.choices.map((sections, index) => (
        <SectionChoice
          key={keyOf(index)}
          sections={sections}
          formatIndex={formatIndex}
          selectedId={sectionIds[index] ?? ''}
          onSelect={(sectionId) => setChosenSections({ ...chosenSections, [keyOf(index)]: sectionId })}
        />
      ))}
      <div class="start-row">
        <FormatChoice
          formatsMinutes={guide.formatsMinutes}
          sumsMinutes={sumsMinutes}
          selectedIndex={formatIndex}
          onSelect={(index) => setChosenFormats({ ...chosenFormats, [guide.id]: index })}
        />
        <div class="participant">
          <input
            class="field"
            aria-label="Participant"
            placeholder={suggestedParticipant === null ? 'Code, such as P7' : 'Code'}
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
      {children}
      <Button look={isSecondary ? 'plain' : 'primary'} class="start-button" isSubmit isDisabled={isBusy}>
        Start session
      </Button>
    </form>
  );
}
