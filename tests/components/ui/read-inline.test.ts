import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plainInline, readInline } from '../../../components/ui/read-inline';

describe('inline Markdown', () => {
  it.each([
    ['plain', 'plain'],
    ['What [would] prevents you from [better] telemetry?', 'What [would] prevents you from [better] telemetry?'],
    ['**bold** and *italic* and `code`', 'bold and italic and code'],
    ['__bold__ and _italic_', 'bold and italic'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['see [the docs](https://example.org/a "Docs") now', 'see the docs now'],
    ['![a map](map.png)', 'a map'],
    ['<https://example.org>', 'https://example.org'],
    ['\\*not italic\\* and \\[brackets\\]', '*not italic* and [brackets]'],
    ['`a * b * c`', 'a * b * c'],
    ['**bold *and italic***', 'bold and italic'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['half **bold', 'half **bold'],
    ['### Homepage', 'Homepage'],
    ['### Homepage ###\nWhat do *you* see?', 'Homepage\nWhat do you see?'],
    ['# of users', '# of users'],
  ])('reads %j as %j', (text, plain) => {
    expect(plainInline(text)).toBe(plain);
  });

  it('tells bold, italic and code apart', () => {
    expect(readInline('a **b** *c* `d`').filter(({ kind }) => kind !== 'plain')).toEqual([
      { kind: 'strong', text: 'b' },
      { kind: 'emphasis', text: 'c' },
      { kind: 'code', text: 'd' },
    ]);
  });

  it('reads any text without failing, and leaves text without marks as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readInline(text)));
    fc.assert(fc.property(fc.stringMatching(/^[\p{L}\p{N} .,?!:;'()-]*$/u), (text) => plainInline(text) === text));
  });
});
