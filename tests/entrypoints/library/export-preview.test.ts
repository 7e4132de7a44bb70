import { describe, expect, it } from 'vitest';

import { previewOf } from '../../../entrypoints/library/export-preview';

const file = (text: string, mimeType = 'text/plain') => ({ filename: 'a', mimeType, text, leftOut: [{ count: 2, by: 'stars' as const }] });

describe('what is shown of a file', () => {
  it('is all of a short one', () => {
    expect(previewOf(file('short'))).toEqual({ ...file('short'), length: 5 });
  });

  it('is the beginning of a long one, up to the end of a line', () => {
    const text = 'one line\n'.repeat(20_000);
    const preview = previewOf(file(text));
    expect([preview.length, text.startsWith(preview.text), preview.text.endsWith('line\n')]).toEqual([text.length, true, true]);
    expect(preview.text.length).toBeLessThan(100_000);
  });

  it('is cut in the middle of a line where there is no other way', () => {
    expect(previewOf(file('a'.repeat(1_000_000))).text.length).toBe(60_000);
  });

  it('never ends within a tag', () => {
    const { text } = previewOf(file('<p class="long">word</p>'.repeat(30_000), 'text/html'));
    expect(text.endsWith('>') || text.endsWith('word')).toBe(true);
  });
});
