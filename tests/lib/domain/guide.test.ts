import { describe, expect, it } from 'vitest';

import { choicesOf, chooseSections, guideSchema, sumBudgetsMinutes } from '../../../lib/domain/guide';
import type { Guide, Section } from '../../../lib/domain/guide';

const section = (id: string, minutes: number, isAlternative = false): Section => ({
  id,
  title: `Section ${id}`,
  isOptional: false,
  budgetsMinutes: [minutes, 2 * minutes],
  aim: '',
  items: [],
  ...(isAlternative ? { isAlternative } : {}),
});

/** A welcome, then one of three ways, then a farewell. */
const guide: Guide = {
  title: 'A guide',
  formatsMinutes: [30, 60],
  preface: '',
  sections: [section('s1', 5), section('s2', 15), section('s3', 20, true), section('s4', 25, true), section('s5', 5)],
  sourceNote: '',
};

const idsOf = ({ sections }: Pick<Guide, 'sections'>) => sections.map(({ id }) => id);

describe('a choice in a guide', () => {
  it('is a section with the alternatives directly behind it', () => {
    expect(choicesOf(guide).map((sections) => sections.map(({ id }) => id))).toEqual([['s2', 's3', 's4']]);
  });

  it('is not made by sections that stand for themselves', () => {
    expect(choicesOf({ sections: [section('s1', 5), section('s2', 5)] })).toEqual([]);
  });

  it.each([
    { chosen: ['s3'], run: ['s1', 's3', 's5'] },
    { chosen: ['s4', 's5'], run: ['s1', 's4', 's5'] },
    { chosen: [], run: ['s1', 's2', 's5'] },
    { chosen: ['not there'], run: ['s1', 's2', 's5'] },
  ])('runs one of its sections: $chosen', ({ chosen, run }) => {
    const chosenGuide = chooseSections(guide, chosen);
    expect(idsOf(chosenGuide)).toEqual(run);
    // What is run is a guide without choices.
    expect(choicesOf(chosenGuide)).toEqual([]);
    expect(guideSchema.safeParse(chosenGuide).success).toBe(true);
  });

  it('counts once in the sum, with its first section', () => {
    expect([0, 1].map((format) => sumBudgetsMinutes(guide, format))).toEqual([25, 50]);
    expect(sumBudgetsMinutes(chooseSections(guide, ['s4']), 0)).toBe(35);
  });

  it('does not begin with an alternative: one that stands first stands for itself', () => {
    const first = { ...guide, sections: [section('s1', 5, true), section('s2', 10)] };
    expect(choicesOf(first)).toEqual([]);
    expect(idsOf(chooseSections(first, []))).toEqual(['s1', 's2']);
  });
});

describe('what a guide holds besides sections', () => {
  it('may be goals and hypotheses, but no empty lists of them', () => {
    expect(guideSchema.safeParse({ ...guide, goals: ['Learn'], hypotheses: ['We believe'] }).success).toBe(true);
    expect(guideSchema.safeParse({ ...guide, goals: [] }).success).toBe(false);
  });
});
