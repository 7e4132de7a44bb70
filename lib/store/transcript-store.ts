import { openWrite } from './schema';
import type { Database } from './schema';
import type { StoredTranscript } from './session-records';

/** The transcript beside a session; undefined when there is none. */
export function readTranscriptOf(database: Database, sessionId: string): Promise<StoredTranscript | undefined> {
  return database.get('transcripts', sessionId);
}

/** Lays a transcript beside a session in place of any other, or with null takes it away; resolves to whether there is such a session, when that is on disk. */
export async function saveTranscript(
  database: Database,
  sessionId: string,
  transcript: Omit<StoredTranscript, 'sessionId' | 'version'> | null,
): Promise<boolean> {
  const write = openWrite(database, ['sessions', 'transcripts']);
  const transcripts = write.objectStore('transcripts');
  const isThere = (await write.objectStore('sessions').getKey(sessionId)) !== undefined;
  if (transcript && isThere) await transcripts.put({ ...transcript, sessionId, version: 1 });
  else await transcripts.delete(sessionId);
  await write.done;
  return isThere;
}

/** Moves a transcript's zero, in ms since the epoch; resolves to whether there is one, when that is on disk. */
export async function moveTranscript(database: Database, sessionId: string, startedAt: number): Promise<boolean> {
  const write = openWrite(database, ['transcripts']);
  const transcripts = write.objectStore('transcripts');
  const transcript = await transcripts.get(sessionId);
  if (transcript) await transcripts.put({ ...transcript, startedAt });
  await write.done;
  return transcript !== undefined;
}
