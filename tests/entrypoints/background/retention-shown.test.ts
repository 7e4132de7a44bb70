import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { createRetention } from '../../../entrypoints/background/retention';
import { retentionStorage } from '../../../entrypoints/background/retention-marks';
import { readBindings } from '../../../entrypoints/background/tab-bindings';
import type { RetentionRule } from '../../../lib/protocol/people-messages';
import { savePerson } from '../../../lib/store/people-store';
import { rewriteSession } from '../../../lib/store/rewrite-session';
import { saveDraft } from '../../../lib/store/session-store';
import { saveTranscript } from '../../../lib/store/transcript-store';
import { listUpkeep } from '../../../lib/store/upkeep-store';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { createTestServices } from '../../support/services';
import { bindSession } from '../../support/bind-session';
import { putLog } from './ended-session';

const DAY = 86_400_000;
const DELETE_30: RetentionRule = { action: 'delete', days: 30 };

let services: ReturnType<typeof createTestServices>;
let now: number;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
  now = SESSION_START + 100 * DAY;
});

/** What a worker that has just started makes of it. */
const retention = () =>
  createRetention({
    database: services.database,
    aside: (task) => services.writer.aside(task),
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

/** Days pass, and the worker wakes on each. */
async function live(days: number) {
  for (let day = 0; day < days; day += 1) {
    now += DAY;
    await retention().run();
  }
}

const ids = async () => (await (await services.database()).getAllKeys('sessions')).toSorted();
const done = async () =>
  (await listUpkeep(await services.database(), 10)).map(({ action, sessionCount, days }) => [action, sessionCount, days]);

describe('retention, by what was shown and what was added', () => {
  it('does nothing with sessions of which nobody was shown what will be done, however long the worker wakes for calls alone', async () => {
    await putLog(services, { id: 'a' });
    await retention().setRule(DELETE_30);
    for (let day = 0; day < 60; day += 1) {
      now += DAY;
      await retention().run();
    }
    expect(await ids()).toEqual(['a']);
    expect((await retention().soon()).map(({ session, dueAt }) => [session.id, dueAt])).toEqual([['a', now + 7 * DAY]]);
    await look();
    now += 6 * DAY;
    await retention().run();
    expect(await ids()).toEqual(['a']);
    now += DAY;
    await retention().run();
    expect(await ids()).toEqual([]);
  });

  it('counts the week from the first time that it was shown, and takes nothing down that is not due', async () => {
    await putLog(services, { id: 'a' });
    await putLog(services, { id: 'young', startedAt: now });
    await turnOn(DELETE_30);
    const first = now;
    now += 3 * DAY;
    await retention().shown(['a', 'young', 'unknown']);
    expect((await retentionStorage.readMarks())?.announced).toEqual({ a: first });
  });

  it('anonymises again what was written, typed or laid beside a session after it was anonymised', async () => {
    const database = await services.database();
    for (const id of ['event', 'draft', 'transcript', 'nothing']) {
      const log = await putLog(services, { id, notes: ['fine'] });
      await rewriteSession(database, log, now);
    }
    await savePerson(database, 'P7', { name: 'Zoë Quirrel', company: '', contact: '' }, now);
    const written = { type: 'add-note', noteId: 'z', text: 'Zoe Quirrel', notedAt: SESSION_START, itemId: null, isStarred: false } as const;
    await services.writer.run('event', 'c', written);
    await saveDraft(database, 'draft', 'd', { text: 'Quirrel', notedAt: SESSION_START, sectionId: 's1', itemId: null });
    const cue = { fromMs: 0, toMs: 1, speaker: 'Quirrel', text: 'hello' };
    await saveTranscript(database, 'transcript', { fileName: 'call.vtt', startedAt: SESSION_START, cues: [cue] });
    await turnOn({ action: 'anonymize', days: 30 });
    expect((await retention().soon()).map(({ session }) => session.id).toSorted()).toEqual(['draft', 'event', 'transcript']);
    await live(7);
    expect(JSON.stringify(await database.getAll('events'))).not.toContain('Quirrel');
    expect(await database.count('drafts')).toBe(0);
    expect(await database.count('transcripts')).toBe(0);
    expect(await retention().soon()).toEqual([]);
    expect(await done()).toEqual([['anonymized', 3, 30]]);
  });

  for (const action of ['delete', 'anonymize'] as const) {
    it(`leaves nothing of the calls of its sessions in the run of the browser: ${action}`, async () => {
      await putLog(services, { id: 'a' });
      await putLog(services, { id: 'young', startedAt: now });
      await bindSession('a', 3, 'jitsi:zoe-quirrel');
      await bindSession('young', 4, 'jitsi:other');
      await turnOn({ action, days: 30 });
      await live(7);
      expect((await readBindings()).map(({ sessionId }) => sessionId)).toEqual(['young']);
      expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('quirrel');
    });
  }
});
