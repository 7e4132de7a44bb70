import type { Command, RefusalCode } from './commands';
import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from './debrief';
import type { Decision, EventBody } from './decide';
import { isPersonalNote, NOTE_LIMITS, withTag } from './notes';
import type { Note } from './notes';
import type { SessionState } from './session-state';

type NoteCommand = Extract<
  Command,
  {
    type:
      | 'add-note'
      | 'edit-note'
      | 'star-note'
      | 'mark-personal'
      | 'remove-note'
      | 'change-notes'
      | 'shift-notes'
      | 'split-note'
      | 'join-notes';
  }
>;

const refuse = (code: RefusalCode): Decision => ({ ok: false, code });
const accept = (...bodies: EventBody[]): Decision => ({ ok: true, bodies });

/** Whether a note may lie in a section and under a question: those of the guide, those that were added, and the debrief's. */
function isPlace(state: SessionState, sectionId: string | undefined, itemId: string | null | undefined): RefusalCode | null {
  const hasSection = sectionId === DEBRIEF_SECTION_ID || state.sections.some(({ id }) => id === sectionId);
  if (sectionId !== undefined && !hasSection) return 'no-such-section';
  const hasItem = itemId == null || state.items.has(itemId) || DEBRIEF_QUESTIONS.some(({ id }) => id === itemId);
  return hasItem ? null : 'no-such-item';
}

const within = (state: SessionState, at: number, now: number): number => Math.max(state.startedAt, Math.min(at, now));

function editNote(state: SessionState, command: Extract<NoteCommand, { type: 'edit-note' }>, now: number): Decision {
  const note = state.notes.get(command.noteId);
  if (!note) return refuse('no-such-note');
  if (command.text !== undefined && command.text.trim() === '') return refuse('empty-text');
  if ((command.text?.length ?? 0) > NOTE_LIMITS.textLength) return refuse('text-too-long');
  const problem = isPlace(state, command.sectionId, command.itemId);
  if (problem) return refuse(problem);
  const { text, notedAt, sectionId, itemId } = command;
  if (notedAt !== undefined && notedAt !== within(state, notedAt, now)) return refuse('time-out-of-session');
  const changes = {
    ...(text === undefined || text.trim() === note.text ? {} : { text: text.trim() }),
    ...(notedAt === undefined || notedAt === note.notedAt ? {} : { notedAt }),
    ...(sectionId === undefined || sectionId === note.sectionId ? {} : { sectionId }),
    ...(itemId === undefined || itemId === note.itemId ? {} : { itemId }),
  };
  return Object.keys(changes).length === 0 ? accept() : accept({ type: 'note-edited', noteId: note.id, ...changes });
}

function addNote(state: SessionState, command: Extract<NoteCommand, { type: 'add-note' }>, now: number): Decision {
  const sectionId = command.sectionId ?? state.currentSectionId;
  if (sectionId === null) return refuse('no-such-section');
  const problem = isPlace(state, sectionId, command.itemId);
  if (problem) return refuse(problem);
  if (command.text.trim() === '') return refuse('empty-text');
  const { noteId, itemId, isStarred, text, notedAt } = command;
  // The same note again is what a repeated attempt looks like; other words under its id are a correction, and are not dropped.
  if (state.notes.has(noteId)) return editNote(state, { type: 'edit-note', noteId, text }, now);
  return accept({ type: 'note-added', noteId, text: text.trim(), notedAt: within(state, notedAt, now), sectionId, itemId, isStarred });
}

/** The marks that a new note takes over from those it was made of. */
const marksOf = (noteId: string, { isPersonal }: Pick<Note, 'isPersonal'>): EventBody[] =>
  isPersonal ? [{ type: 'note-marked-personal', noteId, isPersonal }] : [];

/** The place to split at: never within a character that takes two code units. */
function characterStart(text: string, index: number): number {
  return /^[\uDC00-\uDFFF]/u.test(text.slice(index)) && (text.codePointAt(index - 1) ?? 0) > 0xff_ff ? index - 1 : index;
}

