import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { createSessionReader, personalDataOf } from '../../../entrypoints/library/export-sessions';
import { findPersonalData } from '../../../lib/domain/anonymize/find-personal-data';
import { run } from '../../fixtures/sessions/arbitrary-session';
import { fullLog } from '../../fixtures/sessions/frozen-logs';
import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';
import { putLog } from '../background/ended-session';

let services: ReturnType<typeof createTestServices>;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

const given = { participant: 'P7', names: ['Quirrel'], companies: [], contacts: [] };

describe('the session that an export page reads again and again', () => {
  it('is read once while nothing is written, and again once it was anonymised', async () => {
    const log = await putLog(services, { id: 'a', notes: ['Quirrel said so'] });
    const reader = createSessionReader(services.database);
    const first = await reader.read('a');
    expect((await reader.read('a'))?.log).toBe(first?.log);
    await ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: findPersonalData(log, given) });
    const again = await reader.read('a');
    expect(again?.log.events).toHaveLength(log.events.length);
    expect(JSON.stringify(again?.log.events)).not.toContain('Quirrel');
  });

  it('is read again when it was put back as it was, with other words under the same row', async () => {
    await putLog(services, { id: 'a', notes: ['Quirrel said so'] });
    const reader = createSessionReader(services.database);
    await reader.read('a');
    const database = await services.database();
    const keys = await database.getAllKeys('events');
    for (const key of keys) {
      const event = await database.get('events', key);
      if (event?.type === 'note-added') await database.put('events', { ...event, text: 'Someone else said so' }, key);
    }
    reader.forget();
    expect(JSON.stringify((await reader.read('a'))?.log.events)).toContain('Someone else said so');
  });
});

describe('what is replaced in a session', () => {
  it('takes the code for the participant’s own name alone: a name that was typed in, or has a part in the session, is nobody’s', () => {
    const person = { key: 'p7', version: 1 as const, participant: 'P7', name: 'Ada Quirrel', company: '', contact: '', updatedAt: 0 };
    const log = fullLog();
    run(
      log,
      { type: 'add-note', noteId: 'new', text: 'Ada asked Mira about Spanworks', notedAt: 0, isStarred: false, itemId: null },
      Date.now(),
    );
    const found = personalDataOf(log, person, ['Spanworks', 'Mira']).map(({ text, replacement }) => [text, replacement]);
    expect(found).toContainEqual(['Ada', log.state.participant]);
    expect(found).toContainEqual(['Spanworks', '[name]']);
    expect(found).toContainEqual(['Mira', '[name]']);
  });
});
