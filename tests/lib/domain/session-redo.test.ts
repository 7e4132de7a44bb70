import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { decide } from '../../../lib/domain/decide';
import { lastRecordUndoable, lastRedoable } from '../../../lib/domain/session-undo';
import { arbitrarySession, arbitrarySessionAndCommand, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const NOW = SESSION_START + 60_000;

describe('redo', () => {
  it('brings back exactly what the last undo took, however many steps back it was', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.integer({ min: 1, max: 6 }), ({ log, now }, steps) => {
        const states = [structuredClone(log.state)];
        while (states.length <= steps && run(log, { type: 'undo' }, now)) states.push(structuredClone(log.state));
        fc.pre(states.length > 1);
        for (const state of states.toReversed().slice(1)) {
          expect(run(log, { type: 'redo' }, now)).toBe(true);
          expect(log.state).toEqual(state);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can itself be undone, and done again', () => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n', text: 'kept', notedAt: NOW, itemId: null, isStarred: false }, NOW);
    const seen = (['undo', 'redo', 'undo', 'redo'] as const).map((type) => {
      run(log, { type }, NOW);
      return log.state.notes.size;
    });
    expect(seen).toEqual([0, 1, 0, 1]);
  });

  it('is refused once something else was done', () => {
    fc.assert(
      fc.property(arbitrarySessionAndCommand, ({ log, now, command }) => {
        fc.pre(command.type !== 'undo' && command.type !== 'redo' && run(log, { type: 'undo' }, now));
        const count = log.events.length;
        run(log, command, now, 'the-command');
        fc.pre(log.events.length > count);
        expect(lastRedoable(log)).toBeUndefined();
        expect(decide(log, { type: 'redo' }, now)).toEqual({ ok: false, code: 'nothing-to-redo' });
      }),
    );
  });

  it('is refused where nothing was undone', () => {
    expect(decide(startLog(sixSections), { type: 'redo' }, NOW)).toEqual({ ok: false, code: 'nothing-to-redo' });
  });
});

describe('undo of the record', () => {
  it('never touches what happened before the end of an ended session', () => {
    fc.assert(
      fc.property(arbitrarySession, fc.boolean(), ({ log, now }, hasCorrections) => {
        if (log.state.endedAt === null) run(log, { type: 'end-session' }, now, 'the-end');
        const ended = structuredClone(log.state);
        const count = log.events.length;
        if (hasCorrections) {
          run(log, { type: 'change-details', details: { facilitator: 'Mira', participant: 'another' } }, now + 1, 'details');
          run(log, { type: 'shift-notes', deltaMs: 1_000 }, now + 2, 'shift');
          const note = { noteId: 'late', text: 'late', notedAt: now, sectionId: 's0', itemId: null, isStarred: true };
          run(log, { type: 'add-note', ...note }, now + 3, 'note');
        }
        const corrections = new Set(log.events.slice(count).map(({ commandId }) => commandId)).size;
        const endIndex = log.events.findLastIndex(({ type }) => type === 'session-ended');
        for (let step = 0; step < corrections; step += 1)
          expect(run(log, { type: 'undo', isOfRecord: true }, now + 4, `undo-${step}`)).toBe(true);
        expect(log.state).toEqual(ended);
        // What is left to take back, if anything, was done after the end as well.
        for (const { id } of lastRecordUndoable(log)?.events ?? [])
          expect(log.events.findIndex((event) => event.id === id)).toBeGreaterThan(endIndex);
      }),
    );
  });

  it('of a live session takes back corrections, and leaves the course of the conversation alone', () => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n', text: 'kept', notedAt: NOW, itemId: null, isStarred: false }, NOW, 'note');
    run(log, { type: 'next-section' }, NOW + 1);
    expect(lastRecordUndoable(log)?.commandId).toBe('note');
    run(log, { type: 'undo', isOfRecord: true }, NOW + 2);
    expect(log.state).toMatchObject({ currentSectionId: 's2', notes: new Map() });
    expect(decide(log, { type: 'undo', isOfRecord: true }, NOW + 3)).toEqual({ ok: false, code: 'nothing-to-undo' });
  });
});
