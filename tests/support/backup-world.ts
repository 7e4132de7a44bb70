import { createSessionWriter } from '../../entrypoints/background/session-writer';
import type { SessionWriter } from '../../entrypoints/background/session-writer';
import { readBackup } from '../../lib/backup/read-backup';
import type { BackupSummary } from '../../lib/backup/read-backup';
import type { GatheredUnit } from '../../lib/backup/gather-units';
import { restoreUnits } from '../../lib/backup/restore-units';
import { writeBackup } from '../../lib/backup/write-backup';
import { openDatabase } from '../../lib/store/database';
import { createGuide, saveGuide } from '../../lib/store/guide-store';
import type { Database, StoreName } from '../../lib/store/schema';
import { smallGuide } from './guide';

let count = 0;

/** Ms since the epoch at which the tests' time begins. */
const BEGIN = 1_790_000_000_000;

/** A database in memory with a writer over it and a clock of its own. */
export interface Machine {
  database: Database;
  writer: SessionWriter;
  /** Goes on by a second with each look. */
  now: () => number;
}

/** A machine on which nothing was done yet. */
export async function createMachine(author = 'author'): Promise<Machine> {
  count += 1;
  const database = await openDatabase(`backup-${count}`);
  let time = BEGIN;
  const now = () => (time += 1_000);
  const writer = createSessionWriter({
    database: () => Promise.resolve(database),
    now,
    randomId: () => crypto.randomUUID(),
    author: () => Promise.resolve(author),
    announce: () => undefined,
  });
  return { database, writer, now };
}

/** Writes a note. */
export function note({ writer, now }: Machine, sessionId: string, text: string): Promise<unknown> {
  const command = { type: 'add-note' as const, noteId: crypto.randomUUID(), text, notedAt: now(), itemId: null, isStarred: false };
  return writer.run(sessionId, crypto.randomUUID(), command);
}

/** Starts a session with a note in it. */
export async function session(machine: Machine, text: string, guideId = 'g1'): Promise<string> {
  const start = { guideId, guideVersion: 1, guide: smallGuide, formatIndex: 0, participant: 'P7', call: null };
  const { sessionId } = await machine.writer.start(start);
  await note(machine, sessionId, text);
  return sessionId;
}

/** A guide with an earlier version and a step in its history, sessions of it (one ended, one live with a draft), a transcript, a person. */
export async function furnish(machine: Machine): Promise<{ ended: string; live: string }> {
  const { database, writer, now } = machine;
  const text = { guide: smallGuide, expectedUpdatedAt: null, replaces: false };
  const edit = (number: number) => ({ number, patch: { from: 0, removed: '', inserted: '#' } });
  await createGuide(database, 'g1', { ...text, sourceMarkdown: '# One', history: { position: 1, edit: edit(1) } }, now());
  const ended = await session(machine, 'Ünïcode 🎈 “quoted” \u2028 #tag');
  await saveGuide(database, 'g1', { ...text, sourceMarkdown: '# Two', history: { position: 2, edit: edit(2) } }, now());
  await writer.run(ended, 'end', { type: 'end-session' });
  const live = await session(machine, 'another');
  await writer.saveDraft(live, 'draft-1', { noteId: 'draft-1', text: 'half a thou', notedAt: now(), sectionId: 's1', itemId: null });
  const cue = { fromMs: 0, toMs: 900, speaker: 'A', text: 'Hello' };
  await database.put('transcripts', { sessionId: ended, version: 1, fileName: 'a.vtt', startedAt: BEGIN, cues: [cue] });
  const person = { participant: 'P7', name: 'Ada', company: '', contact: '' };
  await database.put('people', { key: 'p7', version: 1, ...person, updatedAt: now() });
  await database.put('upkeep', { at: now(), version: 1, action: 'deleted', sessionCount: 2, days: 30, heldFrom: BEGIN, heldTo: BEGIN });
  return { ended, live };
}

/** The bytes of a backup. */
export async function backUp(
  { database }: Pick<Machine, 'database'>,
  settings: Record<string, unknown> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const write = (bytes: Uint8Array) => void pieces.push(bytes);
  await writeBackup({ database, settings, now: BEGIN, write, onProgress: () => undefined, signal: new AbortController().signal });
  return Uint8Array.from(Buffer.concat(pieces));
}

/** Reads a whole file. Throws a BackupProblem. */
export async function readWhole(bytes: Uint8Array<ArrayBuffer>): Promise<{ gathered: GatheredUnit[]; summary: BackupSummary }> {
  const gathered: GatheredUnit[] = [];
  const reading = readBackup(new Blob([bytes]));
  for (;;) {
    const { done, value } = await reading.next();
    if (done) return { gathered, summary: value };
    gathered.push(...value);
  }
}

/** Writes a backup into a database as the background does. */
export async function restore({ database }: Pick<Machine, 'database'>, bytes: Uint8Array<ArrayBuffer>, isExact = false): Promise<void> {
  const { gathered } = await readWhole(bytes);
  const units = gathered.flatMap(({ unit }) => (unit.kind === 'setting' ? [] : [unit]));
  await restoreUnits(database, units, isExact);
}

const STORES: StoreName[] = [
  'guides',
  'guide-summaries',
  'guide-edits',
  'guide-versions',
  'sessions',
  'events',
  'drafts',
  'transcripts',
  'people',
  'upkeep',
];

/** Everything in a database by store and key, but for what says whether words are in the search index. */
export async function everythingIn({ database }: Pick<Machine, 'database'>): Promise<Record<string, [unknown, unknown][]>> {
  const contents: Record<string, [unknown, unknown][]> = {};
  for (const store of STORES) {
    const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
    contents[store] = values.map((value, index) => [keys[index], value]);
  }
  return contents;
}
