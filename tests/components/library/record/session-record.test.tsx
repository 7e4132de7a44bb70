import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { EventBody } from '../../../../lib/domain/decide';
import { createLog } from '../../../../lib/domain/session-log';
import type { SessionLog } from '../../../../lib/domain/session-log';
import { writeEvents } from '../../../../lib/domain/write-events';
import { smallGuide } from '../../../support/guide';
import { record } from './show-record';

const START = new Date(2026, 10, 19, 10, 0).getTime();
const SECOND = 1000;

/** A session of the small guide in 30 minutes, each event so many seconds after the start. */
function sessionWith(...steps: [seconds: number, body: EventBody][]): SessionLog {
  const call = { platformId: 'meet', platformName: 'Google Meet', key: 'k', label: 'abc-defg-hij' };
  const started: EventBody = {
    type: 'session-started',
    sessionId: 's',
    guideId: 'g',
    guide: smallGuide,
    formatIndex: 0,
    participant: 'P7',
    call,
  };
  const bodies: [number, EventBody][] = [[0, started], [0, { type: 'section-entered', sectionId: 's1' }], ...steps];
  const events = bodies.flatMap(([seconds, body], count) =>
    writeEvents([body], { now: START + seconds * SECOND, lastAt: 0, count, by: 'me', commandId: `c${count}`, random: 'r' }),
  );
  return createLog(events) as SessionLog;
}

const note = (seconds: number, text: string, sectionId: string, itemId: string | null = null, isStarred = false): [number, EventBody] => [
  seconds,
  { type: 'note-added', noteId: `n${seconds}`, text, notedAt: START + seconds * SECOND, sectionId, itemId, isStarred },
];

