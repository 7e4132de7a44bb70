import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { recordHandlers } from '../../../entrypoints/background/record-handlers';
import { sortEvents } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { readLog } from '../../../lib/store/session-store';
import { arbitrarySession } from '../../fixtures/sessions/arbitrary-session';
import { exampleLog } from '../../fixtures/sessions/example-log';
import { createTestServices } from '../../support/services';

type TestServices = ReturnType<typeof createTestServices>;

let services: TestServices;
const source = { tabId: 1, address: '', ownTabId: 1 };

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

const fileOf = (log: SessionLog) => jsonExporter.render(log, exportContext(0));

/** Imports a text the way the page does: by an address that leads to it. */
async function importText(text: string, into: TestServices = services) {
  const url = URL.createObjectURL(new Blob([text]));
  try {
    return await recordHandlers['import-session'](into, { url }, source);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function stored(into: TestServices, id: string) {
  const database = await into.database();
  return { row: await database.get('sessions', id), log: await readLog(database, id) };
}

describe('a session that comes back from its file', () => {
  it('is the same session, log and row, after it was exported, deleted and imported', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, async ({ log }) => {
        const fresh = createTestServices();
        const { id } = log.state;
        expect(await importText(fileOf(log), fresh)).toMatchObject({ outcome: 'added', sessionId: id });
        const before = await stored(fresh, id);
        expect(before.log?.events).toEqual(log.events);
        await deleteSessions(await fresh.database(), [id]);
        expect((await stored(fresh, id)).row).toBeUndefined();
        await importText(fileOf(log), fresh);
        expect(await stored(fresh, id)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('is completed where it is here already: every event of both logs is there, each once', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySession, fc.array(fc.boolean()), fc.array(fc.boolean()), async ({ log }, first, second) => {
        const fresh = createTestServices();
        const part = (flags: boolean[]) => {
          const [start, ...rest] = log.events;
          return { ...log, events: [...(start ? [start] : []), ...rest.filter((_, index) => flags[index] ?? false)] };
        };
        const [one, other] = [part(first), part(second)];
        await importText(fileOf(one), fresh);
        const answer = await importText(fileOf(other), fresh);
        const union = sortEvents([...one.events, ...other.events]);
        expect(answer.outcome).toBe(union.length > one.events.length ? 'merged' : 'same');
        const { row, log: there } = await stored(fresh, log.state.id);
        expect(sortEvents(there?.events ?? [])).toEqual(union);
        expect(row?.lastSequence).toBe(union.length);
      }),
      { numRuns: 30 },
    );
  });

  it('goes on with the next command, also when its log was open', async () => {
    const log = exampleLog();
    const { id } = log.state;
    await importText(fileOf({ ...log, events: log.events.slice(0, 3) }));
    await services.writer.read(id);
    await importText(fileOf(log));
    await services.writer.run(id, 'after', {
      type: 'add-note',
      noteId: 'later',
      text: 'heard later',
      notedAt: log.state.startedAt,
      itemId: null,
      isStarred: false,
    });
    const { log: there } = await stored(services, id);
    expect(there?.events).toHaveLength(log.events.length + 1);
    expect(there?.lastSequence).toBe(log.events.length + 1);
    expect(services.told).toContainEqual({ type: 'records-replaced' });
  });

  it('is brought back where it was deleted and could still be brought back', async () => {
    const { id } = exampleLog().state;
    await importText(fileOf(exampleLog()));
    const database = await services.database();
    const row = await database.get('sessions', id);
    if (row) await database.put('sessions', { ...row, place: 'deleted', deletedAt: 5 });
    expect((await importText(fileOf(exampleLog()))).outcome).toBe('added');
    expect(await database.get('sessions', id)).toEqual(row);
  });

  it('is left alone where personal data were taken out of it for good', async () => {
    const { id } = exampleLog().state;
    await importText(fileOf({ ...exampleLog(), events: exampleLog().events.slice(0, 4) }));
    const database = await services.database();
    const row = await database.get('sessions', id);
    if (row) await database.put('sessions', { ...row, anonymizedAt: 5 });
    expect(await importText(fileOf(exampleLog()))).toEqual({ outcome: 'refused', code: 'anonymized', where: '' });
    expect((await readLog(database, id))?.events).toHaveLength(4);
  });

  it('is refused where the session here says something else under the same events, and nothing of either is changed', async () => {
    const log = exampleLog();
    const { id } = log.state;
    await importText(fileOf({ ...log, events: log.events.slice(0, -1) }));
    const before = await stored(services, id);
    services.told.length = 0;
    const other = log.events.map((event) => (event.type === 'note-added' ? { ...event, text: `${event.text}, changed by hand` } : event));
    const refused = { outcome: 'refused', code: 'differs', where: '' };
    expect(await importText(fileOf({ ...log, events: other }))).toEqual(refused);
    expect(await importText(fileOf({ ...log, events: other.slice(0, -1) }))).toEqual(refused);
    expect(await stored(services, id)).toEqual(before);
    const database = await services.database();
    if (before.row) await database.put('sessions', { ...before.row, place: 'deleted', deletedAt: 5 });
    expect(await importText(fileOf({ ...log, events: other }))).toEqual(refused);
    expect(services.told).toEqual([]);
  });

  it('is refused with its place when it is damaged, newer or something else, and nothing is written', async () => {
    const text = fileOf(exampleLog());
    expect(await importText(text.slice(0, -40))).toMatchObject({ outcome: 'refused', code: 'not-json' });
    expect(await importText('{"format":"another"}')).toMatchObject({ outcome: 'refused', code: 'not-a-session' });
    expect(await importText(text.replace('"version": 1', '"version": 2'))).toMatchObject({ outcome: 'refused', code: 'newer-version' });
    expect(await importText(text.replace('"type": "section-entered"', '"type": "from-elsewhere"'))).toMatchObject({
      outcome: 'refused',
      code: 'damaged',
      where: expect.stringMatching(/^events\.\d+/u) as string,
    });
    expect(await (await services.database()).count('sessions')).toBe(0);
    expect(services.told).toEqual([]);
  });

  it('is not taken from an address that leads nowhere', async () => {
    await expect(recordHandlers['import-session'](services, { url: 'blob:nodedata:none' }, source)).rejects.toMatchObject({
      code: 'file-not-read',
    });
  });
});

describe('messages about the transcript beside a session', () => {
  const transcript = { fileName: 'call.vtt', startedAt: 1_000, cues: [{ fromMs: 0, toMs: 900, speaker: 'P7', text: 'hello' }] };

  it('keep it, move it and take it away', async () => {
    const sessionId = exampleLog().state.id;
    await importText(fileOf(exampleLog()));
    const read = () => recordHandlers['get-transcript'](services, { sessionId }, source);
    expect(await read()).toBe(null);
    await recordHandlers['save-transcript'](services, { sessionId, transcript }, source);
    await recordHandlers['move-transcript'](services, { sessionId, startedAt: 3_000 }, source);
    expect(await read()).toEqual({ ...transcript, startedAt: 3_000 });
    await recordHandlers['save-transcript'](services, { sessionId, transcript: null }, source);
    expect(await read()).toBe(null);
    await expect(recordHandlers['move-transcript'](services, { sessionId, startedAt: 1 }, source)).rejects.toMatchObject({
      code: 'no-such-transcript',
    });
  });

  it('are refused for a session that is not there', async () => {
    await expect(recordHandlers['save-transcript'](services, { sessionId: 'nowhere', transcript }, source)).rejects.toMatchObject({
      code: 'no-such-session',
    });
  });
});
