import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import type { Note } from '../../../lib/domain/notes';
import type { SessionState } from '../../../lib/domain/session-state';
import { noteRows } from './note-element';
import type { NoteTools } from './record-actions';

/** The notes that are picked, to do something with all of them. */
export interface Picked {
  ids: ReadonlySet<string>;
  /** Those that are still there, in the order of their times. */
  notes: readonly Note[];
  /** Stays the same as long as the record is shown. */
  pick: NoteTools['pick'];
  clear: () => void;
}

/** The ids from one row of notes to another, as the page shows them; only the second where the first is not shown. */
function rangeBetween(fromId: string | null, toId: string): string[] {
  const ids = noteRows(document).map((row) => row.dataset['note'] ?? '');
  const [from, to] = [ids.indexOf(fromId ?? ''), ids.indexOf(toId)];
  return from < 0 || to < 0 ? [toId] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** Holds which notes of a session are picked. */
export function usePicked(state: SessionState): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const pick = useCallback((noteId: string, isPicked: boolean, isRange: boolean) => {
    const changed = isRange ? rangeBetween(last.current, noteId) : [noteId];
    last.current = noteId;
    setIds((before) => {
      const next = new Set(before);
      for (const id of changed) {
        if (isPicked) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const notes = useMemo(() => [...ids].flatMap((id) => state.notes.get(id) ?? []).toSorted((a, b) => a.notedAt - b.notedAt), [ids, state]);
  return { ids, notes, pick, clear: () => setIds(new Set()) };
}
