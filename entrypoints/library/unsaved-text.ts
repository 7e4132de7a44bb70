import { z } from 'zod';

import type { KeptText } from './kept-text';

const unsavedSchema = z.object({
  text: z.string(),
  /** Of the guide that the text is to take the place of; in ms since the epoch. */
  updatedAt: z.number(),
});

/** A text that is not saved yet. */
export type UnsavedText = z.infer<typeof unsavedSchema>;

/** A text as it is kept in the tab. */
export function printUnsaved(unsaved: UnsavedText): string {
  return JSON.stringify(unsaved);
}

function parseUnsaved(kept: string): UnsavedText | null {
  try {
    return unsavedSchema.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** What the tab kept and is still to be saved; null when there is nothing, and then nothing stays kept: later it would take the place of a newer text. */
export function takeUnsaved(kept: KeptText, savedText: string): UnsavedText | null {
  const unsaved = parseUnsaved(kept.read() ?? '');
  if (unsaved && unsaved.text !== savedText) return unsaved;
  kept.forget();
  return null;
}
