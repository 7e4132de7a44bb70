import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boldSubHeadings, isSubHeading } from '../../../lib/domain/sub-heading';

describe('a heading inside a section', () => {
  it.each([
    ['### Homepage', '**Homepage**'],
    ['#### Revenue by company ####', '**Revenue by company**'],
    ['# Homepage', '**Homepage**'],
    ['## iOS app', '**iOS app**'],
    ['### Tasks in C#', '**Tasks in C#**'],
    ['### The **new** page', 'The **new** page'],
    ['### *Homepage*', '*Homepage*'],
    ['### First\nWhat do you see?\n### Second', '**First**\nWhat do you see?\n**Second**'],
  ])('reads %j as %j', (text, shown) => {
    expect(boldSubHeadings(text)).toBe(shown);
  });

  it.each(['# of users per team', '#tag', '###', 'Issue # 3', '```sh\n# a comment\n## another\n```', '####### Seven'])(
    'leaves %j as it is',
    (text) => {
      expect(boldSubHeadings(text)).toBe(text);
    },
  );

  it('is the whole of its item, or is none', () => {
    expect(isSubHeading('### Homepage')).toBe(true);
    expect(isSubHeading('### Homepage\nWhat do you see?')).toBe(false);
    expect(isSubHeading('What do you see?')).toBe(false);
    expect(isSubHeading('# of users')).toBe(false);
  });

  it('keeps every letter', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    const line = fc.stringMatching(/^[#*_ `~\\a-zA-Z]{0,12}$/u);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        expect(letters(boldSubHeadings(text))).toBe(letters(text));
      }),
    );
  });
});
