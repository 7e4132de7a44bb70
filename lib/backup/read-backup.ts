import { NO_RECORDS, BACKUP_VERSION, backupEnvelopeSchema, backupLineSchema } from './backup-lines';
import type { BackupCounts, BackupHead, BackupLine } from './backup-lines';
import { BackupProblem } from './backup-problem';
import { createUnitGatherer } from './gather-units';
import type { GatheredUnit } from './gather-units';
import { readLines } from './read-lines';
import type { TextLine } from './read-lines';
import { createSha256 } from './sha256';
import { countLine } from './write-backup';

/** A backup's file. */
export interface BackupFile {
  /** Bytes. */
  size: number;
  slice: (from: number, to: number) => { arrayBuffer: () => Promise<ArrayBuffer> };
  stream: () => ReadableStream<Uint8Array>;
}

/** What a whole backup said of itself. */
export interface BackupSummary {
  head: BackupHead;
  counts: BackupCounts;
  /** Bytes of its text before it was packed. */
  textBytes: number;
}

/** Told while a file is read. */
export interface ReadingWatch {
  onHead?: (head: BackupHead) => void;
  /** How much is read, from 0 to 1. */
  onProgress?: (share: number) => void;
}

// Whoever has unpacked the file has the same records.
async function textOf(file: BackupFile, onProgress: (share: number) => void): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  let read = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform(bytes, controller) {
        read += bytes.length;
        onProgress(file.size === 0 ? 1 : read / file.size);
        controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      },
    }),
  );
  return first === 0x1f && second === 0x8b ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
}

function readLine({ number, text }: TextLine): BackupLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BackupProblem(number === 1 ? 'not-a-backup' : 'damaged', number, String(error));
  }
  if (number === 1) {
    const envelope = backupEnvelopeSchema.safeParse(value);
    if (!envelope.success) throw new BackupProblem('not-a-backup', number, envelope.error.message);
    if (envelope.data.version > BACKUP_VERSION) throw new BackupProblem('newer', number);
  }
  const line = backupLineSchema.safeParse(value);
  if (!line.success) throw new BackupProblem('damaged', number, line.error.message);
  // The line that vouches for all others is vouched for by nothing but its own form.
  if (line.data.kind === 'end' && JSON.stringify(line.data) !== text) throw new BackupProblem('damaged', number, 'not the form of its end');
  return line.data;
}

/**
 * Reads a backup as a stream: everything in it is held against its schema, and all of it against the digest at its end. Yields what belongs together, many
 * at a time, and at last what it said of itself. Throws a {@link BackupProblem}; what was yielded until then is worth nothing.
 */
export async function* readBackup(file: BackupFile, watch: ReadingWatch = {}): AsyncGenerator<GatheredUnit[], BackupSummary, undefined> {
  const hash = createSha256();
  const gatherer = createUnitGatherer();
  let head: BackupHead | null = null;
  let counts = NO_RECORDS;
  let textBytes = 0;
  let lineCount = 0;
  let isAtEnd = false;

  const refuse = (line: number, detail: string): never => {
    throw new BackupProblem('damaged', line, detail);
  };
  const takeEnd = (line: number, end: Extract<BackupLine, { kind: 'end' }>) => {
    if (hash.digest() !== end.sha256) refuse(line, 'the digest is another');
    if (JSON.stringify(counts) !== JSON.stringify(end.counts)) refuse(line, 'the counts are others');
    isAtEnd = true;
  };
  const take = (text: TextLine): GatheredUnit[] => {
    lineCount = text.number;
    if (isAtEnd) refuse(text.number, 'it comes after the end');
    const line = readLine(text);
    textBytes += text.bytes.length;
    if (line.kind === 'end') {
      takeEnd(text.number, line);
      return gatherer.rest();
    }
    hash.update(text.bytes);
    if (line.kind === 'backup' && head === null) {
      head = line;
      watch.onHead?.(line);
      return [];
    }
    counts = countLine(counts, line);
    try {
      return gatherer.take(line, text.text.length);
    } catch (error) {
      return refuse(text.number, String(error));
    }
  };

  for await (const lines of readLines(await textOf(file, watch.onProgress ?? (() => undefined)))) yield lines.flatMap(take);
  if (head === null) throw new BackupProblem('not-a-backup', 1, 'it is empty');
  if (!isAtEnd) throw new BackupProblem('cut-off', lineCount + 1);
  return { head, counts, textBytes };
}
