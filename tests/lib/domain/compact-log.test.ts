import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compactLog } from '../../../lib/domain/compact-log';
import { sessionEventSchema } from '../../../lib/domain/events/registry';
import type { SessionEvent } from '../../../lib/domain/events/registry';
import { compareEvents, foldEvents } from '../../../lib/domain/session-log';
import type { SessionState } from '../../../lib/domain/session-state';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

/** Every text that an event carries, wherever it lies in it, besides ids and kinds. */
function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'type', 'by', 'commandId', 'kind', 'sectionId', 'itemId', 'noteId'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((inner) => textsIn(inner, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}

function textsOfState(state: SessionState): Set<string> {
  const { guide, participant, facilitator, noteKeeper, observers, recordingUrl, call, items, notes } = state;
  const values = [guide, participant, facilitator, noteKeeper, observers, recordingUrl, call, [...items.values()], [...notes.values()]];
  return new Set([state.id, state.guideId, ...textsIn(values), 'yes', 'no']);
}

const wordsOf = (events: readonly SessionEvent[]) => JSON.stringify(events);

describe('compactLog', () => {
  it('folds to the same state and holds no text that is not in it', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const compact = compactLog(log);
        const state = foldEvents(log.events);
        expect(foldEvents(compact.events)).toEqual(state);
        expect(compact.state).toEqual(state);
        expect([...compact.state.notes.keys()]).toEqual([...log.state.notes.keys()]);
        const known = textsOfState(log.state);
        expect(textsIn(compact.events).filter((text) => !known.has(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives events that can be stored, in the order of their ids, and stays as it is when it is done again', () => {
    fc.assert(
      fc.property(arbitrarySession, ({ log }) => {
        const { events } = compactLog(log);
        expect(events.map((event) => sessionEventSchema.parse(event))).toEqual(events);
        expect(events.toSorted(compareEvents)).toEqual(events);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        expect(compactLog(compactLog(log)).events).toEqual(events);
      }),
    );
  });

  it('drops what was edited, removed and undone', () => {
    const log = startLog(sixSections);
    const note = (noteId: string, text: string) => ({
      type: 'add-note' as const,
      noteId,
      text,
      notedAt: SESSION_START,
      itemId: null,
      isStarred: false,
    });
    run(log, note('n1', 'first wording'), SESSION_START + 1);
    run(log, { type: 'edit-note', noteId: 'n1', text: 'second wording' }, SESSION_START + 2);
    run(log, note('n2', 'removed words'), SESSION_START + 3);
    run(log, { type: 'remove-note', noteId: 'n2' }, SESSION_START + 4);
    run(log, note('n3', 'undone words'), SESSION_START + 5);
    run(log, { type: 'undo' }, SESSION_START + 6);
    run(log, { type: 'change-details', details: { facilitator: 'Jaana', participant: 'P8' } }, SESSION_START + 7);
    run(log, { type: 'change-details', details: { facilitator: 'Kim' } }, SESSION_START + 8);
    const words = wordsOf(compactLog(log).events);
    expect(words).toContain('second wording');
    expect(words).toContain('Kim');
    for (const gone of ['first wording', 'removed words', 'undone words', 'Jaana', 'P7']) expect(words).not.toContain(gone);
  });

  it('leaves nothing to undo, since half of what was moved would be lost by it', () => {
    const log = startLog(sixSections);
    run(
      log,
      { type: 'add-note', noteId: 'n1', text: 'one two', notedAt: SESSION_START, itemId: null, isStarred: false },
      SESSION_START + 1,
    );
    run(log, { type: 'split-note', noteId: 'n1', newNoteId: 'n2', index: 3 }, SESSION_START + 2);
    const compact = compactLog(log);
    expect(run(compact, { type: 'undo' }, SESSION_START + 3)).toBe(false);
    expect([...compact.state.notes.values()].map(({ text }) => text)).toEqual(['one', 'two']);
  });

  it('keeps the id of an event that says what it said, and gives another to one that does not', () => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n1', text: 'one', notedAt: SESSION_START, itemId: null, isStarred: false }, SESSION_START + 1);
    const before = compactLog(log).events.at(-1);
    run(log, { type: 'edit-note', noteId: 'n1', text: 'two' }, SESSION_START + 2);
    const after = compactLog(log).events.at(-1);
    expect(before?.id).toBe('00000002-x');
    expect(after?.id).toMatch(/^00000002-x~/u);
  });
});
