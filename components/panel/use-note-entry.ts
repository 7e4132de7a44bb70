import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { SessionState } from '../../lib/domain/session-state';
import type { ErrorCode } from '../ui/error-words';
import { createDraftKeeper } from './draft-keeper';
import type { NoteDraft, PanelActions, SessionSnapshot } from './panel-actions';

/** Where a note goes. */
export interface NoteTarget {
  sectionId: string;
  /** The question it belongs to; null for the section as a whole. */
  itemId: string | null;
}

/** What is in the note field. */
export interface Entry {
  text: string;
  /** Time of the first keystroke, in ms since the epoch; null while the field is empty. */
  notedAt: number | null;
  /** Fixed by the first keystroke or by choice; null follows the current question. */
  target: NoteTarget | null;
}

/** A note on its way to disk. */
interface Pending extends NoteTarget {
  noteId: string;
  text: string;
  notedAt: number;
}

/** The note field: what is in it, and what became of the last note. */
export interface NoteEntry {
  entry: Entry;
  /** Why the last note was not saved; its text is back in the field. */
  error: ErrorCode | null;
  /** Time of the note that was saved last, in ms since the epoch; null once something is typed again. */
  savedAt: number | null;
  type: (text: string) => void;
  aim: (target: NoteTarget) => void;
  save: () => Promise<void>;
}

const EMPTY: Entry = { text: '', notedAt: null, target: null };

function entryOf(draft: NoteDraft | null, state: SessionState): Entry {
  if (!draft || draft.text === '') return EMPTY;
  const { text, notedAt, sectionId, itemId } = draft;
  // The page may have gone after the note was saved and before its draft was cleared.
  for (const note of state.notes.values()) if (note.notedAt === notedAt && note.text === text.trim()) return EMPTY;
  return { text, notedAt, target: sectionId === null ? null : { sectionId, itemId } };
}

function draftOf(pending: readonly Pending[], entry: Entry): NoteDraft | null {
  const text = [...pending.map((note) => note.text), entry.text].filter(Boolean).join('\n');
  const [first] = pending;
  const target = first ?? entry.target;
  return text === ''
    ? null
    : { text, notedAt: first?.notedAt ?? entry.notedAt, sectionId: target?.sectionId ?? null, itemId: target?.itemId ?? null };
}

/** Holds what is typed until it is on disk, as a draft and then as a note: nothing is lost when saving fails or the page goes. */
export function useNoteEntry({ state, draft }: SessionSnapshot, current: NoteTarget, actions: PanelActions): NoteEntry {
  const [entry, showEntry] = useState(() => entryOf(draft, state));
  const [error, setError] = useState<ErrorCode | null>(null);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const keeper = useMemo(() => createDraftKeeper(actions.saveDraft), [actions]);
  // What is typed while a note is on its way must be seen by the code that waits for it.
  const latest = useRef(entry);
  const pending = useRef<Pending[]>([]);
  const refused = useRef<Pending | null>(null);

  const put = (next: Entry) => {
    latest.current = next;
    showEntry(next);
  };
  const keep = () => keeper.keep(draftOf(pending.current, latest.current));

  useEffect(() => {
    const onVisibility = () => document.visibilityState === 'hidden' && keeper.flush();
    window.addEventListener('pagehide', keeper.flush);
    window.addEventListener('blur', keeper.flush);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      keeper.flush();
      window.removeEventListener('pagehide', keeper.flush);
      window.removeEventListener('blur', keeper.flush);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [keeper]);

  return {
    entry,
    error,
    savedAt,
    type(text) {
      const { notedAt, target } = latest.current;
      setSavedAt(null);
      if (text === '') setError(null);
      put(text === '' ? EMPTY : { text, notedAt: notedAt ?? actions.clock(), target: target ?? current });
      keep();
    },
    aim(target) {
      put({ ...latest.current, target });
      if (latest.current.text !== '') keep();
    },
    async save() {
      const { text, notedAt, target } = latest.current;
      if (text.trim() === '') return;
      const { sectionId, itemId } = target ?? current;
      // The same text again has the same id: if the first attempt did reach the disk, there is still one note.
      const noteId = refused.current?.text === text ? refused.current.noteId : actions.createId();
      const note: Pending = {
        noteId,
        text,
        notedAt: notedAt ?? actions.clock(),
        sectionId,
        itemId: itemId !== null && state.items.has(itemId) ? itemId : null,
      };
      pending.current.push(note);
      put(EMPTY);
      setError(null);
      const outcome = await actions.send({ type: 'add-note', ...note, isStarred: false });
      pending.current = pending.current.filter((other) => other !== note);
      refused.current = outcome.ok ? null : note;
      if (outcome.ok) setSavedAt(note.notedAt);
      else {
        const typedSince = latest.current.text;
        put({ text: typedSince === '' ? text : `${text}\n${typedSince}`, notedAt: note.notedAt, target: { sectionId, itemId } });
        setError(outcome.code);
      }
      keep();
      keeper.flush();
    },
  };
}
