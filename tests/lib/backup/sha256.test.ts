import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { createSha256 } from '../../../lib/backup/sha256';

const digestOf = (pieces: readonly Uint8Array[]) => {
  const hash = createSha256();
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
};

describe('SHA-256', () => {
  it('is the digest that everybody else computes, however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 12 }), (pieces) => {
        expect(digestOf(pieces)).toBe(createHash('sha256').update(Buffer.concat(pieces)).digest('hex'));
      }),
    );
  });

  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000_000])('takes %i bytes at once', (length) => {
    const bytes = new Uint8Array(length).fill(0xa7);
    expect(digestOf([bytes])).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
