import { fakeBrowser } from '../../support/extension';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { partsOf } from '../../../entrypoints/background/download-text';
import { downloadUrl } from '../../../entrypoints/background/download-url';

describe('a text on its way to the hidden page', () => {
  it('comes in parts that make it again, none of which ends within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 }), (text, length) => {
        const parts = [...partsOf(text, length)];
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect([part.length > 0 && part.length <= length, /[\ud800-\udbff]$/u.test(part)]).toEqual([true, false]);
      }),
    );
  });
});

describe('a file of ours', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is saved from its own address and from no other', async () => {
    const asked: string[] = [];
    Object.assign(fakeBrowser.downloads, {
      download: ({ url }: { url: string }) => {
        asked.push(url);
        return Promise.resolve(3);
      },
      search: () => Promise.resolve([{ id: 3, state: 'complete', filename: '/home/me/Downloads/a (1).zip' }]),
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    });
    const own = `blob:${fakeBrowser.runtime.getURL('')}1234`;
    expect(await downloadUrl(own, 'a.zip')).toBe('a (1).zip');
    for (const url of [
      'https://example.org/',
      'blob:https://example.org/1',
      fakeBrowser.runtime.getURL('library.html'),
      'file:///etc/passwd',
    ])
      await expect(downloadUrl(url, 'a.zip')).rejects.toMatchObject({ code: 'not-allowed' });
    expect(asked).toEqual([own]);
  });
});
