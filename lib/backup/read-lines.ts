import { BackupProblem } from './backup-problem';

/** Bytes of the longest line: a guide's text with all its marks is far below it. */
const LONGEST_LINE = 64_000_000;

const NEWLINE = 10;

/** A whole line with the bytes it was made of, its line break included. */
export interface TextLine {
  /** From 1. */
  number: number;
  text: string;
  bytes: Uint8Array;
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}

/** The lines of a stream of bytes, many at a time. Throws a {@link BackupProblem} when the bytes are no text, cannot be had, or end within a line. */
export async function* readLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<TextLine[], void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = bytes.getReader();
  let pieces: Uint8Array[] = [];
  let length = 0;
  let number = 1;

  // What is no text from its beginning was never a backup.
  const notText = (detail: string) => new BackupProblem(number === 1 ? 'not-a-backup' : 'damaged', number, detail);
  const keep = (piece: Uint8Array) => {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST_LINE) throw notText('a line without end');
  };
  const takeLine = (): TextLine => {
    const whole = join(pieces, length);
    [pieces, length] = [[], 0];
    try {
      return { number, text: decoder.decode(whole.subarray(0, -1)), bytes: whole };
    } catch (error) {
      throw notText(String(error));
    } finally {
      number += 1;
    }
  };

  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw new BackupProblem('damaged', number, String(error));
      });
      if (done) break;
      const lines: TextLine[] = [];
      let from = 0;
      for (let end = value.indexOf(NEWLINE); end !== -1; end = value.indexOf(NEWLINE, from)) {
        keep(value.subarray(from, end + 1));
        lines.push(takeLine());
        from = end + 1;
      }
      if (from < value.length) keep(value.slice(from));
      yield lines;
    }
  } finally {
    // Whoever stops reading ends the stream.
    await reader.cancel().catch(() => undefined);
  }
  if (length > 0) throw new BackupProblem(number === 1 ? 'not-a-backup' : 'cut-off', number);
}
