import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sumBudgetsMinutes } from '../../../../lib/domain/guide';
import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import type { GuideDraft } from '../../../../lib/guides/guide-reading';

function draftOf(formatsMinutes: number[], budgets: (number | null)[][], optional: number[] = []): GuideDraft {
  const sections = budgets.map((budgetsMinutes, index) => ({
    id: `s${index}`,
    title: `Section ${index}`,
    isOptional: optional.includes(index),
    budgetsMinutes,
    aim: '',
    items: [],
  }));
  return { title: 'Guide', formatsMinutes, preface: '', sections, sourceNote: '' };
}

function column(draft: GuideDraft, formatIndex: number): (number | null | undefined)[] {
  return draft.sections.map(({ budgetsMinutes }) => budgetsMinutes[formatIndex]);
}

const seed = draftOf(
  [30, 60],
  [
    [5, 5],
    [3, 10],
    [15, 25],
    [0, 5],
    [5, 10],
    [3, 3],
  ],
  [3],
);

describe('a new format', () => {
  it('has minutes in proportion to those of the nearest one, in whole minutes, that add up to it', () => {
    const { draft } = applyEdit(seed, { type: 'add-format', minutes: 90 });
    expect(draft.formatsMinutes).toEqual([30, 60, 90]);
    expect(column(draft, 2)).toEqual([8, 15, 39, 8, 15, 5]);
    expect(sumBudgetsMinutes(draft, 2)).toBe(90);
  });

  it('stands where its length belongs', () => {
    const { draft } = applyEdit(seed, { type: 'add-format', minutes: 45 });
    expect(draft.formatsMinutes).toEqual([30, 45, 60]);
    expect([column(draft, 0), column(draft, 2)]).toEqual([column(seed, 0), column(seed, 1)]);
  });

  it('gives no time to optional sections when it is too short for the others', () => {
    const { draft } = applyEdit(draftOf([60], [[20], [30], [10]], [2]), { type: 'add-format', minutes: 25 });
    expect(column(draft, 0)).toEqual([10, 15, 0]);
  });

  it('adds up to its length as nearly as half and whole minutes allow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 1, max: 240 }),
        (budgets, formatMinutes, minutes) => {
          fc.pre(formatMinutes !== minutes);
          const { draft } = applyEdit(
            draftOf(
              [formatMinutes],
              budgets.map((budget) => [budget]),
            ),
            { type: 'add-format', minutes },
          );
          const index = draft.formatsMinutes.indexOf(minutes);
          const difference = Math.abs(sumBudgetsMinutes(draft, index) - minutes);
          expect(difference).toBeLessThan(1);
          for (const budget of column(draft, index)) expect(((budget ?? Number.NaN) * 2) % ((budget ?? 0) < 3 ? 1 : 2)).toBe(0);
        },
      ),
    );
  });

  it('follows a format whose minutes are all known rather than a nearer one with a gap', () => {
    const { draft } = applyEdit(
      draftOf(
        [30, 60],
        [
          [20, 20],
          [null, 30],
          [10, 10],
        ],
      ),
      { type: 'add-format', minutes: 40 },
    );
    expect(draft.sections.map(({ budgetsMinutes }) => budgetsMinutes[1])).toEqual([13, 20, 7]);
  });

  it('does not know what the nearest one does not know', () => {
    const { draft } = applyEdit(draftOf([30], [[10], [null], [10]]), { type: 'add-format', minutes: 60 });
    expect(column(draft, 1)).toEqual([20, null, 20]);
  });
});

describe('a format', () => {
  it('is removed with its minutes', () => {
    const { draft } = applyEdit(seed, { type: 'remove-format', formatIndex: 0 });
    expect([draft.formatsMinutes, column(draft, 0)]).toEqual([[60], column(seed, 1)]);
  });

  it('gets another length, and keeps its minutes unless they are to be proposed anew', () => {
    const longer = applyEdit(seed, { type: 'set-format-minutes', formatIndex: 0, minutes: 62, isProportional: false }).draft;
    expect([longer.formatsMinutes, column(longer, 1)]).toEqual([[60, 62], column(seed, 0)]);
    const proposed = applyEdit(seed, { type: 'set-format-minutes', formatIndex: 0, minutes: 62, isProportional: true }).draft;
    expect(sumBudgetsMinutes(proposed, 1)).toBe(62);
  });

  it('has its unknown minutes filled with what is left of it, in proportion to another format', () => {
    const { draft } = applyEdit(
      draftOf(
        [30, 60],
        [
          [10, 10],
          [null, 10],
          [null, 30],
        ],
      ),
      { type: 'propose-budgets', formatIndex: 0 },
    );
    expect(column(draft, 0)).toEqual([10, 5, 15]);
  });

  it('is never filled beyond its length, with at least a minute for each section that gets any', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 90 }),
        (budgets, others, minutes) => {
          const draft = draftOf(
            [minutes, 120],
            budgets.map((budget, index) => [budget, others[index] ?? 0]),
          );
          const before = column(draft, 0);
          const after = column(applyEdit(draft, { type: 'propose-budgets', formatIndex: 0 }).draft, 0);
          const proposed = after.filter((_, index) => before[index] === null);
          const known = before.reduce<number>((sum, budget) => sum + (budget ?? 0), 0);
          for (const budget of proposed) expect(budget ?? 1).toBeGreaterThanOrEqual(1);
          const sum = proposed.reduce<number>((total, budget) => total + (budget ?? 0), known);
          expect(sum).toBeLessThanOrEqual(Math.max(minutes, known));
          if (known + 1 <= minutes && proposed.length > 0) expect(proposed.some((budget) => budget !== null)).toBe(true);
        },
      ),
    );
  });

  it('proposes nothing when nothing is left of it', () => {
    const { draft } = applyEdit(draftOf([30], [[30], [null]]), { type: 'propose-budgets', formatIndex: 0 });
    expect(column(draft, 0)).toEqual([30, null]);
  });

  it('has its unknown minutes shared evenly when there is no other', () => {
    const { draft } = applyEdit(draftOf([30], [[10], [null], [null]]), { type: 'propose-budgets', formatIndex: 0 });
    expect(column(draft, 0)).toEqual([10, 10, 10]);
  });

  it('gives more of its unknown minutes to the section in which there is more to do, and some to each', () => {
    const question = { kind: 'question' as const, isConsent: false, children: [] };
    const items = (count: number) => Array.from({ length: count }, (_, index) => ({ ...question, id: `q${index}`, text: 'Why?' }));
    const draft = draftOf([30], [[20], [null], [null], [null]]);
    const counts = [0, 2, 18, 0];
    const sections = draft.sections.map((section, index) => ({ ...section, items: items(counts[index] ?? 0) }));
    const filled = applyEdit({ ...draft, sections }, { type: 'propose-budgets', formatIndex: 0 }).draft;
    expect(column(filled, 0)).toEqual([20, 2, 7, 1]);
  });
});
