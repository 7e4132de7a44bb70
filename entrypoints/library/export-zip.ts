import { crc32 } from './export-crc32';

/** What a plain zip can hold; beyond that there are zips of another kind, which not every program opens. */
export const ZIP_LIMITS = { files: 65_534, bytes: 0xffff_fffe } as const;

/** Thrown when the zip would grow beyond {@link ZIP_LIMITS}. */
export class ZipTooLarge extends Error {}

/** A zip that is written as a stream: nothing of it is kept but the list of its files. */
export interface ZipWriter {
  /** Adds a file from pieces of its text, none of which ends between the halves of a character. Throws {@link ZipTooLarge}. */
  add: (name: string, pieces: AsyncIterable<string> | Iterable<string>) => Promise<void>;
  /** Writes the list of files, with which the zip is whole. Throws {@link ZipTooLarge}. */
  end: () => Promise<void>;
  /** Bytes so far. */
  size: () => number;
}

/** What the zip says of a file at its end. */
interface ListedFile {
  name: Uint8Array;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

/** Names are UTF-8, and checksum and sizes follow the file's bytes, since they are not known before. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const [VERSION, MADE_BY_UNIX] = [20, 0x0314];
/** A plain file that its owner may change and everybody may read. */
const PERMISSIONS = (0o100644 << 16) >>> 0;

const encoder = new TextEncoder();

/** Numbers as bytes, the lowest first: `[2, n]` takes two bytes. */
function record(fields: readonly (readonly [2 | 4, number])[], rest: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((sum, [width]) => sum + width, 0) + rest.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  bytes.set(rest, at);
  return bytes;
}

/** Date and time as MS-DOS kept them, which a zip still does: local, in steps of two seconds, from 1980. */
function dosTime(at: number): readonly (readonly [2, number])[] {
  const date = new Date(at);
  const year = Math.min(Math.max(date.getFullYear(), 1980), 2107);
  return [
    [2, (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1)],
    [2, ((year - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate()],
  ];
}

/** Begins a zip whose files bear a time (ms since the epoch); `write` takes its bytes in order. */
export function createZip(write: (bytes: Uint8Array) => void | Promise<void>, modifiedAt: number): ZipWriter {
  const listed: ListedFile[] = [];
  const time = dosTime(modifiedAt);
  let size = 0;

  const put = async (bytes: Uint8Array) => {
    if (size + bytes.length > ZIP_LIMITS.bytes) throw new ZipTooLarge();
    await write(bytes);
    size += bytes.length;
  };

  const putPacked = async (packed: ReadableStream<Uint8Array>) => {
    const before = size;
    for await (const bytes of packed) await put(bytes);
    return size - before;
  };

  return {
    size: () => size,
    async add(fileName, pieces) {
      if (listed.length >= ZIP_LIMITS.files) throw new ZipTooLarge();
      const name = encoder.encode(fileName);
      const at = size;
      const start = [[4, 0x04034b50], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...time] as const;
      await put(record([...start, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]], name));

      const packing = new CompressionStream('deflate-raw');
      const packed = putPacked(packing.readable);
      // Answered for before it is waited for: when no more can be written, it fails first.
      packed.catch(() => undefined);
      const writer = packing.writable.getWriter();
      let [crc, unpacked] = [0, 0];
      try {
        for await (const piece of pieces) {
          const bytes = encoder.encode(piece);
          crc = crc32(bytes, crc);
          unpacked += bytes.length;
          await writer.write(bytes);
        }
        await writer.close();
      } catch (error) {
        await writer.abort(error).catch(() => undefined);
        await packed;
        throw error;
      }
      const file = { name, crc, packed: await packed, unpacked, at };
      if (unpacked > ZIP_LIMITS.bytes) throw new ZipTooLarge();
      await put(
        record([
          [4, 0x08074b50],
          [4, crc],
          [4, file.packed],
          [4, unpacked],
        ] as const),
      );
      listed.push(file);
    },
    async end() {
      const from = size;
      for (const { name, crc, packed, unpacked, at } of listed) {
        const start = [[4, 0x02014b50], [2, MADE_BY_UNIX], [2, VERSION], [2, FLAGS], [2, DEFLATED], ...time] as const;
        const sizes = [
          [4, crc],
          [4, packed],
          [4, unpacked],
          [2, name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
        ] as const;
        await put(record([...start, ...sizes, [4, PERMISSIONS], [4, at]], name));
      }
      const counts = [
        [2, 0],
        [2, 0],
        [2, listed.length],
        [2, listed.length],
      ] as const;
      await put(record([[4, 0x06054b50], ...counts, [4, size - from], [4, from], [2, 0]]));
    },
  };
}
