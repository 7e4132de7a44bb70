import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SessionEvent } from '../../../lib/domain/events/registry';
import { appendToLog, compareEvents, createLog, foldEvents, sortEvents } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { paceOf } from '../../../lib/domain/pace';
import { arbitrarySession, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { exampleEvents, exampleLog } from '../../fixtures/sessions/example-log';
import { sixSections } from '../../fixtures/sessions/six-sections';

/** The events of a session as several writers with wrong clocks might have left them: times moved, undos of anything added. */
const arbitraryMergedEvents: fc.Arbitrary<SessionEvent[]> = fc
  .tuple(
    arbitrarySession,
    fc.array(fc.record({ target: fc.nat(60), byMs: fc.integer({ min: -900_000, max: 900_000 }) }), { maxLength: 10 }),
    fc.array(fc.record({ targets: fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), at: fc.nat(3_600_000) }), { maxLength: 5 }),
  )
  .map(([{ log }, moves, undos]) => {
    const events = [...log.events];
    for (const { target, byMs } of moves) {
      const event = events[target % events.length];
      if (event) events[target % events.length] = { ...event, at: event.at + byMs };
    }
    for (const [index, { targets, at }] of undos.entries()) {
      const eventIds = targets.map((target) => events[target % events.length]?.id ?? 'none');
      const base = {
        id: `${String(index * 7).padStart(8, '0')}-y`,
        at: SESSION_START + at,
        by: 'device-2',
        commandId: `y${index}`,
        version: 1 as const,
      };
      events.push({ ...base, type: 'events-undone', eventIds });
    }
    return events;
  });

const summaryOf = ({ state }: SessionLog) => ({
  id: state.id,
  participant: state.participant,
  call: state.call?.label,
  startedAt: state.startedAt - SESSION_START,
  endedAt: state.endedAt === null ? null : state.endedAt - SESSION_START,
  sections: state.sections.map(({ id, plannedMs, budgetMs, usedMs, isLeftOut }) => [id, plannedMs, budgetMs, usedMs, isLeftOut]),
  currentSectionId: state.currentSectionId,
  visits: state.visits.map(({ sectionId, enteredAt }) => [sectionId, enteredAt - SESSION_START]),
  pauses: state.pauses.map(({ from, to }) => [from - SESSION_START, to - SESSION_START]),
  pausedAt: state.pausedAt,
  items: [...state.items.values()]
    .filter(({ status }) => status !== 'open')
    .map(({ id, status, statusAt }) => [id, status, (statusAt ?? 0) - SESSION_START]),
  unplanned: [...state.items.values()].filter(({ isUnplanned }) => isUnplanned).map(({ id, sectionId, text }) => [id, sectionId, text]),
  consent: state.consent && [state.consent.answer, state.consent.at - SESSION_START],
  recordingStartedAt: (state.recordingStartedAt ?? 0) - SESSION_START,
  notes: [...state.notes.values()].map(({ id, text, notedAt, sectionId, itemId, isStarred }) => [
    id,
    text,
    notedAt - SESSION_START,
    sectionId,
    itemId,
    isStarred,
  ]),
});

describe('the frozen log of version 1', () => {
  it('still means what it meant when it was written', () => {
    expect(summaryOf(exampleLog())).toEqual({
      id: 'session-9d2b',
      participant: 'P7',
      call: 'abc-defg-hij',
      startedAt: 0,
      endedAt: 2_130_000,
      // Id, planned at the start, budget at the end, used, left out. Section 3 got two more minutes; leaving out section 5 was undone.
      sections: [
        ['s1', 300_000, 300_000, 270_000, false],
        ['s2', 300_000, 300_000, 330_000, false],
        ['s3', 1_080_000, 1_200_000, 1_260_000, false],
        ['s4', 0, 0, 0, true],
        ['s5', 180_000, 180_000, 150_000, false],
      ],
      currentSectionId: 's5',
      // The visit to s4 was undone.
      visits: [
        ['s1', 0],
        ['s2', 270_000],
        ['s3', 720_000],
        ['s5', 1_980_000],
      ],
      pauses: [[405_000, 525_000]],
      pausedAt: null,
      items: [
        ['s1i2', 'asked', 42_000],
        ['s1i3', 'asked', 70_000],
        ['s2i1', 'asked', 281_000],
        ['s2i1c1', 'asked', 362_000],
        ['s2i2', 'asked', 530_000],
        ['s3i1', 'asked', 728_000],
        ['s5i1', 'asked', 2_050_000],
        ['q1', 'asked', 904_000],
      ],
      unplanned: [['q1', 's3', 'Who pays for the gateway?']],
      consent: ['yes', 42_000],
      recordingStartedAt: 48_000,
      notes: [
        ['n1', '“I start with yesterday’s alerts” #routine', 312_000, 's2', 's2i1', false],
        ['n2', 'Four dashboards\nand a terminal [seems proud of it]', 545_000, 's2', 's2i2', false],
        ['n3', '“We drop spans at the gateway” #pain', 820_000, 's3', 's3i1', true],
        ['n5', 'Come back to pricing #follow-up', 1_868_000, 's3', null, false],
        ['n6', 'Send the summary to P7', 2_390_000, 's5', null, false],
      ],
    });
  });

  it('amounts to 33:30 of 31:00 planned', () => {
    expect(paceOf(exampleLog().state, SESSION_START)).toMatchObject({
      plannedMs: 1_860_000,
      usedMs: 2_010_000,
      leftMs: 0,
      behindMs: 150_000,
    });
  });
});