function splitNote(state: SessionState, { noteId, newNoteId, index }: Extract<NoteCommand, { type: 'split-note' }>): Decision {
  const note = state.notes.get(noteId);
  if (!note) return refuse('no-such-note');
  const place = characterStart(note.text, index);
  const [first, second] = [note.text.slice(0, place).trim(), note.text.slice(place).trim()];
  if (first === '' || second === '' || state.notes.has(newNoteId)) return refuse('empty-text');
  const { notedAt, sectionId, itemId, isStarred } = note;
  return accept(
    { type: 'note-edited', noteId, text: first },
    { type: 'note-added', noteId: newNoteId, text: second, notedAt, sectionId, itemId, isStarred },
    // A tag says it for the half it stands in; the other half is no less personal.
    ...(isPersonalNote(note) && !note.isPersonal ? marksOf(noteId, { isPersonal: true }) : []),
    ...marksOf(newNoteId, { isPersonal: isPersonalNote(note) }),
  );
}

function joinNotes(state: SessionState, { noteIds }: Extract<NoteCommand, { type: 'join-notes' }>): Decision {
  const notes = [...new Set(noteIds)].map((id) => state.notes.get(id));
  const [first, ...others] = notes.filter((note) => note !== undefined);
  if (!first || others.length === 0 || others.length + 1 < notes.length) return refuse('no-such-note');
  const text = [first, ...others].map((note) => note.text).join('\n');
  if (text.length > NOTE_LIMITS.textLength) return refuse('text-too-long');
  const isStarred = others.some((note) => note.isStarred) && !first.isStarred;
  const isPersonal = others.some((note) => note.isPersonal) && !first.isPersonal;
  return accept(
    { type: 'note-edited', noteId: first.id, text },
    ...(isStarred ? [{ type: 'note-starred' as const, noteId: first.id, isStarred }] : []),
    ...marksOf(first.id, { isPersonal }),
    ...others.map(({ id }) => ({ type: 'note-removed' as const, noteId: id })),
  );
}

/** Whether a shift would move any note: what was noted after the end stays where it is. */
const hasSessionNotes = ({ notes, endedAt }: SessionState): boolean =>
  [...notes.values()].some(({ notedAt }) => endedAt === null || notedAt <= endedAt);

type ChangeNotes = Extract<NoteCommand, { type: 'change-notes' }>;

/** What a change of several notes asks of one of them. */
function changeOf({ id: noteId, text }: Note, change: ChangeNotes['change']): NoteCommand {
  switch (change.kind) {
    case 'star':
      return { type: 'star-note', noteId, isStarred: change.isStarred };
    case 'mark-personal':
      return { type: 'mark-personal', noteId, isPersonal: change.isPersonal };
    case 'move':
      return { type: 'edit-note', noteId, sectionId: change.sectionId, itemId: change.itemId };
    case 'tag':
      return { type: 'edit-note', noteId, text: withTag(text, change.tag) };
    case 'remove':
      return { type: 'remove-note', noteId };
  }
}

/** All of it or nothing: the first note for which it cannot be done refuses the whole. */
function changeNotes(state: SessionState, { noteIds, change }: ChangeNotes, now: number): Decision {
  const bodies: EventBody[] = [];
  for (const noteId of new Set(noteIds)) {
    const note = state.notes.get(noteId);
    if (!note) return refuse('no-such-note');
    const decision = decideNotes(state, changeOf(note, change), now);
    if (!decision.ok) return decision;
    bodies.push(...decision.bodies);
  }
  return accept(...bodies);
}

/** What a command about notes comes to; see `decide`. */
export function decideNotes(state: SessionState, command: NoteCommand, now: number): Decision {
  switch (command.type) {
    case 'add-note':
      return addNote(state, command, now);
    case 'edit-note':
      return editNote(state, command, now);
    case 'split-note':
      return splitNote(state, command);
    case 'join-notes':
      return joinNotes(state, command);
    case 'change-notes':
      return changeNotes(state, command, now);
    case 'shift-notes':
      return command.deltaMs === 0 || !hasSessionNotes(state) ? accept() : accept({ type: 'notes-shifted', deltaMs: command.deltaMs });
    case 'star-note': {
      const note = state.notes.get(command.noteId);
      if (!note) return refuse('no-such-note');
      const { noteId, isStarred } = command;
      return note.isStarred === isStarred ? accept() : accept({ type: 'note-starred', noteId, isStarred });
    }
    case 'mark-personal': {
      const note = state.notes.get(command.noteId);
      if (!note) return refuse('no-such-note');
      const { noteId, isPersonal } = command;
      return note.isPersonal === isPersonal ? accept() : accept({ type: 'note-marked-personal', noteId, isPersonal });
    }
    case 'remove-note':
      return state.notes.has(command.noteId) ? accept({ type: 'note-removed', noteId: command.noteId }) : refuse('no-such-note');
  }
}
