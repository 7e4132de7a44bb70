import { useMemo, useState } from 'preact/hooks';

import type { Command } from '../../lib/domain/commands';
import type { SessionState } from '../../lib/domain/session-state';
import { InlineText } from '../ui/inline-text';
import { AddQuestion } from './add-question';
import { ConsentControls } from './consent-controls';
import { ItemList } from './item-list';
import { NoteList } from './note-list';
import { notesOfSection } from './notes-of-section';
import type { PanelActions } from './panel-actions';
import type { Act } from './use-feedback';

interface SectionBodyProps {
  state: SessionState;
  sectionId: string;
  /** The current question; null for none. */
  currentId: string | null;
  actions: PanelActions;
  act: Act;
  /** Chooses the current question; null leaves it to what was asked last and to the order of the guide. */
  onChoose: (itemId: string | null) => void;
}

/** What scrolls: aim, items and notes of the current section. */
export function SectionBody({ state, sectionId, currentId, actions, act, onChoose }: SectionBodyProps) {
  const [wanted, setWanted] = useState<{ noteId: string } | null>(null);
  const section = state.sections.find(({ id }) => id === sectionId);
  const { all, byItem } = notesOfSection(state, sectionId);
  const hasConsentItem = section?.itemIds.some((id) => state.items.get(id)?.isConsent) ?? false;

  const actHere = useMemo<Act>(
    () => async (command: Command, undoWords?: string) => {
      const isDone = await act(command, undoWords);
      // Whatever was chosen by hand, the question that is asked now is on; one that is skipped makes way.
      const makesWay = command.type === 'ask-item' || (command.type === 'skip-item' && command.itemId === currentId);
      if (isDone && makesWay) onChoose(null);
      return isDone;
    },
    [act, currentId, onChoose],
  );
  const addQuestion = (text: string) => act({ type: 'add-question', itemId: actions.createId(), sectionId, text }, 'Question added');

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
        act={actHere}
        onChoose={onChoose}
        onShowNote={(noteId) => setWanted({ noteId })}
      />
      <AddQuestion onAdd={addQuestion} />
      <NoteList state={state} notes={all} hasSections={false} wanted={wanted} act={act} />
      {!hasConsentItem && <ConsentControls state={state} hasLabel act={act} />}
    </>
  );
}
