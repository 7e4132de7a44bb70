import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { openDatabase } from '../../../lib/store/database';
import { deleteSessions } from '../../../lib/store/delete-sessions';
import { importLog } from '../../../lib/store/import-log';
import type { Database } from '../../../lib/store/schema';
import { moveTranscript, readTranscriptOf, saveTranscript } from '../../../lib/store/transcript-store';
import { exampleLog } from '../../fixtures/sessions/example-log';

let database: Database;
let count = 0;
const { id } = exampleLog().state;

const transcript = { fileName: 'call.vtt', startedAt: 1_000, cues: [{ fromMs: 0, toMs: 900, speaker: 'P7', text: 'hello' }] };

beforeEach(async () => {
  count += 1;
  database = await openDatabase(`transcripts-${count}`);
  await importLog(database, exampleLog());
});

describe('the transcript beside a session', () => {
  it('is there as it was saved, until another takes its place or it is taken away', async () => {
    expect(await saveTranscript(database, id, transcript)).toBe(true);
    expect(await readTranscriptOf(database, id)).toEqual({ ...transcript, sessionId: id, version: 1 });
    await saveTranscript(database, id, { ...transcript, fileName: 'other.srt' });
    expect((await readTranscriptOf(database, id))?.fileName).toBe('other.srt');
    await saveTranscript(database, id, null);
    expect(await database.count('transcripts')).toBe(0);
  });

  it('is moved without being written by the page again', async () => {
    await saveTranscript(database, id, transcript);
    expect(await moveTranscript(database, id, 5_000)).toBe(true);
    expect(await readTranscriptOf(database, id)).toMatchObject({ startedAt: 5_000, cues: transcript.cues });
    expect(await moveTranscript(database, 'nowhere', 5_000)).toBe(false);
  });

  it('is not kept beside a session that is not there, and goes with it', async () => {
    expect(await saveTranscript(database, 'nowhere', transcript)).toBe(false);
    expect(await database.count('transcripts')).toBe(0);
    await saveTranscript(database, id, transcript);
    await deleteSessions(database, [id]);
    expect(await database.count('transcripts')).toBe(0);
  });
});
