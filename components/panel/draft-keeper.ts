import type { NoteDraft } from './panel-actions';

/** Keeps what is typed of each note on disk while it is typed. */
export interface DraftKeeper {
  /** Takes the latest text of a note, or null for none; it is on its way within {@link DRAFT_DELAY_MS}. */
  keep: (noteId: string, draft: NoteDraft | null) => void;
  /** Sends nothing more of a note: it is on its way itself, and its draft goes with it. */
  forget: (noteId: string) => void;
  /** Sends at once what is not sent yet: the page may be about to go. */
  flush: () => void;
}

/** Longest time between a keystroke and the saving of it, in ms; leaves some of the promised 250 ms for the saving itself. */
export const DRAFT_DELAY_MS = 200;

/** Saves drafts no more often than every {@link DRAFT_DELAY_MS}; of a note's drafts in between only the last counts. */
export function createDraftKeeper(save: (noteId: string, draft: NoteDraft | null) => Promise<boolean>): DraftKeeper {
  const latest = new Map<string, NoteDraft | null>();
  const unsent = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = async (noteId: string, draft: NoteDraft | null) => {
    const isKept = await save(noteId, draft);
    if (latest.get(noteId) !== draft) return;
    if (isKept) latest.delete(noteId);
    // The next keystroke, or leaving the field, tries again.
    else unsent.add(noteId);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const noteIds = [...unsent];
    unsent.clear();
    for (const noteId of noteIds) void send(noteId, latest.get(noteId) ?? null);
  };
  return {
    keep(noteId, draft) {
      latest.set(noteId, draft);
      unsent.add(noteId);
      timer ??= setTimeout(flush, DRAFT_DELAY_MS);
    },
    forget(noteId) {
      latest.delete(noteId);
      unsent.delete(noteId);
    },
    flush,
  };
}
