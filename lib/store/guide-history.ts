import { numbersOf } from './schema';
import type { StoredGuideEdit, Write } from './schema';

/** Steps kept of one guide's history; the oldest goes first. */
const KEPT_EDITS = 1_000;

/** A step that was taken now. */
export type NewEdit = Pick<StoredGuideEdit, 'number' | 'patch'>;

/** Adds a step to a guide's history: what was undone before it can no longer be done again. */
export async function keepEdit(write: Write, guideId: string, { number, patch }: NewEdit): Promise<void> {
  const edits = write.objectStore('guide-edits');
  await edits.delete(numbersOf(guideId, number));
  // Steps that are not followed by this one without a gap can never be undone.
  const follows = (await edits.getKey([guideId, number - 1])) !== undefined;
  await edits.delete(numbersOf(guideId, 0, Math.max(0, number - (follows ? KEPT_EDITS : 1))));
  await edits.put({ guideId, number, version: 1, patch });
}

/** Forgets a guide's history: its steps say nothing of a text that came from elsewhere. */
export async function forgetEdits(write: Write, guideId: string): Promise<void> {
  await write.objectStore('guide-edits').delete(numbersOf(guideId));
}