const show = (log: SessionLog, seconds = 0) => render(record(log, START + seconds * SECOND));
const facts = () =>
  within(screen.getByRole('list', { name: 'Session' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const section = (name: string) => screen.getByRole('region', { name });

afterEach(cleanup);

describe('session record', () => {
  it('names the version of the guide that was run, where it is known', () => {
    const log = sessionWith();
    show({ ...log, state: { ...log.state, guideVersion: 3 } });
    expect(facts()).toContain('guide version 3');
    cleanup();
    show(log);
    expect(facts().join(' ')).not.toContain('version');
  });

  it('begins with when, how long, where and whether it could be recorded', () => {
    show(
      sessionWith(
        [72, { type: 'consent-answered', answer: 'yes' }],
        [80, { type: 'recording-started', startedAt: START + 80 * SECOND }],
        [1990, { type: 'session-ended', endedAt: START + 1990 * SECOND }],
      ),
    );
    expect(facts()).toEqual([
      expect.stringMatching(/^Thu 19 Nov 2026, 10:00.*–10:33/u),
      '33:10 of 31:00',
      'Google Meet',
      '✓ agreed to recording at 1:12',
      'recording from 1:20',
    ]);
  });

  it('gives the answer where consent was asked for', () => {
    show(sessionWith([72, { type: 'consent-answered', answer: 'no' }]));
    expect(within(section('Housekeeping')).getByText(/^Ask whether/u).textContent).toBe(
      'Ask whether it is fine to record did not agree at 1:12',
    );
    // A sign as of what was done would look like an agreement, here and on the timeline.
    const signs = () => [...document.querySelectorAll('.consent-no.record-mark, .timeline .mark')].map((sign) => sign.textContent);
    expect(signs()).toEqual(['✗', '✗']);
  });

  it.each([
    ['no', '✗ did not agree to recording at 0:30'],
    [null, 'not asked about recording'],
  ] as const)('says so when the answer about recording is %s', (answer, words) => {
    show(sessionWith(...(answer === null ? [] : [[30, { type: 'consent-answered', answer }] as [number, EventBody]])));
    expect(facts()).toContain(words);
  });

  it('tells what was asked, skipped and not asked, with times', () => {
    show(
      sessionWith(
        [300, { type: 'section-entered', sectionId: 's2' }],
        [391, { type: 'item-asked', itemId: 's2i1' }],
        [400, { type: 'item-skipped', itemId: 's2i2' }],
        [410, { type: 'question-added', itemId: 'u1', sectionId: 's2', text: 'And why?' }],
      ),
    );
    const items = within(section('Warm-up'))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(items).toEqual(['✓What is your role? asked at 6:31', '–What costs you most? skipped at 6:40', '○And why?added not asked']);
    expect(within(section('Housekeeping')).getByText(/^Say welcome/u).textContent).toBe('Say welcome not done');
  });

  it('gives each section its used and planned time', () => {
    show(sessionWith([300, { type: 'section-entered', sectionId: 's2' }]), 585);
    const heading = (name: string) => within(section(name)).getByRole('heading', { level: 2 }).textContent;
    expect([heading('Housekeeping'), heading('Warm-up'), heading('Observers')]).toEqual([
      'Housekeeping 5:00 of 5:00',
      'Warm-up 4:45 of 3:00 · over',
      'Observers left out',
    ]);
  });

  it('says which budget a section had in the end, and what was planned, where time was given or taken', () => {
    show(sessionWith([60, { type: 'budget-adjusted', sectionId: 's1', deltaMs: 60_000 }]), 61);
    expect(within(section('Housekeeping')).getByRole('heading', { level: 2 }).textContent).toBe('Housekeeping 1:01 of 6:00 · planned 5:00');
  });

  it('puts notes below their question, and the others at the end of their section', () => {
    show(
      sessionWith(
        [300, { type: 'section-entered', sectionId: 's2' }],
        note(421, 'Sized by hand', 's2', 's2i1'),
        note(391, '“we drop spans” #pain', 's2', 's2i1', true),
        note(430, 'Camera off', 's2'),
      ),
    );
    const notesOn = (what: string) => within(section('Warm-up')).getByRole('list', { name: `Notes on ${what}` }).textContent;
    expect(notesOn('What is your role?')).toBe('6:31“we drop spans” #pain7:01Sized by hand');
    expect(notesOn('Warm-up')).toBe('7:10Camera off');
    expect(within(section('Warm-up')).getByRole('img', { name: 'starred' })).toBeTruthy();
  });

  it('draws only the times again while time goes on, and everything after a change', () => {
    const log = sessionWith(note(10, 'Sized by hand', 's1', 's1i1'), note(20, 'Camera off', 's1'));
    const { rerender } = show(log, 60);
    const looks = [vi.spyOn(log.state.items, 'get'), vi.spyOn(log.state.notes, 'values')];
    rerender(record(log, START + 61 * SECOND));
    expect(looks.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    expect(facts()).toContain('1:01 of 31:00');
    expect(within(section('Housekeeping')).getByRole('heading').textContent).toBe('Housekeeping 1:01 of 5:00');
    rerender(record(sessionWith(note(30, 'Camera on', 's1')), START + 61 * SECOND));
    expect(section('Housekeeping').textContent).toContain('Camera on');
    expect(section('Housekeeping').textContent).not.toContain('Camera off');
  });

  it('loses no note that is tied to a question of another section', () => {
    show(sessionWith(note(10, 'About later', 's1', 's3i1')));
    expect(section('Housekeeping').textContent).toContain('About later');
    expect(section('Meaty').textContent).not.toContain('About later');
  });

  it('shows a note as text, whatever it holds', () => {
    show(sessionWith(note(10, '<img src=x onerror=alert(1)> **bold**', 's1')));
    expect(screen.getByText('<img src=x onerror=alert(1)> **bold**')).toBeTruthy();
    expect(document.querySelector('img')).toBeNull();
  });

  it('stands still once it has ended, and says when it is live', () => {
    show(sessionWith(), 60);
    expect(facts()).toEqual(expect.arrayContaining(['1:00 of 31:00', 'live']));
    cleanup();
    show(sessionWith([30, { type: 'session-ended', endedAt: START + 30 * SECOND }]), 60);
    expect(facts()).toContain('0:30 of 31:00');
    expect(facts()).not.toContain('live');
  });
});
