import type { Database } from '../store/schema';
import { BACKUP_FORMAT, BACKUP_VERSION, NO_RECORDS } from './backup-lines';
import type { BackupCounts, BackupEnd, BackupHead, BackupLine } from './backup-lines';
import { readGuideLines, readScope, readSessionLines } from './backup-source';
import { isBackedUpSetting } from './machine-settings';
import { createSha256 } from './sha256';

/** What a backup is made of and how it is watched. */
export interface BackupJob {
  database: Database;
  /** What lies in `storage.local`, by key. */
  settings: Record<string, unknown>;
  /** Ms since the epoch. */
  now: number;
  /** Takes the next bytes of the file. */
  write: (bytes: Uint8Array) => void | Promise<void>;
  /** Told how many guides and sessions are written, of how many. */
  onProgress: (done: number, total: number) => void;
  /** Ends the work; `writeBackup` rejects then. */
  signal: AbortSignal;
}

/** What is in a backup that was written. */
export interface BackupResult {
  counts: BackupCounts;
  /** Sessions that cannot be read, which is why they are not in it. */
  leftOut: number;
}

/** Characters that are gathered before they are packed. */
const PIECE = 1_000_000;

/** The word by which a line is counted; lines that belong to another are not. */
const COUNTED: Partial<Record<BackupLine['kind'], keyof BackupCounts>> = {
  setting: 'settings',
  guide: 'guides',
  person: 'people',
  upkeep: 'upkeep',
  session: 'sessions',
  transcript: 'transcripts',
};

/** Counts a line. */
export function countLine(counts: BackupCounts, { kind }: BackupLine): BackupCounts {
  const word = COUNTED[kind];
  return word === undefined ? counts : { ...counts, [word]: counts[word] + 1 };
}

/** The lines between the first and the last; null stands for a session that cannot be read. */
async function* readLines(job: BackupJob): AsyncGenerator<BackupLine[] | null, void, undefined> {
  const { database, settings, onProgress } = job;
  const { guideIds, sessionIds, unreadCount } = await readScope(database);
  for (let index = 0; index < unreadCount; index += 1) yield null;
  const total = guideIds.length + sessionIds.length;
  const own = Object.entries(settings).filter(([key]) => isBackedUpSetting(key));
  const [people, upkeep, transcripts] = await Promise.all([
    database.getAll('people'),
    database.getAll('upkeep'),
    database.count('transcripts'),
  ]);
  const counts = {
    guides: guideIds.length,
    sessions: sessionIds.length,
    transcripts,
    people: people.length,
    upkeep: upkeep.length,
    settings: own.length,
  };
  const madeAt = new Date(job.now).toISOString();
  const head: BackupHead = { kind: 'backup', format: BACKUP_FORMAT, version: BACKUP_VERSION, madeAt, counts };
  yield [head];
  yield own.map(([key, value]) => ({ kind: 'setting', key, value: value as string }));
  yield people.map((person) => ({ kind: 'person', person }));
  yield upkeep.map((entry) => ({ kind: 'upkeep', entry }));
  let done = 0;
  for (const guideId of guideIds) {
    yield await readGuideLines(database, guideId);
    onProgress((done += 1), total);
  }
  for await (const lines of readSessionLines(database, sessionIds)) {
    yield lines;
    onProgress((done += 1), total);
  }
}

/**
 * Writes everything that is stored to one file, as a stream: gzip of one JSON record a line. Each guide and each session is as it was at one moment, but
 * not all at the same one: what is written to meanwhile is in the backup as it is when its turn comes, and what is begun meanwhile is not in it.
 */
export async function writeBackup(job: BackupJob): Promise<BackupResult> {
  const { signal, write } = job;
  const packer = new CompressionStream('gzip');
  const packed = packer.readable.pipeTo(new WritableStream<Uint8Array>({ write }));
  const writer = packer.writable.getWriter();
  // Whoever writes next hears of a failure; nobody else has to.
  packed.catch((error: unknown) => writer.abort(error).catch(() => undefined));
  writer.closed.catch(() => undefined);
  const encoder = new TextEncoder();
  const hash = createSha256();
  let counts = NO_RECORDS;
  let leftOut = 0;
  let piece = '';

  const flush = async () => {
    const bytes = encoder.encode(piece);
    piece = '';
    hash.update(bytes);
    await writer.ready;
    await writer.write(bytes);
  };
  try {
    for await (const lines of readLines(job)) {
      signal.throwIfAborted();
      if (lines === null) leftOut += 1;
      for (const line of lines ?? []) {
        counts = countLine(counts, line);
        piece += `${JSON.stringify(line)}\n`;
        if (piece.length > PIECE) await flush();
      }
    }
    await flush();
    const end: BackupEnd = { kind: 'end', counts, sha256: hash.digest() };
    await writer.write(encoder.encode(`${JSON.stringify(end)}\n`));
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    await packed.catch(() => undefined);
    throw error;
  }
  await packed;
  return { counts, leftOut };
}
