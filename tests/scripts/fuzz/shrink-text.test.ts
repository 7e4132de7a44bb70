import { describe, expect, it } from 'vitest';
import { shrinkText } from '../../../scripts/fuzz/shrink-text';

describe('shrinkText', () => {
  it('leaves only what a text is bad for', () => {
    const text = `${'an ordinary line\n'.repeat(40)}here is <the> trouble\n${'and another\n'.repeat(40)}`;
    expect(shrinkText(text, (shorter) => shorter.includes('<the>'))).toBe('<the>');
  });

  it('keeps parts that are bad only together', () => {
    expect(shrinkText('a 1 b\nc\nd 2 e', (shorter) => /1[^]*2/.test(shorter))).toBe('12');
  });

  it('asks no more often than it may', () => {
    let asked = 0;
    shrinkText('word '.repeat(500), () => (asked += 1) > 0 && asked % 3 === 0, 20);
    expect(asked).toBe(20);
  });
});
