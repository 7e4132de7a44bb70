import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { createSessionWriter } from '../../../entrypoints/background/session-writer';
import { anonymizeLog } from '../../../lib/domain/anonymize/anonymize-log';
import { findPersonalData } from '../../../lib/domain/anonymize/find-personal-data';
import { createLog } from '../../../lib/domain/session-log';
import { rewriteSession } from '../../../lib/store/rewrite-session';
import { readLog } from '../../../lib/store/session-store';
import { putLog } from '../../entrypoints/background/ended-session';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { createTestServices } from '../../support/services';

let services: ReturnType<typeof createTestServices>;
let now: number;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
  now = SESSION_START + 100_000;
});

const writer = () =>
  createSessionWriter({
    database: services.database,
    now: () => now,
    randomId: () => crypto.randomUUID(),
    author: () => Promise.resolve('author'),
    announce: () => undefined,
  });

const read = async () => createLog((await readLog(await services.database(), 'a'))?.events ?? []);

/** A session with far more events than its anonymised form has, which takes its place. */
async function rewriteLong() {
  await putLog(services, { id: 'a', notes: ['Quirrel one', 'two'] });
  const writing = writer();
  for (let index = 0; index < 6; index += 1) {
    await writing.run('a', `s${index}`, { type: 'star-note', noteId: 'n1', isStarred: index % 2 === 0 });
  }
  await writing.run('a', 'late', { type: 'add-note', noteId: 'late', text: 'late word', notedAt: now, itemId: null, isStarred: false });
  const log = await read();
  if (!log) throw new Error('The session is not there.');
  const clean = anonymizeLog(log, findPersonalData(log, { participant: 'P7', names: ['Quirrel'], companies: [], contacts: [] }));
  await rewriteSession(await services.database(), clean, now);
  return clean;
}

describe('a session whose log was put anew', () => {
  it('folds to the same, with the numbers of its events in its ids', async () => {
    const clean = await rewriteLong();
    const log = await read();
    expect(log?.state).toEqual(clean.state);
    expect(log?.events.map(({ id }) => Number(id.slice(0, 8)))).toEqual(clean.events.map((_, index) => index));
  });

  it('takes a correction after its note, also with a clock that was set back', async () => {
    await rewriteLong();
    now -= 50_000;
    await writer().run('a', 'edit', { type: 'edit-note', noteId: 'late', text: 'late word, corrected' });
    expect((await read())?.state.notes.get('late')?.text).toBe('late word, corrected');
  });

  it('says up to which event it was anonymised, which a later note leaves as it is', async () => {
    const clean = await rewriteLong();
    const row = async () => (await services.database()).get('sessions', 'a');
    expect((await row())?.anonymizedSequence).toBe(clean.events.length);
    await writer().run('a', 'm', { type: 'add-note', noteId: 'm', text: 'more', notedAt: now, itemId: null, isStarred: false });
    expect(await row()).toMatchObject({ anonymizedSequence: clean.events.length, lastSequence: clean.events.length + 1 });
  });
});
