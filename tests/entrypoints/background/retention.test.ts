import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { createRetention } from '../../../entrypoints/background/retention';
import { retentionStorage } from '../../../entrypoints/background/retention-marks';
import { createLog } from '../../../lib/domain/session-log';
import type { RetentionRule } from '../../../lib/protocol/people-messages';
import { savePerson } from '../../../lib/store/people-store';
import { readLog } from '../../../lib/store/session-store';
import { listUpkeep, setSessionsKept } from '../../../lib/store/upkeep-store';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { createTestServices } from '../../support/services';
import { putLog } from './ended-session';

const DAY = 86_400_000;
const DELETE_30: RetentionRule = { action: 'delete', days: 30 };

let services: ReturnType<typeof createTestServices>;
let now: number;
/** When the worker is stopped: the number of tasks between commands that it still gets to. */
let stopsAfter: number;
/** What happens right before a run changes sessions. */
let beforeTask: () => Promise<void>;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
  now = SESSION_START + 100 * DAY;
  stopsAfter = Infinity;
  beforeTask = () => Promise.resolve();
});

/** What a worker that has just started makes of it. */
const retention = () =>
  createRetention({
    database: services.database,
    aside: async (task) => {
      stopsAfter -= 1;
      if (stopsAfter < 0) throw new Error('stopped');
      await beforeTask();
      return services.writer.aside(task);
    },
    storage: retentionStorage,
    now: () => now,
    announce: () => Promise.resolve(),
    after: () => undefined,
  });

/** Somebody opens the sessions list, where it is said what will soon be done. */
async function look() {
  const open = retention();
  await open.shown((await open.soon()).map(({ session }) => session.id));
}

/** Somebody sets the rule, and sees what it says. */
async function turnOn(rule: RetentionRule) {
  await retention().setRule(rule);
  await look();
}

/** Days pass, the worker wakes, and somebody opens the sessions list. */
async function pass(days: number) {
  now += days * DAY;
  await retention().run();
  await look();
}

/** Days pass, and the worker wakes on each. */
async function live(days: number) {
  for (let day = 0; day < days; day += 1) await pass(1);
}

const ids = async () => (await (await services.database()).getAllKeys('sessions')).toSorted();
const done = async () =>
  (await listUpkeep(await services.database(), 10)).map(({ action, sessionCount, days }) => [action, sessionCount, days]);

