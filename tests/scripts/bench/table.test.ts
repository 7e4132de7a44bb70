import { describe, expect, it } from 'vitest';

import { printTable } from '../../../scripts/bench/table';

describe('the table', () => {
  it('says plainly which targets are met and which are missed', () => {
    const table = printTable([
      { what: 'Size', bare: '1', product: '2', target: '≤ 5', isMet: true },
      { what: 'Time', bare: '1', product: '90', target: '≤ 50', isMet: false },
      { what: 'Heap', bare: '1', product: '3' },
    ]);
    const lines = table.split('\n');
    expect(lines[2]).toMatch(/Size .* met +\|$/u);
    expect(lines[3]).toMatch(/Time .* MISSED +\|$/u);
    expect(lines[4]).not.toMatch(/met|MISSED/u);
  });

  it('has straight columns', () => {
    const lengths = printTable([{ what: 'A long description', bare: '1', product: '22 / 333' }])
      .split('\n')
      .map(({ length }) => length);
    expect(new Set(lengths).size).toBe(1);
  });
});
