import type { CollectionExporter } from '../../lib/exporters/define-collection';
import type { Exporter } from '../../lib/exporters/define-exporter';
import { leavingName } from '../../lib/exporters/export-file';
import type { LeavingSession } from '../../lib/exporters/export-file';
import { localClock } from '../../lib/exporters/moment-text';
import type { BigFile } from './big-file/create-big-file';
import { createNames } from './export-names';
import type { FailedSession, ManyChoice, ManyOutcome, ManyProgress } from './export-requests';
import { leavingAmongMany } from './export-sessions';
import type { ReadSession } from './export-sessions';
import { ZIP_LIMITS, ZipTooLarge, createZip } from './export-zip';

/** What the export of several sessions needs of its surroundings. */
export interface ManyContext {
  read: (sessionId: string) => Promise<ReadSession>;
  createFile: () => Promise<BigFile>;
  /** The formats that were chosen, for each session and for all together. */
  exporters: readonly Exporter[];
  collections: readonly CollectionExporter[];
  /** When the export is made, in ms since the epoch. */
  now: number;
  /** Looked at between two sessions. */
  isStopped: () => boolean;
  onProgress: (progress: ManyProgress) => void;
}

/** Thrown to leave everything when the person stopped the export. */
class Stopped extends Error {}

/** Something that files are put into: a zip, or the one file there is. */
interface Target {
  add: (name: string, pieces: AsyncIterable<string> | Iterable<string>) => Promise<void>;
  end: () => Promise<void>;
}

const encoder = new TextEncoder();

function plainTarget({ write }: BigFile, onName: (name: string) => void): Target {
  return {
    async add(name, pieces) {
      onName(name);
      for await (const piece of pieces) await write(encoder.encode(piece));
    },
    end: () => Promise.resolve(),
  };
}

function statusOf(error: unknown): 'stopped' | 'too-large' | 'no-room' | 'failed' {
  if (error instanceof Stopped) return 'stopped';
  if (error instanceof ZipTooLarge) return 'too-large';
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'no-room' : 'failed';
}

/** Writes several sessions as one file, one session at a time. Never rejects; unless it is done, nothing is left on disk. */
export async function exportMany(choice: ManyChoice, context: ManyContext): Promise<ManyOutcome> {
  const { sessionIds } = choice;
  const { exporters, collections, now } = context;
  // A file of all sessions wants to know whose they are before it begins.
  const passCount = (exporters.length > 0 ? 1 : 0) + collections.length + (collections.length > 0 ? 1 : 0);
  const fileCount = sessionIds.length * exporters.length + collections.length;
  if (fileCount > ZIP_LIMITS.files) return { status: 'too-many-files' };

  const failed = new Map<string, FailedSession>();
  const written = new Set<string>();
  const { date } = localClock(now);
  const nameOf = createNames();
  const ending = `${date}${choice.anonymize ? '-anonymised' : ''}`;
  let filename = `fieldguide-sessions-${ending}.zip`;
  let [done, bytes] = [0, 0];

  /** Reads the sessions one after another; one that cannot be taken is named in the result and stops nothing. */
  async function* takeAll<Taken>(take: (session: LeavingSession) => Taken): AsyncGenerator<Taken> {
    for (const sessionId of sessionIds) {
      if (context.isStopped()) throw new Stopped();
      const { log, person, failed: problem } = await context.read(sessionId);
      if (problem) failed.set(sessionId, problem);
      let taken: { it: Taken } | null = null;
      try {
        if (log) taken = { it: take(leavingAmongMany(log, person, choice, now)) };
      } catch {
        failed.set(sessionId, { sessionId, title: problem?.title ?? log?.state.guide.title ?? '', problem: 'refused' });
      }
      if (taken) {
        written.add(sessionId);
        yield taken.it;
      }
      done += 1;
      context.onProgress({ done, total: passCount * sessionIds.length, bytes });
    }
  }

  const writeSessions = async (target: Target) => {
    // A folder for each format, where there is more than one: many formats end in `.md`.
    const folderOf = ({ id }: Exporter) => (exporters.length > 1 ? `${id}/` : '');
    const render = (leaving: LeavingSession) =>
      exporters.map((exporter) => ({
        path: folderOf(exporter) + leavingName(leaving, exporter),
        text: exporter.render(leaving.log, leaving.context),
      }));
    for await (const files of takeAll(render)) for (const { path, text } of files) await target.add(nameOf(path), [text]);
  };

  async function* collectionPieces(collection: CollectionExporter, participants: readonly string[]): AsyncGenerator<string> {
    const writing = collection.open(participants);
    for await (const piece of takeAll(({ log, context: exportContext }) => writing.add(log, exportContext))) if (piece !== '') yield piece;
    yield writing.end();
  }

  const writeCollections = async (target: Target) => {
    const participants = new Set<string>();
    for await (const participant of takeAll(({ log }) => log.state.participant)) participants.add(participant);
    for (const collection of collections) {
      const name = nameOf(`fieldguide-${collection.id}-${ending}.${collection.extension}`);
      await target.add(name, collectionPieces(collection, [...participants]));
    }
  };

  let file: BigFile | null = null;
  try {
    const big = await context.createFile();
    file = big;
    const write = (chunk: Uint8Array) => {
      bytes += chunk.length;
      return big.write(chunk);
    };
    const target = fileCount === 1 ? plainTarget({ ...big, write }, (name) => (filename = name)) : createZip(write, now);
    if (exporters.length > 0) await writeSessions(target);
    if (collections.length > 0) await writeCollections(target);
    if (context.isStopped()) throw new Stopped();
    if (written.size === 0) {
      await big.discard();
      return { status: 'nothing-left' };
    }
    await target.end();
    return { status: 'done', file: await big.finish(), filename, sessionCount: written.size, failed: [...failed.values()] };
  } catch (error) {
    await file?.discard().catch(() => undefined);
    return { status: statusOf(error) };
  }
}
