import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createNames } from '../../../entrypoints/library/export-names';

describe('the names in a zip', () => {
  it('stay as they are, and one that comes again gets a number before its ending', () => {
    const nameOf = createNames();
    expect(['talk.md', 'talk.md', 'Talk.MD', 'talk-2.md', 'csv/talk', 'csv/talk', '.md', '.md'].map(nameOf)).toEqual([
      'talk.md',
      'talk-2.md',
      'Talk-3.MD',
      'talk-2-2.md',
      'csv/talk',
      'csv/talk-2',
      '.md',
      '.md-2',
    ]);
  });

  it('are never the same to a system that knows no case', () => {
    const name = fc.constantFrom('a.md', 'A.md', 'a-2.md', 'a-3.md', 'b/a.md', 'Ä.md', 'A\u0308.md', 'ä-2.md');
    fc.assert(
      fc.property(fc.array(name, { maxLength: 40 }), (names) => {
        const given = names.map(createNames()).map((free) => free.normalize('NFC').toLowerCase());
        expect(new Set(given).size).toBe(names.length);
      }),
    );
  });
});
