import { participantKeyOf } from '../domain/session-details';
import type { SessionState } from '../domain/session-state';
import { CSV_START, csvRow } from './csv-text';
import { defineCollection } from './define-collection';
import { listNotes } from './listed-notes';
import type { ListedNote } from './listed-notes';
import { toOneLine } from './plain-text';

/** An observation and who made it. */
interface Observation {
  text: string;
  tags: Set<string>;
  sections: Set<string>;
  questions: Set<string>;
  /** Keys of the columns that get a 1. */
  columns: Set<string>;
}

/** Every row has one cell for each participant, so that the file grows with the square of the sessions. */
const MAX_SESSIONS = 500;

/** Characters of a session's id that name a session whose participant has no code. */
const ID_LENGTH = 8;

/** Where a session's observations are counted: its participant's column, or one of its own when there is no code. */
function columnOf({ participant, id }: SessionState): { key: string; name: string } {
  const code = toOneLine(participant);
  return code === ''
    ? { key: `session:${id}`, name: `session ${id.slice(0, ID_LENGTH)}` }
    : { key: `code:${participantKeyOf(code)}`, name: code };
}

/** Adds what is there to a set, in the order it comes. */
function addAll(target: Set<string>, values: readonly string[]): void {
  for (const value of values) if (value !== '') target.add(value);
}

function take(observations: Map<string, Observation>, { note, tags, section, question }: ListedNote, column: string): void {
  const text = toOneLine(note.text);
  const key = text.normalize('NFC').replaceAll(/\s+/gu, ' ').toLowerCase();
  const observation = observations.get(key) ?? { text, tags: new Set(), sections: new Set(), questions: new Set(), columns: new Set() };
  addAll(observation.tags, tags);
  addAll(observation.sections, [section]);
  addAll(observation.questions, [question]);
  observation.columns.add(column);
  observations.set(key, observation);
}

/** What several participants said, side by side: one row an observation, one column a participant, a 1 where they meet. */
export const rainbowCsvCollection = defineCollection({
  id: 'rainbow-csv',
  label: 'Rainbow sheet (CSV)',
  description: 'For synthesis: one row an observation, one column a participant, a 1 where they meet.',
  extension: 'csv',
  mimeType: 'text/csv',
  options: ['isStarredOnly'],
  maxSessions: MAX_SESSIONS,
  open() {
    // All of it is kept until the last session, which may share an observation with the first.
    const columns = new Map<string, string>();
    const observations = new Map<string, Observation>();
    return {
      add(log, context) {
        const { key, name } = columnOf(log.state);
        if (!columns.has(key)) columns.set(key, [...columns.values()].includes(name) ? `${name} (${log.state.id})` : name);
        for (const note of listNotes(log, context)) take(observations, note, key);
        return '';
      },
      end() {
        const rows = [...observations.values()].map(({ text, tags, sections, questions, columns: marked }) =>
          csvRow([
            [...tags].join(' '),
            [...sections].join(' / '),
            [...questions].join(' / '),
            text,
            ...[...columns.keys()].map((key) => (marked.has(key) ? 1 : '')),
          ]),
        );
        return CSV_START + csvRow(['tag', 'section', 'question', 'observation', ...columns.values()]) + rows.join('');
      },
    };
  },
});
