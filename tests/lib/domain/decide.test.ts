import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { commandSchema } from '../../../lib/domain/commands';
import type { Command } from '../../../lib/domain/commands';
import { decide, nextOpenQuestion } from '../../../lib/domain/decide';
import { foldEvents } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { arbitrarySessionAndCommand, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const NOW = SESSION_START + 60_000;
const start = (...commands: Command[]): SessionLog => {
  const log = startLog(sixSections);
  for (const command of commands) run(log, command, NOW);
  return log;
};

const note = (change: Partial<Extract<Command, { type: 'add-note' }>> = {}): Command => ({
  type: 'add-note',
  noteId: 'n1',
  text: 'x',
  notedAt: NOW,
  itemId: null,
  isStarred: false,
  ...change,
});
const question: Extract<Command, { type: 'add-question' }> = { type: 'add-question', itemId: 'q1', sectionId: 's1', text: 'Why?' };
const end: Command = { type: 'end-session' };

describe('decide refuses', () => {
  it.each<[string, Command[], Command]>([
    ['no-such-section', [], { type: 'enter-section', sectionId: 'gone' }],
    ['no-such-section', [], { type: 'leave-out-section', sectionId: 'gone' }],
    [
      'no-such-section',
      [],
      {
        type: 'adjust-budgets',
        adjustments: [
          { sectionId: 's1', deltaMs: 1 },
          { sectionId: 'gone', deltaMs: 1 },
        ],
      },
    ],
    ['no-such-section', [], { ...question, sectionId: 'gone' }],
    ['no-such-section', [], note({ sectionId: 'gone' })],
    ['no-such-section', [note()], { type: 'edit-note', noteId: 'n1', sectionId: 'gone' }],
    ['no-such-item', [], { type: 'ask-item', itemId: 'gone' }],
    ['no-such-item', [], { type: 'skip-item', itemId: 'gone' }],
    ['no-such-item', [], { type: 'reopen-item', itemId: 'gone' }],
    ['no-such-item', [], note({ itemId: 'gone' })],
    ['no-such-item', [note()], { type: 'edit-note', noteId: 'n1', itemId: 'gone' }],
    ['no-such-note', [], { type: 'edit-note', noteId: 'n1', text: 'y' }],
    ['no-such-note', [], { type: 'star-note', noteId: 'n1', isStarred: true }],
    ['no-such-note', [], { type: 'remove-note', noteId: 'n1' }],
    ['no-such-note', [note(), { type: 'remove-note', noteId: 'n1' }], { type: 'edit-note', noteId: 'n1', text: 'y' }],
    ['empty-text', [], note({ text: ' \n\t' })],
    ['empty-text', [note()], { type: 'edit-note', noteId: 'n1', text: '  ' }],
    ['empty-text', [], { ...question, text: ' ' }],
    ['no-open-question', [{ type: 'skip-item', itemId: 's1i1' }], { type: 'ask-next-question' }],
    ['nothing-to-undo', [], { type: 'undo' }],
    ['nothing-to-undo', [], { type: 'undo', commandId: 'start' }],
    ['nothing-to-undo', [], { type: 'undo', commandId: 'gone' }],
    ['nothing-to-undo', [note(), { type: 'undo' }], { type: 'undo' }],
    ['session-ended', [end], end],
    ['session-ended', [end], { type: 'next-section' }],
    ['session-ended', [end], { type: 'previous-section' }],
    ['session-ended', [end], { type: 'enter-section', sectionId: 's2' }],
    ['session-ended', [end], { type: 'pause' }],
    ['session-ended', [end], { type: 'resume' }],
    ['session-ended', [end], { type: 'adjust-time', deltaMs: 60_000 }],
    ['session-ended', [end], { type: 'adjust-budgets', adjustments: [{ sectionId: 's2', deltaMs: 1 }] }],
    ['session-ended', [end], { type: 'leave-out-section', sectionId: 's2' }],
    ['session-ended', [end], { type: 'ask-next-question' }],
    ['session-ended', [end], question],
  ])('with %s after %j: %j', (code, before, command) => {
    expect(decide(start(...before), command, NOW)).toEqual({ ok: false, code });
  });
});

describe('decide comes to no events', () => {
  it.each<[string, Command[], Command]>([
    ['for the section the session is in', [], { type: 'enter-section', sectionId: 's1' }],
    ['after the last section', [{ type: 'enter-section', sectionId: 's6' }], { type: 'next-section' }],
    ['before the first section', [], { type: 'previous-section' }],
    ['for a second pause', [{ type: 'pause' }], { type: 'pause' }],
    ['for a resume while it runs', [], { type: 'resume' }],
    ['for a question that is asked', [{ type: 'ask-item', itemId: 's1i1' }], { type: 'ask-item', itemId: 's1i1' }],
    ['for a question that is skipped', [{ type: 'skip-item', itemId: 's1i1' }], { type: 'skip-item', itemId: 's1i1' }],
    ['for a question that is open', [], { type: 'reopen-item', itemId: 's1i1' }],
    ['for a star that is there', [note({ isStarred: true })], { type: 'star-note', noteId: 'n1', isStarred: true }],
    ['for a section that is left out', [], { type: 'leave-out-section', sectionId: 's4' }],
    ['for leaving out the section it is in', [], { type: 'leave-out-section', sectionId: 's1' }],
    ['for a question that was added', [question], question],
    ['for a note that was added', [note()], note()],
  ])('%s', (_, before, command) => {
    expect(decide(start(...before), command, NOW)).toEqual({ ok: true, bodies: [] });
  });
});

describe('decide accepts', () => {
  it.each<[string, Command[], Command, object[]]>([
    [
      'a step over a section that is left out',
      [{ type: 'enter-section', sectionId: 's3' }],
      { type: 'next-section' },
      [{ type: 'section-entered', sectionId: 's5' }],
    ],
    [
      'a step back over it',
      [{ type: 'enter-section', sectionId: 's5' }],
      { type: 'previous-section' },
      [{ type: 'section-entered', sectionId: 's3' }],
    ],
    ['a jump into it', [], { type: 'enter-section', sectionId: 's4' }, [{ type: 'section-entered', sectionId: 's4' }]],
    [
      'more time for the section it is in',
      [],
      { type: 'adjust-time', deltaMs: 60_000 },
      [{ type: 'budget-adjusted', sectionId: 's1', deltaMs: 60_000 }],
    ],
    [
      'less time for several sections at once',
      [],
      {
        type: 'adjust-budgets',
        adjustments: [
          { sectionId: 's2', deltaMs: -1 },
          { sectionId: 's3', deltaMs: -2 },
        ],
      },
      [
        { type: 'budget-adjusted', sectionId: 's2', deltaMs: -1 },
        { type: 'budget-adjusted', sectionId: 's3', deltaMs: -2 },
      ],
    ],
    ['the next question', [], { type: 'ask-next-question' }, [{ type: 'item-asked', itemId: 's1i1' }]],
    [
      'a note in the section it is in, without the white space around it',
      [],
      note({ text: '  a\n b \n' }),
      [expect.objectContaining({ sectionId: 's1', text: 'a\n b' })],
    ],
    ['a note of the future as one of now', [], note({ notedAt: NOW + 1 }), [expect.objectContaining({ notedAt: NOW })]],
    ['a note from before the start as one of the start', [], note({ notedAt: 5 }), [expect.objectContaining({ notedAt: SESSION_START })]],
    [
      'a correction of one thing only',
      [note()],
      { type: 'edit-note', noteId: 'n1', text: 'y', itemId: null },
      [{ type: 'note-edited', noteId: 'n1', text: 'y' }],
    ],
    ['a correction that corrects nothing', [note()], { type: 'edit-note', noteId: 'n1', text: ' x ', itemId: null }, []],
    [
      'other words for a note that was added as a correction',
      [note()],
      note({ text: 'again' }),
      [{ type: 'note-edited', noteId: 'n1', text: 'again' }],
    ],
    ['the same answer again', [{ type: 'answer-consent', answer: 'yes' }], { type: 'answer-consent', answer: 'yes' }, []],
    [
      'a recording that began before the session',
      [],
      { type: 'mark-recording', startedAt: 7 },
      [{ type: 'recording-started', startedAt: 7 }],
    ],
    ['a recording that begins now', [], { type: 'mark-recording' }, [{ type: 'recording-started', startedAt: NOW }]],
    [
      'a recording of the future as one of now',
      [],
      { type: 'mark-recording', startedAt: NOW + 1 },
      [{ type: 'recording-started', startedAt: NOW }],
    ],
    ['an end in the past', [], { type: 'end-session', endedAt: NOW - 1 }, [{ type: 'session-ended', endedAt: NOW - 1 }]],
    [
      'no end before the last that was written',
      [{ type: 'pause' }],
      { type: 'end-session', endedAt: SESSION_START },
      [{ type: 'session-ended', endedAt: NOW }],
    ],
    ['no end before the start', [], { type: 'end-session', endedAt: 3 }, [{ type: 'session-ended', endedAt: SESSION_START }]],
    [
      'a change of mind about consent',
      [{ type: 'answer-consent', answer: 'yes' }],
      { type: 'answer-consent', answer: 'no' },
      [{ type: 'consent-answered', answer: 'no' }],
    ],
    ['a note after the end', [end], note(), [expect.objectContaining({ type: 'note-added' })]],
    ['a tick after the end', [end], { type: 'ask-item', itemId: 's2i1' }, [{ type: 'item-asked', itemId: 's2i1' }]],
    ['consent after the end', [end], { type: 'answer-consent', answer: 'no' }, [{ type: 'consent-answered', answer: 'no' }]],
  ])('%s', (_, before, command, bodies) => {
    expect(decide(start(...before), command, NOW)).toEqual({ ok: true, bodies });
  });

  it('nothing that it then cannot write, whatever the command', () => {
    fc.assert(
      fc.property(arbitrarySessionAndCommand, ({ log, now, command }) => {
        expect(commandSchema.parse(command)).toEqual(command);
        // `run` parses each event as the store does.
        run(log, command, now);
        expect(log.state).toEqual(foldEvents(log.events));
      }),
      { numRuns: 300 },
    );
  });

  it('the same command a second time without an effect, unless it means one more', () => {
    const repeats = new Set<Command['type']>([
      'next-section',
      'previous-section',
      'adjust-budgets',
      'adjust-time',
      'ask-next-question',
      'shift-notes',
      'undo',
      'redo',
    ]);
    fc.assert(
      fc.property(arbitrarySessionAndCommand, ({ log, now, command }) => {
        fc.pre(!repeats.has(command.type));
        run(log, command, now);
        const once = structuredClone(log.state);
        run(log, command, now);
        expect(log.state).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

describe('nextOpenQuestion', () => {
  it('steps over what is asked, skipped, or no question', () => {
    const item = (id: string, kind: 'question' | 'action' | 'hint') => ({
      id,
      kind,
      text: id,
      isConsent: false,
      children: [{ id: `${id}c`, kind: 'question' as const, text: 'deeper' }],
    });
    const [first] = sixSections.sections;
    const items = [item('a', 'action'), item('b', 'hint'), item('c', 'question'), item('d', 'question'), item('e', 'question')];
    const log = startLog({ ...sixSections, sections: first ? [{ ...first, items }] : [] });
    expect(nextOpenQuestion(log.state)).toBe('c');
    run(log, { type: 'ask-item', itemId: 'c' }, NOW);
    run(log, { type: 'skip-item', itemId: 'd' }, NOW);
    expect(nextOpenQuestion(log.state)).toBe('e');
    run(log, { type: 'ask-item', itemId: 'e' }, NOW);
    expect(nextOpenQuestion(log.state)).toBeUndefined();
  });
});
