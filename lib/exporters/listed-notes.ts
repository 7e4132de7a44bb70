import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../domain/debrief';
import { isPersonalNote, tagsOf } from '../domain/notes';
import type { Note } from '../domain/notes';
import type { SessionLog } from '../domain/session-log';
import type { SessionState } from '../domain/session-state';
import { boldSubHeadings } from '../domain/sub-heading';
import type { ExportContext } from './define-exporter';
import { createMomentText } from './moment-text';
import { notesToShow } from './notes-to-show';
import { plainFromInline, toOneLine } from './plain-text';

/** A note with the place it has in its session, as plain text. */
export interface ListedNote {
  note: Note;
  /** Written the way that was chosen. */
  time: string;
  /** Title of its section; empty when the guide does not have it. */
  section: string;
  /** The question it belongs to, on one line; empty for none. */
  question: string;
  tags: string[];
  isPersonal: boolean;
  isDebrief: boolean;
}

/** How the debrief is called where a section is named. */
const DEBRIEF_TITLE = 'Debrief';

function questionTexts({ items }: SessionState): Map<string, string> {
  const texts = new Map(DEBRIEF_QUESTIONS.map(({ id, text }) => [id, text]));
  for (const { id, text } of items.values()) texts.set(id, plainFromInline(boldSubHeadings(text)));
  return texts;
}

/** The notes that an export shows, in the order of their times, each with its section and question. */
export function listNotes({ state }: SessionLog, context: ExportContext): ListedNote[] {
  const momentText = createMomentText(state, context);
  const questions = questionTexts(state);
  const sections = new Map(state.sections.map(({ id, title }) => [id, toOneLine(title)]));
  sections.set(DEBRIEF_SECTION_ID, DEBRIEF_TITLE);
  return notesToShow(state, context.options).map((note) => ({
    note,
    time: momentText(note.notedAt),
    section: sections.get(note.sectionId) ?? '',
    question: (note.itemId === null ? undefined : questions.get(note.itemId)) ?? '',
    tags: tagsOf(note.text),
    isPersonal: isPersonalNote(note),
    isDebrief: note.sectionId === DEBRIEF_SECTION_ID,
  }));
}
