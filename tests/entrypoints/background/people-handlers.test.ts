import 'fake-indexeddb/auto';
import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { changeSeenCall } from '../../../entrypoints/background/seen-calls';
import { findPersonalData } from '../../../lib/domain/anonymize/find-personal-data';
import type { SeenCall } from '../../../lib/domain/call-notice';
import { createLog } from '../../../lib/domain/session-log';
import { readLog, saveDraft } from '../../../lib/store/session-store';
import { saveTranscript } from '../../../lib/store/transcript-store';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';
import { bindSession } from '../../support/bind-session';
import { putLog, wholeDatabase } from './ended-session';

let services: ReturnType<typeof createTestServices>;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

const draft = { text: 'Quirrel half typed', notedAt: SESSION_START, sectionId: 's1', itemId: null };
const transcript = { fileName: 'call.vtt', startedAt: SESSION_START, cues: [{ fromMs: 0, toMs: 1, speaker: 'Quirrel', text: 'hello' }] };

/** A session of P7 with a word of theirs wherever a session can hold one. */
async function putEverywhere(id: string, isLive = false) {
  const log = await putLog(services, { id, notes: ['Quirrel said so', 'mail zoe@quirrel.example'], isLive });
  const database = await services.database();
  await services.upkeep.run();
  await saveDraft(database, id, 'd1', draft);
  await saveTranscript(database, id, transcript);
  return log;
}

/** What was seen of a call with this title. */
const seen = (title: string): SeenCall => ({
  sight: { phase: 'left', title, isRecorded: null, isMuted: null, peopleCount: null, isSharing: null },
  recordedSince: null,
  leftAt: null,
  hasJoined: true,
  isHeld: false,
  dismissed: [],
});

const notesOf = async (id: string) => {
  const stored = await readLog(await services.database(), id);
  const log = stored && createLog(stored.events);
  return log ? [...log.state.notes.values()].map(({ text }) => text) : null;
};

describe('participants', () => {
  it('are listed by code, whatever its case, with the last to take part first', async () => {
    await putLog(services, { id: 'a', participant: 'P7', startedAt: SESSION_START });
    await putLog(services, { id: 'b', participant: 'p7 ', startedAt: SESSION_START + 10 });
    await putLog(services, { id: 'c', participant: 'K-12', startedAt: SESSION_START + 5 });
    await putLog(services, { id: 'd', participant: '' });
    await ask(services, 'save-participant', { participant: 'M1', name: 'Mina', company: '', contact: '' });
    expect(await ask(services, 'list-participants', { search: '', limit: 10 })).toEqual({
      participants: [
        { key: 'p7', participant: 'p7', sessionCount: 2, lastAt: SESSION_START + 10, hasDetails: false },
        { key: 'k-12', participant: 'K-12', sessionCount: 1, lastAt: SESSION_START + 5, hasDetails: false },
        { key: 'm1', participant: 'M1', sessionCount: 0, lastAt: null, hasDetails: true },
      ],
      total: 3,
    });
    expect((await ask(services, 'list-participants', { search: 'K-', limit: 10 })).participants.map(({ key }) => key)).toEqual(['k-12']);
  });

  it('have details only when somebody typed them, and none once all are emptied', async () => {
    await putLog(services, { id: 'a' });
    expect(await ask(services, 'get-participant', { key: 'p7' })).toMatchObject({
      participant: 'P7',
      details: null,
      sessions: [{ id: 'a' }],
    });
    await ask(services, 'save-participant', { participant: 'P7', name: ' Zoë Quirrel ', company: 'Wexford', contact: '' });
    expect((await ask(services, 'get-participant', { key: 'p7' })).details).toEqual({
      name: 'Zoë Quirrel',
      company: 'Wexford',
      contact: '',
    });
    await ask(services, 'save-participant', { participant: 'P7', name: '', company: ' ', contact: '' });
    expect((await ask(services, 'get-participant', { key: 'p7' })).details).toBeNull();
    expect(await wholeDatabase(services)).not.toContain('Quirrel');
  });

  it('are deleted with every byte of theirs, and nobody else is', async () => {
    await putEverywhere('session-of-p7');
    await putLog(services, { id: 'put-away', notes: ['Quirrel again'] });
    await ask(services, 'archive-sessions', { sessionIds: ['put-away'], isArchived: true });
    await putLog(services, { id: 'hidden', notes: ['Quirrel once more'] });
    await ask(services, 'delete-sessions', { sessionIds: ['hidden'] });
    await putLog(services, { id: 'other', participant: 'P8', notes: ['stays here'] });
    await ask(services, 'save-participant', { participant: 'P7', name: 'Zoë Quirrel', company: 'Wexford', contact: 'zoe@quirrel.example' });
    await services.upkeep.run();
    expect((await wholeDatabase(services)).toLowerCase()).toContain('quirrel');
    expect(await ask(services, 'delete-participant', { key: 'p7' })).toEqual({ sessionCount: 3 });
    const left = (await wholeDatabase(services)).toLowerCase();
    for (const gone of ['quirrel', 'wexford', 'session-of-p7', 'put-away', 'hidden', '"p7"']) expect(left).not.toContain(gone);
    expect(await notesOf('other')).toEqual(['stays here']);
  });

  it('are deleted with what this run of the browser knows of their calls', async () => {
    await putLog(services, { id: 'a' });
    await putLog(services, { id: 'other', participant: 'P8' });
    await changeSeenCall('a', () => seen('Interview Zoë Quirrel'));
    await changeSeenCall('other', () => seen('Another call'));
    await bindSession('a', 3, 'jitsi:zoe-quirrel');
    await ask(services, 'delete-participant', { key: 'p7' });
    const left = JSON.stringify(await fakeBrowser.storage.session.get(null)).toLowerCase();
    expect(left).not.toContain('quirrel');
    expect(left).toContain('another call');
  });

  it('stay while one of their sessions is live', async () => {
    await putLog(services, { id: 'a', isLive: true, notes: ['one'] });
    await expect(ask(services, 'delete-participant', { key: 'p7' })).rejects.toThrow('session-runs');
    expect(await notesOf('a')).toEqual(['one']);
  });
});

