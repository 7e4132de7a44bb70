import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Command } from '../../../lib/domain/commands';
import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../lib/domain/debrief';
import { decide } from '../../../lib/domain/decide';
import { isPersonalNote, NOTE_LIMITS } from '../../../lib/domain/notes';
import type { Note } from '../../../lib/domain/notes';
import type { SessionLog } from '../../../lib/domain/session-log';
import { run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';
import { sixSections } from '../../fixtures/sessions/six-sections';

const NOW = SESSION_START + 60_000;

function logWith(...texts: string[]): SessionLog {
  const log = startLog(sixSections);
  for (const [index, text] of texts.entries())
    run(log, { type: 'add-note', noteId: `n${index + 1}`, text, notedAt: NOW - 10_000 + index, itemId: 's1i1', isStarred: false }, NOW);
  return log;
}

const notesOf = ({ state }: SessionLog): Note[] => [...state.notes.values()];
const withoutSpace = (text: string): string => text.replaceAll(/\s/gu, '');

describe('a note that is split', () => {
  it('becomes two with its time, place and marks', () => {
    const log = logWith('one two');
    run(log, { type: 'star-note', noteId: 'n1', isStarred: true }, NOW);
    run(log, { type: 'mark-personal', noteId: 'n1', isPersonal: true }, NOW);
    run(log, { type: 'split-note', noteId: 'n1', index: 3, newNoteId: 'n2' }, NOW + 1);
    const [first, second] = notesOf(log);
    expect([first?.text, second?.text]).toEqual(['one', 'two']);
    expect({ ...second, id: 'n1', text: 'one' }).toEqual(first);
    expect(first).toMatchObject({ isStarred: true, isPersonal: true, sectionId: 's1', itemId: 's1i1' });
  });

  it('is personal in both halves when a tag says so in one of them', () => {
    const log = logWith('call Ana tomorrow #pii');
    run(log, { type: 'split-note', noteId: 'n1', index: 8, newNoteId: 'n2' }, NOW);
    expect(notesOf(log).map(isPersonalNote)).toEqual([true, true]);
  });

  it.each([0, 7, 99])('is left whole when one half would be empty, at %i', (index) => {
    const command: Command = { type: 'split-note', noteId: 'n1', index, newNoteId: 'n2' };
    expect(decide(logWith('one two'), command, NOW)).toEqual({ ok: false, code: 'empty-text' });
  });

  it('never tears a character apart', () => {
    const log = logWith('a🙂b');
    run(log, { type: 'split-note', noteId: 'n1', index: 2, newNoteId: 'n2' }, NOW);
    expect(notesOf(log).map(({ text }) => text)).toEqual(['a', '🙂b']);
  });

  it('is the same text again once it is joined, up to white space', () => {
    fc.assert(
      fc.property(arbitraryHostileText, fc.nat(200), (text, index) => {
        const log = logWith(text);
        fc.pre(run(log, { type: 'split-note', noteId: 'n1', index, newNoteId: 'n2' }, NOW));
        expect(log.state.notes.size).toBe(2);
        expect(run(log, { type: 'join-notes', noteIds: ['n1', 'n2'] }, NOW)).toBe(true);
        expect(notesOf(log).map((note) => withoutSpace(note.text))).toEqual([withoutSpace(text)]);
      }),
    );
  });
});

describe('notes that are joined', () => {
  it('become the first, with all texts in their order and the marks of any', () => {
    const log = logWith('one', 'two', 'three');
    run(log, { type: 'star-note', noteId: 'n3', isStarred: true }, NOW);
    run(log, { type: 'mark-personal', noteId: 'n2', isPersonal: true }, NOW);
    run(log, { type: 'join-notes', noteIds: ['n1', 'n3', 'n2'] }, NOW);
    expect(notesOf(log)).toMatchObject([{ id: 'n1', text: 'one\nthree\ntwo', isStarred: true, isPersonal: true }]);
  });

  it.each<[string, string[]]>([
    ['with themselves', ['n1', 'n1']],
    ['with one that is not there', ['n1', 'n2', 'gone']],
  ])('are refused %s', (_, noteIds) => {
    expect(decide(logWith('one', 'two'), { type: 'join-notes', noteIds }, NOW)).toEqual({ ok: false, code: 'no-such-note' });
  });

  it('are refused when they are longer than one note can be', () => {
    const log = logWith('a'.repeat(150_000), 'b'.repeat(60_000));
    expect(decide(log, { type: 'join-notes', noteIds: ['n1', 'n2'] }, NOW)).toEqual({ ok: false, code: 'text-too-long' });
  });
});

describe('several notes that are changed', () => {
  const change = (log: SessionLog, of: Extract<Command, { type: 'change-notes' }>['change'], noteIds = ['n1', 'n3']) =>
    run(log, { type: 'change-notes', noteIds, change: of }, NOW, 'change');

  it.each<[string, Extract<Command, { type: 'change-notes' }>['change'], Partial<Note>]>([
    ['starred', { kind: 'star', isStarred: true }, { isStarred: true }],
    ['marked as personal', { kind: 'mark-personal', isPersonal: true }, { isPersonal: true }],
    ['moved', { kind: 'move', sectionId: 's2', itemId: 's2i1' }, { sectionId: 's2', itemId: 's2i1' }],
    ['tagged', { kind: 'tag', tag: 'pain' }, { text: 'same #pain' }],
  ])('are %s together and brought back together', (_, of, expected) => {
    const log = logWith('same', 'other', 'same');
    const before = structuredClone(notesOf(log));
    change(log, of);
    expect([log.state.notes.get('n1'), log.state.notes.get('n3')]).toMatchObject([expected, expected]);
    expect(log.state.notes.get('n2')).toEqual(before[1]);
    run(log, { type: 'undo', isOfRecord: true }, NOW + 1);
    expect(notesOf(log)).toEqual(before);
  });

  it('are removed together', () => {
    const log = logWith('one', 'two', 'three');
    change(log, { kind: 'remove' });
    expect(notesOf(log).map(({ id }) => id)).toEqual(['n2']);
  });

  it('are all left as they are when one of them is not there', () => {
    const log = logWith('one');
    const command: Command = { type: 'change-notes', noteIds: ['n1', 'gone'], change: { kind: 'remove' } };
    expect(decide(log, command, NOW)).toEqual({ ok: false, code: 'no-such-note' });
  });

  it('come to no event where it is so already', () => {
    const log = logWith('one #pain');
    expect(decide(log, { type: 'change-notes', noteIds: ['n1'], change: { kind: 'tag', tag: 'pain' } }, NOW)).toEqual({
      ok: true,
      bodies: [],
    });
  });
});

describe('the debrief', () => {
  it('takes notes under each of its questions, after the end too', () => {
    const log = logWith();
    run(log, { type: 'end-session' }, NOW);
    for (const { id } of DEBRIEF_QUESTIONS) {
      const answer: Command = {
        type: 'add-note',
        noteId: id,
        text: 'answer',
        notedAt: NOW,
        sectionId: DEBRIEF_SECTION_ID,
        itemId: id,
        isStarred: false,
      };
      expect(run(log, answer, NOW + 1)).toBe(true);
    }
    expect(notesOf(log).map(({ sectionId, itemId }) => [sectionId, itemId])).toEqual(
      DEBRIEF_QUESTIONS.map(({ id }) => [DEBRIEF_SECTION_ID, id]),
    );
    expect(log.state.sections.some(({ id }) => id === DEBRIEF_SECTION_ID)).toBe(false);
  });

  it('takes a note of the session that is moved there', () => {
    const log = logWith('follow up');
    run(log, { type: 'edit-note', noteId: 'n1', sectionId: DEBRIEF_SECTION_ID, itemId: DEBRIEF_QUESTIONS[2]?.id ?? null }, NOW);
    expect(notesOf(log)[0]).toMatchObject({ sectionId: DEBRIEF_SECTION_ID, itemId: DEBRIEF_QUESTIONS[2]?.id });
  });
});

describe('the time of a note', () => {
  it.each([SESSION_START - 1, NOW + 1])('cannot lie before the session began or after now: %i', (notedAt) => {
    expect(decide(logWith('one'), { type: 'edit-note', noteId: 'n1', notedAt }, NOW)).toEqual({ ok: false, code: 'time-out-of-session' });
  });
});

describe('a note of the greatest length', () => {
  it('takes no tag, since it could not be read again', () => {
    const log = logWith('x'.repeat(NOTE_LIMITS.textLength));
    const command: Command = { type: 'change-notes', noteIds: ['n1'], change: { kind: 'tag', tag: 'pain' } };
    expect(decide(log, command, NOW)).toEqual({ ok: false, code: 'text-too-long' });
  });
});
