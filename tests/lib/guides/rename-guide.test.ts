import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Guide } from '../../../lib/domain/guide';
import { completeDraft } from '../../../lib/guides/complete-draft';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';
import { renameGuide } from '../../../lib/guides/rename-guide';
import { guideArbitrary } from './arbitrary-guide';

function guideIn(markdown: string): Guide {
  const reading = readGuide(markdown);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  if (!completion?.ok) throw new Error('not a complete guide');
  return completion.guide;
}

const rename = (markdown: string, title: string) => renameGuide(markdown, guideIn(markdown), title);
const SECTION = 'Formats: 5 min\n\n## Warm-up (5 min)\n\n- What is new?\n';

describe('renameGuide', () => {
  it.each([
    ['a heading', `# Old\n\n${SECTION}`, `# New\n\n${SECTION}`],
    [
      'a heading of a file from Windows, with loose spaces',
      '#  Old \r\n\r\nHello   you\r\n\r\n## A (5 min)\r\n*  q\r\n',
      '# New\r\n\r\nHello   you\r\n\r\n## A (5 min)\r\n*  q\r\n',
    ],
  ])('changes only the line with the title: %s', (_name, before, after) => {
    expect(rename(before, 'New').markdown).toBe(after);
  });

  it('writes a title so that it stays itself', () => {
    const title = '[Optional] talk #1 *today* (5 min) #';
    const { markdown, guide } = rename(`# Old\n\n${SECTION}`, ` ${title}\n`);
    expect(guide.title).toBe(title);
    expect(guideIn(markdown)).toStrictEqual(guide);
  });

  it('prints the guide anew where the line with the title holds more than the title', () => {
    const before = `# Old ![a drawing](d.png)\n\n${SECTION}`;
    const { markdown, guide } = rename(before, 'New');
    expect(guide).toStrictEqual({ ...guideIn(before), title: 'New' });
    expect(guideIn(markdown)).toStrictEqual(guide);
  });

  it('changes nothing of a guide but its title', () => {
    const title = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(guideArbitrary, title, (draft, to) => {
        const markdown = printGuide(draft);
        const completion = completeDraft(draft);
        fc.pre(completion.ok);
        const renamed = renameGuide(markdown, guideIn(markdown), to);
        expect(guideIn(renamed.markdown)).toStrictEqual(renamed.guide);
        expect({ ...renamed.guide, title: '' }).toStrictEqual({ ...guideIn(markdown), title: '' });
      }),
      { numRuns: 100 },
    );
  });
});