describe('a session that is anonymised for good', () => {
  const given = { participant: 'P7', names: ['Zoë Quirrel'], companies: [], contacts: [] };

  it('holds nothing of what was replaced in any store, and is not in the search by it', async () => {
    const log = await putEverywhere('a');
    await ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: findPersonalData(log, given) });
    // Not only once the index is written anew.
    expect((await wholeDatabase(services)).toLowerCase()).not.toContain('quirrel');
    await services.upkeep.run();
    expect(await notesOf('a')).toEqual(['P7 said so', 'mail [e-mail]']);
    expect((await wholeDatabase(services)).toLowerCase()).not.toContain('quirrel');
    expect((await ask(services, 'list-sessions', { search: 'quirrel' })).total).toBe(0);
    expect((await ask(services, 'list-sessions', { search: 'said' })).total).toBe(1);
    expect((await ask(services, 'get-participant', { key: 'p7' })).sessions[0]?.anonymizedAt).not.toBeNull();
    expect(services.told).toContainEqual({ type: 'records-replaced' });
  });

  it('takes further notes, which count on from the new log’s end', async () => {
    const log = await putEverywhere('a');
    await services.writer.read('a');
    await ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: findPersonalData(log, given) });
    const note = {
      type: 'add-note' as const,
      noteId: 'late',
      text: 'added later',
      notedAt: SESSION_START,
      sectionId: 's1',
      itemId: null,
      isStarred: false,
    };
    await ask(services, 'send-command', { sessionId: 'a', commandId: 'c1', command: note });
    expect(await notesOf('a')).toEqual(['P7 said so', 'mail [e-mail]', 'added later']);
    const stored = await readLog(await services.database(), 'a');
    expect(stored?.events.length).toBe(stored?.lastSequence);
  });

  it('is left alone while it is live', async () => {
    const log = await putEverywhere('a', true);
    await expect(
      ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: findPersonalData(log, given) }),
    ).rejects.toThrow('session-runs');
    expect(await notesOf('a')).toEqual(['Quirrel said so', 'mail zoe@quirrel.example']);
  });

  it('leaves nothing of its call in this run of the browser', async () => {
    const log = await putLog(services, { id: 'a' });
    await changeSeenCall('a', () => seen('Interview Zoë Quirrel'));
    await ask(services, 'anonymize-session', { sessionId: 'a', lastSequence: log.events.length, data: findPersonalData(log, given) });
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('Quirrel');
  });

  it('is refused while something was written in it that nobody looked at', async () => {
    const log = await putLog(services, { id: 'a', notes: ['Quirrel said so'] });
    const data = findPersonalData(log, given);
    const lastSequence = log.events.length;
    const late = {
      type: 'add-note',
      noteId: 'z',
      text: 'mail zoe@quirrel.example',
      notedAt: SESSION_START,
      itemId: null,
      isStarred: false,
    } as const;
    await services.writer.run('a', 'c', late);
    await expect(ask(services, 'anonymize-session', { sessionId: 'a', lastSequence, data })).rejects.toThrow('session-changed');
    expect(await notesOf('a')).toEqual(['Quirrel said so', 'mail zoe@quirrel.example']);
    expect((await (await services.database()).get('sessions', 'a'))?.anonymizedAt).toBeNull();
  });

  it('is an error when it is not there', async () => {
    await expect(ask(services, 'anonymize-session', { sessionId: 'none', lastSequence: 0, data: [] })).rejects.toThrow('no-such-session');
  });
});
