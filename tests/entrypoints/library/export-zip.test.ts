import fc from 'fast-check';
import { crc32 as nodeCrc } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';

import { crc32 } from '../../../entrypoints/library/export-crc32';
import { ZIP_LIMITS, ZipTooLarge, createZip } from '../../../entrypoints/library/export-zip';
import { readZip } from '../../support/read-zip';

/** The zip of some files, each given as its pieces. */
async function zipOf(files: readonly (readonly [name: string, pieces: readonly string[]])[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = createZip((bytes) => void chunks.push(bytes.slice()), Date.UTC(2026, 10, 22));
  for (const [name, pieces] of files) await zip.add(name, pieces);
  await zip.end();
  const whole = Buffer.concat(chunks);
  expect(zip.size()).toBe(whole.length);
  return whole;
}

describe('a zip that is written as a stream', () => {
  it('holds any files as they were given, whatever their names and pieces', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const files = fc.uniqueArray(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), fc.array(text, { maxLength: 4 })), {
      selector: ([name]) => name,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const read = readZip(await zipOf(given));
        expect([...read]).toEqual(given.map(([name, pieces]) => [name, pieces.join('')]));
      }),
      { numRuns: 60 },
    );
  });

  it('takes pieces that come later, and a file of many megabytes', async () => {
    async function* slowly() {
      for (let count = 0; count < 20; count += 1) {
        await Promise.resolve();
        yield 'na '.repeat(100_000);
      }
    }
    const chunks: Uint8Array[] = [];
    const zip = createZip((bytes) => void chunks.push(bytes.slice()), 0);
    await zip.add('song.txt', slowly());
    await zip.end();
    expect(readZip(Buffer.concat(chunks)).get('song.txt')).toBe('na '.repeat(2_000_000));
  });

  it('waits until what it has written was taken, so that nothing heaps up', async () => {
    let [waiting, most] = [0, 0];
    const zip = createZip(async () => {
      waiting += 1;
      most = Math.max(most, waiting);
      await new Promise((resolve) => setTimeout(resolve, 1));
      waiting -= 1;
    }, 0);
    await zip.add('a', ['a'.repeat(10_000), 'b']);
    await zip.end();
    expect(most).toBe(1);
  });

  it('hands on what went wrong in writing or in making a file', async () => {
    const full = createZip(() => {
      throw new DOMException('full', 'QuotaExceededError');
    }, 0);
    await expect(full.add('a', ['text'])).rejects.toThrow('full');
    function* broken() {
      yield 'one';
      throw new Error('no second');
    }
    const zip = createZip(() => undefined, 0);
    await expect(zip.add('a', broken())).rejects.toThrow('no second');
  });

  it('refuses more files than a plain zip can list', async () => {
    const zip = createZip(() => undefined, 0);
    vi.spyOn(globalThis, 'CompressionStream').mockImplementation(function instant() {
      return { readable: new ReadableStream({ start: (end) => end.close() }), writable: new WritableStream() };
    });
    for (let count = 0; count < ZIP_LIMITS.files; count += 1) await zip.add('a', []);
    vi.restoreAllMocks();
    await expect(zip.add('one more', [])).rejects.toThrow(ZipTooLarge);
  });
});

describe('crc32', () => {
  it('is the checksum of zip, in one go and carried on', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(crc32(b, crc32(a))).toBe(nodeCrc(Buffer.concat([a, b])));
      }),
    );
  });
});
