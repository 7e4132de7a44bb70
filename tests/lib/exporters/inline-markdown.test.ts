import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readInline } from '../../../lib/exporters/inline-markdown';
import type { InlineRun } from '../../../lib/exporters/inline-markdown';
import { arbitraryHostileText } from '../../fixtures/sessions/hostile-text';

/** Runs as compact text: `S(…)` strong, `E(…)` emphasis, `C(…)` code, `L(href …)` link. */
function compact(runs: InlineRun[]): string {
  return runs
    .map((run) => {
      if ('text' in run) return run.kind === 'code' ? `C(${run.text})` : run.text;
      if (run.kind === 'link') return `L(${run.href} ${compact(run.runs)})`;
      return `${run.kind === 'strong' ? 'S' : 'E'}(${compact(run.runs)})`;
    })
    .join('');
}

describe('readInline', () => {
  it.each([
    ['plain', 'plain'],
    ['**a** and *b*', 'S(a) and E(b)'],
    ['__a__ and _b_', 'S(a) and E(b)'],
    ['**a *b* c**', 'S(a E(b) c)'],
    ['snake_case_name', 'snake_case_name'],
    ['5 * 3 * 2', '5 * 3 * 2'],
    ['`*code*` and ``a`b``', 'C(*code*) and C(a`b)'],
    ['\\*not\\*', '*not*'],
    ['[docs](https://example.org/a)', 'L(https://example.org/a docs)'],
    ['[docs](javascript:alert(1))', '[docs](javascript:alert(1))'],
    ['<https://example.org>', 'L(https://example.org https://example.org)'],
    ['What [would] stop you?', 'What [would] stop you?'],
    ['**open and `open', '**open and `open'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('reads %j', (text, expected) => {
    expect(compact(readInline(text))).toBe(expected);
  });

  it('loses no letter or digit', () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(arbitraryHostileText, (text) => {
        const shown = (runs: InlineRun[]): string => runs.map((run) => ('text' in run ? run.text : shown(run.runs))).join('');
        fc.pre(!/\]\(/u.test(text));
        expect(letters(shown(readInline(text)))).toBe(letters(text));
      }),
    );
  });
});
