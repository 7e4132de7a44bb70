import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_GUIDE_CHARACTERS } from '../../../lib/guides/check-source';
import { MAX_LINK_CHARACTERS, decodeGuideLink, encodeGuideLink } from '../../../lib/guides/guide-link';

const LIBRARY = 'chrome-extension://abcdefghijklmnop/library.html';
const DATA_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const GUIDE = '# Interview\n\n## Warm-up (5 min)\n\n- What is your role?\n';

const encode = async (markdown: string): Promise<string> => (await encodeGuideLink(LIBRARY, markdown)) ?? '';
const wellFormed = fc.string({ unit: 'binary', maxLength: 400 });

describe('a share link', () => {
  it('begins with the library page and carries the guide in the fragment', async () => {
    expect(await encode(GUIDE)).toMatch(/^chrome-extension:\/\/abcdefghijklmnop\/library\.html#\/shared\/1[\w-]+$/u);
  });

  it('gives back any text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, async (markdown) => {
        expect(await decodeGuideLink(await encode(markdown))).toEqual({ ok: true, markdown });
      }),
    );
  });

  it('is read whatever address it begins with and whatever stands around it', async () => {
    const data = (await encode(GUIDE)).slice(LIBRARY.length);
    for (const text of [data, `moz-extension://other/library.html${data}`, `Here is the guide: <x${data}>\nBest wishes`]) {
      expect(await decodeGuideLink(text)).toEqual({ ok: true, markdown: GUIDE });
    }
  });

  it('is never read as another guide when a character of its data was changed', async () => {
    await fc.assert(
      fc.asyncProperty(wellFormed, fc.nat(), fc.constantFrom(...DATA_CHARACTERS.split('')), async (markdown, place, character) => {
        const link = await encode(markdown);
        const start = link.indexOf('#/shared/') + '#/shared/1'.length;
        const at = start + (place % (link.length - start));
        const reading = await decodeGuideLink(link.slice(0, at) + character + link.slice(at + 1));
        expect([
          { ok: true, markdown },
          { ok: false, problem: 'damaged' },
        ]).toContainEqual(reading);
      }),
    );
  });

  it('is never read as half a guide when it was cut off', async () => {
    const link = await encode(GUIDE);
    for (let length = link.indexOf('/shared/') + '/shared/'.length; length < link.length; length += 1) {
      expect(await decodeGuideLink(link.slice(0, length))).toEqual({ ok: false, problem: 'damaged' });
    }
  });

  it('of a later version is told from a damaged one', async () => {
    expect(await decodeGuideLink((await encode(GUIDE)).replace('/shared/1', '/shared/2'))).toEqual({ ok: false, problem: 'newer' });
  });

  it('is not found where there is none', async () => {
    expect(await decodeGuideLink(GUIDE)).toEqual({ ok: false, problem: 'not-a-link' });
  });

  it('is not made when it would be longer than browsers bear, or of more than a guide can be', async () => {
    const noise = Array.from({ length: MAX_LINK_CHARACTERS }, (_, index) => Math.imul(index + 1, 2_654_435_761).toString(36)).join('');
    expect(await encodeGuideLink(LIBRARY, noise)).toBeNull();
    expect(await encodeGuideLink(LIBRARY, 'a'.repeat(MAX_GUIDE_CHARACTERS + 1))).toBeNull();
    expect((await encodeGuideLink(LIBRARY, 'a'.repeat(MAX_GUIDE_CHARACTERS)))?.length).toBeLessThan(MAX_LINK_CHARACTERS);
  });
});
