import type { Database } from './schema';
import { foldWords, holdsTerm, patternOf, wordsOf } from './search-terms';
import type { SearchTerm } from './search-terms';
import type { StoredSession } from './session-records';
import { NOTE_SEPARATOR, readText } from './session-text';

/** A run of a snippet: a word that was searched for, or what stands between such words. */
export interface SnippetPart {
  text: string;
  isMatch: boolean;
}

/** Characters of a note that are shown before its first match, and in all. */
const [BEFORE, LENGTH] = [50, 180];

const plain = (text: string): SnippetPart[] => (text === '' ? [] : [{ text, isMatch: false }]);

/** The stretch of a note around its first match, with all matches in it marked; null when there is none. */
export function snippetOf(note: string, terms: readonly SearchTerm[]): SnippetPart[] | null {
  const parts: SnippetPart[] = [];
  let [start, end] = [0, 0];
  for (const { index, text, terms: own } of wordsOf(note)) {
    const isFirst = parts.length === 0;
    if (!isFirst && index + text.length > start + LENGTH) break;
    const known = new Set(own);
    if (!terms.some((term) => holdsTerm(known, term))) continue;
    if (isFirst) {
      // A stretch does not begin within a word.
      start = index <= BEFORE ? 0 : note.indexOf(' ', index - BEFORE) + 1;
      if (start === 0 && index > BEFORE) start = index;
      if (start > index) start = index;
      end = start;
    }
    parts.push(...plain(note.slice(end, index)), { text: text.slice(0, LENGTH), isMatch: true });
    end = index + text.length;
  }
  if (parts.length === 0) return null;
  const rest = note.slice(end, Math.max(end, start + LENGTH));
  const isCut = end + rest.length < note.length;
  return [...plain(start > 0 ? '…' : ''), ...parts, ...plain(isCut ? `${rest.trimEnd()}…` : rest)];
}

/**
 * The note that holds most of the terms, the earliest of several; undefined when none does. The notes are compared as one text, since to fold a
 * hundred short ones takes several times as long, and only the one that is shown is worth reading word by word.
 */
function bestNote(notes: string, terms: readonly SearchTerm[]): string | undefined {
  const patterns = terms.map(patternOf);
  const texts = notes.split(NOTE_SEPARATOR);
  let [best, most] = [-1, 0];
  for (const [index, folded] of foldWords(notes).split(NOTE_SEPARATOR).entries()) {
    const count = patterns.filter((pattern) => pattern.test(folded)).length;
    if (count > most) [best, most] = [index, count];
    if (most === terms.length) break;
  }
  return texts[best];
}

/** The line of each session that shows why it was found; null where that is not a note. Of `unindexed` sessions the logs are read. */
export async function readSnippets(
  database: Database,
  sessions: readonly StoredSession[],
  unindexed: ReadonlySet<string>,
  terms: readonly SearchTerm[],
): Promise<(SnippetPart[] | null)[]> {
  if (terms.length === 0) return sessions.map(() => null);
  const texts = database.transaction('session-texts').store;
  const read = (id: string) => (unindexed.has(id) ? readText(database, id) : texts.get(id));
  // All are asked for at once, while the transaction is open.
  return Promise.all(
    sessions.map(async ({ id }) => {
      const text = await read(id);
      const note = bestNote(text?.notes ?? '', terms);
      return note === undefined ? null : snippetOf(note, terms);
    }),
  );
}
