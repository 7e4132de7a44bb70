import type { NoteDraft, PanelActions } from './panel-actions';

/** Keeps the text of the note field on disk while it is typed. */
export interface DraftKeeper {
  /** Takes the latest text; it is on its way within {@link DRAFT_DELAY_MS}. */
  keep: (draft: NoteDraft | null) => void;
  /** Sends at once what is not sent yet: the page may be about to go. */
  flush: () => void;
}

/** Longest time between a keystroke and the saving of it, in ms; leaves some of the promised 250 ms for the saving itself. */
export const DRAFT_DELAY_MS = 200;

/** Saves drafts no more often than every {@link DRAFT_DELAY_MS}; of the drafts in between only the last counts. */
export function createDraftKeeper(save: PanelActions['saveDraft']): DraftKeeper {
  let wanted: NoteDraft | null = null;
  let isSaved = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (isSaved) return;
    isSaved = true;
    const draft = wanted;
    void save(draft).then((isKept) => {
      // The next keystroke, or leaving the field, tries again.
      if (!isKept && draft === wanted) isSaved = false;
    });
  };
  return {
    keep(draft) {
      wanted = draft;
      isSaved = false;
      timer ??= setTimeout(flush, DRAFT_DELAY_MS);
    },
    flush,
  };
}
