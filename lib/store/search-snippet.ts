import type { Database } from './schema';
import { foldWords, holdsTerm, patternOf, wordsOf } from './search-terms';
import type { SearchTerm } from './search-terms';
import type { StoredSession } from './session-records';
import { readText } from './session-text';

/** A run of a snippet: a word that was searched for, or what stands between such words. */
export interface SnippetPart {
  text: string;
  isMatch: boolean;
}

/** Characters of a note that are shown before its first match, and in all. */
const [BEFORE, LENGTH] = [50, 180];

/** Stands between notes that are compared together; no word holds it. */
const SEPARATOR = '\u0000';

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

/** The note that holds most of the terms, the earliest of several; undefined when none does. Compared as a whole, since only the one that is shown is worth reading word by word. */
function bestNote(notes: readonly { text: string }[], terms: readonly SearchTerm[]): string | undefined {
  const patterns = terms.map(patternOf);
  let best: { text: string; count: number } | undefined;
  // All at once: to fold a hundred short texts takes several times as long.
  const folds = foldWords(notes.map(({ text }) => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR)).split(SEPARATOR);
  for (const [index, { text }] of notes.entries()) {
    const folded = folds[index] ?? '';
    const count = patterns.filter((pattern) => pattern.test(folded)).length;
    if (count > (best?.count ?? 0)) best = { text, count };
  }
  return best?.text;
}

/** The line of each session that shows why it was found; null where that is not a note. */
export async function readSnippets(
  database: Database,
  sessions: readonly StoredSession[],
  terms: readonly SearchTerm[],
): Promise<(SnippetPart[] | null)[]> {
  if (terms.length === 0) return sessions.map(() => null);
  return Promise.all(
    sessions.map(async ({ id, needsIndexing }) => {
      const text = needsIndexing === 1 ? await readText(database, id) : await database.get('session-texts', id);
      const note = bestNote(text?.notes ?? [], terms);
      return note === undefined ? null : snippetOf(note, terms);
    }),
  );
}
