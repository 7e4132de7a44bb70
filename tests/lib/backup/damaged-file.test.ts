import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

import { BackupProblem } from '../../../lib/backup/backup-problem';
import { backUp, createMachine, furnish, readWhole } from '../../support/backup-world';

let packed: Uint8Array<ArrayBuffer>;
let text: Uint8Array<ArrayBuffer>;
let records: string;

const recordsOf = async (bytes: Uint8Array<ArrayBuffer>) => JSON.stringify(await readWhole(bytes));

async function problemOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    await readWhole(bytes);
    return null;
  } catch (error) {
    if (error instanceof BackupProblem) return error.code;
    throw error;
  }
}

const encode = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

beforeAll(async () => {
  const machine = await createMachine();
  await furnish(machine);
  packed = await backUp(machine);
  text = Uint8Array.from(gunzipSync(packed));
  records = await recordsOf(packed);
});

describe('a file that is no whole backup', () => {
  it('is refused when any bit of its text is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const damaged = Uint8Array.from(text);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        expect(await problemOf(damaged)).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when any bit of the packed file is another, unless that bit says nothing of what is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(packed.length - 1), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        const damaged = Uint8Array.from(packed);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        const problem = await problemOf(damaged);
        // gzip's head has a time and the name of a system, and its last byte before the sum may have bits to spare.
        if (problem === null) expect(await recordsOf(damaged)).toBe(records);
        if (problem === null) expect(at < 10 || at >= packed.length - 10).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is cut anywhere, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), async (isPacked, share) => {
        const whole = isPacked ? packed : text;
        expect(await problemOf(whole.slice(0, Math.floor(share * whole.length)))).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('is refused when lines are swapped, missing or there twice', async () => {
    const lines = new TextDecoder().decode(text).split('\n');
    const line = fc.nat(lines.length - 2);
    await fc.assert(
      fc.asyncProperty(line, line, fc.constantFrom('swap', 'drop', 'repeat'), async (a, b, what) => {
        fc.pre(what !== 'swap' || lines[a] !== lines[b]);
        const changed = [...lines];
        if (what === 'swap') [changed[a], changed[b]] = [lines[b] ?? '', lines[a] ?? ''];
        if (what === 'drop') changed.splice(a, 1);
        if (what === 'repeat') changed.splice(a, 0, lines[a] ?? '');
        expect(await problemOf(encode(changed))).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['is empty', new Uint8Array(), 'not-a-backup'],
    ['is a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0xff), 'not-a-backup'],
    ['is another JSON', encode(['{"format":"fieldguide-session","version":1}', '']), 'not-a-backup'],
    ['was packed from something else', Uint8Array.from(gzipSync('hello\n')), 'not-a-backup'],
  ])('is refused when it %s', async (_what, bytes, code) => {
    expect(await problemOf(bytes)).toBe(code);
  });

  it('says that a later Fieldguide made it, whatever is in it', async () => {
    const head = '{"kind":"backup","format":"fieldguide-backup","version":2,"news":true}';
    expect(await problemOf(encode([head, '{"kind":"from-the-future"}', '']))).toBe('newer');
    expect(await problemOf(Uint8Array.from(gzipSync(`${head}\n{"kind":"x"}\n`)))).toBe('newer');
  });

  it('says that its end is missing', async () => {
    const lines = new TextDecoder().decode(text).split('\n');
    expect(await problemOf(encode([...lines.slice(0, -2), '']))).toBe('cut-off');
    expect(await problemOf(encode(lines.slice(0, -1)))).toBe('cut-off');
  });

  it('is refused when anything comes after its end', async () => {
    const whole = new TextDecoder().decode(text);
    for (const more of ['\n', 'x', '{"kind":"setting","key":"a","value":1}\n'])
      expect(await problemOf(encode([whole + more]))).not.toBeNull();
  });

  it('is refused when its last line is written in another way, although it says the same', async () => {
    const lines = new TextDecoder().decode(text).split('\n');
    const last = lines.at(-2)?.replace('{"kind"', '{ "kind"') ?? '';
    expect(await problemOf(encode([...lines.slice(0, -2), last, '']))).toBe('damaged');
  });

  it('says in which line', async () => {
    const lines = new TextDecoder().decode(text).split('\n');
    lines[5] = `${lines[5]}x`;
    await expect(readWhole(encode(lines))).rejects.toMatchObject({ code: 'damaged', line: 6 });
  });
});
