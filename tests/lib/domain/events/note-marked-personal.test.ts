import { describe, expect, it } from 'vitest';

import { isPersonalNote } from '../../../../lib/domain/notes';
import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

describe('a note with personal data', () => {
  it.each([
    ['plain', false, false],
    ['plain', true, true],
    ['their boss #pii', false, true],
    ['their boss #PII', false, true],
    ['#piiano', false, false],
  ])('is told by its mark or its tag: “%s”, %s', (text, isPersonal, expected) => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n', text, notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
    run(log, { type: 'mark-personal', noteId: 'n', isPersonal }, SESSION_START);
    const note = log.state.notes.get('n');
    expect(note && isPersonalNote(note)).toBe(expected);
    expect(note?.text).toBe(text);
  });

  it('is marked once, and unmarked', () => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n', text: 'x', notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START);
    for (const isPersonal of [true, true, false, false]) run(log, { type: 'mark-personal', noteId: 'n', isPersonal }, SESSION_START);
    expect(log.events.filter(({ type }) => type === 'note-marked-personal')).toHaveLength(2);
    expect(log.state.notes.get('n')?.isPersonal).toBe(false);
  });
});
