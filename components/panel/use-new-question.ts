import { useMemo, useState } from 'preact/hooks';

import type { PanelActions } from './panel-actions';
import type { Act } from './use-feedback';

/** A question that is being typed. It outlives the section in which it was begun, and the session. */
export interface NewQuestion {
  /** Null while its field is closed. */
  text: string | null;
  change: (text: string | null) => void;
  /** Adds it to a section and closes its field. */
  add: (sectionId: string) => Promise<void>;
  /** Saves it as a note on a section: after the end no question can be added. */
  saveAsNote: (sectionId: string) => Promise<void>;
}

/**
 * Holds the question that is being typed. Its id is made with its field, so that a second attempt adds nothing twice.
 * `onAdded` hears which question was added.
 */
export function useNewQuestion(act: Act, actions: PanelActions, onAdded: (itemId: string) => void): NewQuestion {
  const [question, setQuestion] = useState<{ id: string; text: string } | null>(null);
  return useMemo(
    () => ({
      text: question?.text ?? null,
      change: (text) => setQuestion((before) => (text === null ? null : { id: before?.id ?? actions.createId(), text })),
      async add(sectionId) {
        if (!question) return;
        const { id: itemId, text } = question;
        if (!(await act({ type: 'add-question', itemId, sectionId, text }, 'Question added'))) return;
        setQuestion(null);
        onAdded(itemId);
      },
      async saveAsNote(sectionId) {
        if (!question) return;
        const { id: noteId, text } = question;
        const note = { noteId, text, notedAt: actions.clock(), sectionId, itemId: null, isStarred: false };
        if (await act({ type: 'add-note', ...note }, 'Note saved')) setQuestion(null);
      },
    }),
    [question, act, actions, onAdded],
  );
}
