import { useState } from 'preact/hooks';

import type { SessionState } from '../../lib/domain/session-state';
import { InlineText } from '../ui/inline-text';
import { AddQuestion } from './add-question';
import { ConsentControls } from './consent-controls';
import { ItemList } from './item-list';
import { NoteList } from './note-list';
import { notesOfSection } from './notes-of-section';
import type { Act } from './use-feedback';
import type { NewQuestion } from './use-new-question';
import type { NoteEdits } from './use-note-edits';

interface SectionBodyProps {
  state: SessionState;
  sectionId: string;
  /** The current question; null for none. */
  currentId: string | null;
  newQuestion: NewQuestion;
  edits: NoteEdits;
  act: Act;
  /** Chooses the current question. */
  onChoose: (itemId: string) => void;
}

/** What scrolls: aim, items and notes of the current section. */
export function SectionBody({ state, sectionId, currentId, newQuestion, edits, act, onChoose }: SectionBodyProps) {
  const [wanted, setWanted] = useState<{ noteId: string } | null>(null);
  const section = state.sections.find(({ id }) => id === sectionId);
  const { all, byItem } = notesOfSection(state, sectionId);
  const hasConsentItem = section?.itemIds.some((id) => state.items.get(id)?.isConsent) ?? false;
  return (
    <>
      {section?.aim && (
        <p class="aim">
          <InlineText text={section.aim} />
        </p>
      )}
      <ItemList
        state={state}
        itemIds={section?.itemIds ?? []}
        currentId={currentId}
        notesByItem={byItem}
        act={act}
        onChoose={onChoose}
        onShowNote={(noteId) => setWanted({ noteId })}
      />
      <AddQuestion text={newQuestion.text} onChange={newQuestion.change} onAdd={() => void newQuestion.add(sectionId)} />
      <NoteList key={sectionId} state={state} notes={all} hasSections={false} wanted={wanted} act={act} edits={edits} />
      {!hasConsentItem && <ConsentControls state={state} hasLabel act={act} />}
    </>
  );
}
