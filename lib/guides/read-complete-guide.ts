import type { Guide } from '../domain/guide';
import { completeDraft } from './complete-draft';
import { readGuide } from './read-guide';

/** The guide that a text says, with nothing left to be asked. Throws an Error that names `origin` when it is none. */
export function readCompleteGuide(markdown: string, origin: string): Guide {
  const reading = readGuide(markdown);
  if (!reading.ok) throw new Error(`${origin} is not a guide: ${JSON.stringify(reading.problem)}`);
  const completion = completeDraft(reading.draft);
  if (!completion.ok) throw new Error(`${origin} is not a complete guide: ${JSON.stringify(completion.missing)}`);
  return completion.guide;
}