describe('retention', () => {
  it('does nothing until it is turned on', async () => {
    await putLog(services, { id: 'old' });
    await live(30);
    expect(await ids()).toEqual(['old']);
    expect(await retention().soon()).toEqual([]);
  });

  it('says at once what it would do and when, and does it a week after it was turned on, not before', async () => {
    await putLog(services, { id: 'old' });
    await putLog(services, { id: 'young', startedAt: now - DAY });
    expect((await retention().soon(DELETE_30)).map(({ session, dueAt }) => [session.id, dueAt])).toEqual([['old', now + 7 * DAY]]);
    await turnOn(DELETE_30);
    expect((await retention().soon()).map(({ session }) => session.id)).toEqual(['old']);
    await live(6);
    expect(await ids()).toEqual(['old', 'young']);
    await live(1);
    expect(await ids()).toEqual(['young']);
    expect(await done()).toEqual([['deleted', 1, 30]]);
    expect(await retention().soon()).toEqual([]);
  });

  it('warns for a week before a session is due', async () => {
    const [began] = [now];
    await putLog(services, { id: 'a', startedAt: began });
    await turnOn(DELETE_30);
    await live(22);
    expect(await retention().soon()).toEqual([]);
    await live(1);
    expect((await retention().soon()).map(({ session }) => session.id)).toEqual([]);
    await live(1);
    expect((await retention().soon()).map(({ session }) => session.id)).toEqual(['a']);
    await live(6);
    expect(await ids()).toEqual(['a']);
    await live(2);
    expect(await ids()).toEqual([]);
  });

  it('gives a week again when the rule is shortened, or when it begins to delete', async () => {
    await putLog(services, { id: 'a' });
    await turnOn({ action: 'anonymize', days: 3_000 });
    await live(10);
    await turnOn(DELETE_30);
    await live(6);
    expect(await ids()).toEqual(['a']);
    await live(1);
    expect(await ids()).toEqual([]);
  });

  it('leaves live sessions and those that are kept alone', async () => {
    await putLog(services, { id: 'kept' });
    await putLog(services, { id: 'live', isLive: true });
    await putLog(services, { id: 'old' });
    await turnOn(DELETE_30);
    await retention().keep(['kept'], true);
    await live(10);
    expect(await ids()).toEqual(['kept', 'live']);
  });

  it('leaves a session alone that is kept while the run goes on', async () => {
    for (let number = 0; number < 30; number += 1) await putLog(services, { id: `s${String(number).padStart(2, '0')}` });
    await turnOn(DELETE_30);
    now += 8 * DAY;
    beforeTask = async () => setSessionsKept(await services.database(), ['s29'], true);
    await retention().run();
    expect(await ids()).toEqual(['s29']);
    expect(await done()).toEqual([['deleted', 29, 30]]);
  });

  it('does nothing at once after a long absence or a clock that jumps ahead, but announces first', async () => {
    await putLog(services, { id: 'a', startedAt: now });
    await turnOn(DELETE_30);
    await pass(4_000);
    expect(await ids()).toEqual(['a']);
    expect(await retention().soon()).toHaveLength(1);
    await live(7);
    expect(await ids()).toEqual([]);
  });

  it('counts the week anew when the clock is set back behind the announcement', async () => {
    await putLog(services, { id: 'a' });
    now += 365 * DAY;
    await turnOn(DELETE_30);
    now -= 300 * DAY;
    await retention().run();
    await live(6);
    expect(await ids()).toEqual(['a']);
    await live(1);
    expect(await ids()).toEqual([]);
  });

  it('announces a session that came back from a file or a backup before it does anything with it', async () => {
    await turnOn(DELETE_30);
    await live(20);
    await putLog(services, { id: 'restored' });
    await live(7);
    expect(await ids()).toEqual(['restored']);
    await live(1);
    expect(await ids()).toEqual([]);
  });

  it('gives a week when the rule itself came with a backup', async () => {
    await putLog(services, { id: 'a' });
    await retentionStorage.saveRule(DELETE_30);
    await live(7);
    expect(await ids()).toEqual(['a']);
    await live(1);
    expect(await ids()).toEqual([]);
  });

  it('goes on after it was stopped in the middle, and counts each session once in what was done', async () => {
    for (let number = 0; number < 60; number += 1) await putLog(services, { id: `s${number}` });
    await turnOn(DELETE_30);
    now += 8 * DAY;
    stopsAfter = 1;
    await expect(retention().run()).rejects.toThrow('stopped');
    expect(await ids()).toHaveLength(35);
    expect(await done()).toEqual([]);
    stopsAfter = Infinity;
    now += 60_000;
    await retention().run();
    expect(await ids()).toEqual([]);
    expect(await done()).toEqual([
      ['deleted', 35, 30],
      ['deleted', 25, 30],
    ]);
  });

  it('looks at most once an hour', async () => {
    await turnOn(DELETE_30);
    await putLog(services, { id: 'a' });
    now += 3_599_000;
    await retention().run();
    const ranAt = async () => (await retentionStorage.readMarks())?.lastRunAt;
    expect(await ranAt()).toBe(now - 3_599_000);
    now += 2_000;
    await retention().run();
    expect(await ranAt()).toBe(now);
  });

  it('anonymises with what is known of all people, once', async () => {
    const database = await services.database();
    await savePerson(database, 'P7', { name: 'Zoë Quirrel', company: 'Wexford', contact: '' }, now);
    await savePerson(database, 'P9', { name: 'Kim Lee', company: '', contact: '' }, now);
    await putLog(services, { id: 'a', notes: ['Zoe met Kim at Wexford', 'zoe@wexford.example'] });
    await turnOn({ action: 'anonymize', days: 30 });
    await live(7);
    const stored = await readLog(database, 'a');
    const log = stored && createLog(stored.events);
    expect([...(log?.state.notes.values() ?? [])].map(({ text }) => text)).toEqual(['P7 met [name] at [company]', '[e-mail]']);
    await live(10);
    expect(await done()).toEqual([['anonymized', 1, 30]]);
    expect(await retention().soon()).toEqual([]);
  });

  it('writes down what was done without naming a session', async () => {
    await putLog(services, { id: 'telling-id', participant: 'P99' });
    await turnOn(DELETE_30);
    await live(8);
    const entries = JSON.stringify(await listUpkeep(await services.database(), 10));
    expect(entries).not.toContain('telling-id');
    expect(entries).not.toContain('P99');
    expect(JSON.stringify(await retentionStorage.readMarks())).not.toContain('telling-id');
  });
});