describe('folding a log', () => {
  it('gives the same state for any order and any repetition of the same events', () => {
    fc.assert(
      fc.property(
        arbitraryMergedEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events)),
        ),
        ([events, shuffled, repeated]) => {
          expect(foldEvents([...shuffled, ...repeated])).toEqual(foldEvents(events));
        },
      ),
    );
  });

  it('gives the same state event by event, in any order, as all at once', () => {
    fc.assert(
      fc.property(
        arbitraryMergedEvents.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events.slice(1), { minLength: events.length - 1 })),
        ),
        ([events, shuffled]) => {
          const log = createLog(events.slice(0, 1));
          if (!log) throw new Error('the first event is the start');
          for (const event of shuffled) appendToLog(log, [event, event]);
          expect(log).toEqual(createLog(events));
        },
      ),
    );
  });

  it('takes events of a single writer in place, without folding the log anew', () => {
    const log = startLog(sixSections);
    const { state, events } = log;
    for (let number = 0; number < 1_000; number += 1) {
      run(
        log,
        { type: 'add-note', noteId: `n${number}`, text: 'x', notedAt: SESSION_START, itemId: null, isStarred: false },
        SESSION_START + number,
      );
    }
    expect(log.state).toBe(state);
    expect(log.events).toBe(events);
    expect(state.notes.size).toBe(1_000);
  });

  it('is nothing without a start, and ignores a second one', () => {
    const [start, ...rest] = exampleEvents;
    expect(foldEvents(rest)).toBeNull();
    expect(createLog([])).toBeNull();
    if (start?.type !== 'session-started') throw new Error('the frozen log begins with a start');
    const second = { ...start, id: 'second', participant: 'P8', at: start.at + 1 };
    expect(foldEvents([...exampleEvents, second])).toEqual(foldEvents(exampleEvents));
  });

  it('sorts by time, then by id, each event once', () => {
    const sorted = sortEvents([...exampleEvents.toReversed(), ...exampleEvents]);
    expect(sorted).toEqual(exampleEvents);
    expect(compareEvents({ at: 1, id: 'b' }, { at: 1, id: 'a' })).toBe(1);
    expect(compareEvents({ at: 1, id: 'b' }, { at: 2, id: 'a' })).toBeLessThan(0);
    expect(compareEvents({ at: 1, id: 'a' }, { at: 1, id: 'a' })).toBe(0);
  });
});

describe('an undo', () => {
  const base = { by: 'device-1', version: 1 as const };
  const undo = (id: string, at: number, eventIds: string[]): SessionEvent => ({
    ...base,
    type: 'events-undone',
    id,
    at,
    commandId: id,
    eventIds,
  });

  it('that is undone takes nothing back', () => {
    const end = Math.max(...exampleEvents.map(({ at }) => at));
    const note = exampleEvents.find(({ type }) => type === 'note-added');
    const first = undo('x1', end + 1, [note?.id ?? '']);
    const second = undo('x2', end + 2, ['x1']);
    const third = undo('x3', end + 3, ['x2']);
    expect(foldEvents([...exampleEvents, first])?.notes.has('n1')).toBe(false);
    expect(foldEvents([...exampleEvents, first, second])).toEqual(foldEvents(exampleEvents));
    expect(foldEvents([...exampleEvents, first, second, third])).toEqual(foldEvents([...exampleEvents, first]));
  });

  it('never takes back the start, nor what comes after it', () => {
    const early = undo('00000000-a', SESSION_START, [exampleEvents[0]?.id ?? '', exampleEvents[7]?.id ?? '']);
    expect(foldEvents([...exampleEvents, early])).toEqual(foldEvents(exampleEvents));
  });
});
