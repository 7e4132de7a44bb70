import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { anonymizeLog } from '../../../lib/domain/anonymize/anonymize-log';
import { findPersonalData } from '../../../lib/domain/anonymize/find-personal-data';
import type { SessionLog } from '../../../lib/domain/session-log';
import { indexSessions, listUnindexed } from '../../../lib/store/index-sessions';
import { rewriteSession } from '../../../lib/store/rewrite-session';
import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';
import { putLog, wholeDatabase } from './ended-session';

let services: ReturnType<typeof createTestServices>;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

const personalData = (log: SessionLog) => findPersonalData(log, { participant: 'P7', names: ['Quirrel'], companies: [], contacts: [] });

const kept = async () => (await wholeDatabase(services)).toLowerCase();

describe('the upkeep of the search index', () => {
  it('brings back no word of a session that is anonymised while it is read for the index', async () => {
    const log = await putLog(services, { id: 'a', notes: ['Quirrel said so'] });
    const database = await services.database();
    const indexing = indexSessions(database, ['a']);
    await rewriteSession(database, anonymizeLog(log, personalData(log)), Date.now());
    await indexing;
    expect(await listUnindexed(database)).toEqual(['a']);
    await services.upkeep.run();
    expect(await listUnindexed(database)).toEqual([]);
    expect(await kept()).not.toContain('quirrel');
  });

  it('brings back no word either when that happens while many sessions are waiting for the index', async () => {
    const log = await putLog(services, { id: 'a', notes: ['Quirrel said so'] });
    for (let index = 0; index < 60; index += 1) await putLog(services, { id: `x${index}`, notes: ['other words'] });
    const upkeep = services.upkeep.run();
    await ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: personalData(log) });
    await upkeep;
    await services.upkeep.run();
    expect(await listUnindexed(await services.database())).toEqual([]);
    expect(await kept()).not.toContain('quirrel');
  });

  it('makes the index anew where it cannot be read', async () => {
    for (const id of ['a', 'b']) await putLog(services, { id, notes: ['zebra'] });
    await services.upkeep.run();
    const database = await services.database();
    await database.put('search-words', { beginning: 'ze', block: 0, version: 1, terms: 'zebra' } as never);
    await putLog(services, { id: 'c', notes: ['zebra'] });
    await expect(services.upkeep.run()).rejects.toBeInstanceOf(TypeError);
    await services.upkeep.run();
    expect(await listUnindexed(database)).toEqual([]);
    expect(await ask(services, 'list-sessions', { search: 'zebra' })).toMatchObject({ total: 3, unreadCount: 0 });
  });
});
