import { describe, expect, it } from 'vitest';

import { createSliceCollector, sliceReading } from '../../../entrypoints/library/reading-slices';
import type { DraftSection, GuideReading } from '../../../lib/guides/guide-reading';

function section(number: number, itemCount: number): DraftSection {
  const items = Array.from({ length: itemCount }, (_, index) => ({
    id: `s${number}i${index}`,
    kind: 'question' as const,
    text: `Question ${index}?`,
    isConsent: false,
    children: [],
  }));
  return { id: `s${number}`, title: `Section ${number}`, isOptional: false, budgetsMinutes: [5], aim: '', items };
}

const large: GuideReading = {
  ok: true,
  draft: {
    title: 'Large',
    formatsMinutes: [60],
    preface: '',
    sourceNote: '',
    sections: Array.from({ length: 100 }, (_, index) => section(index + 1, 50)),
  },
  remarks: [{ code: 'formats-from-sums' }],
  places: Array.from({ length: 9_000 }, (_, index) => ({ part: `p${index}`, line: index + 1, endLine: index + 1 })),
};

function collect(reading: GuideReading): (GuideReading | null)[] {
  const collector = createSliceCollector();
  return [...sliceReading(reading)].map((slice) => collector.take(structuredClone(slice)));
}

describe('a reading in slices', () => {
  it('is whole with the last of them, and not before', () => {
    const answers = collect(large);
    expect(answers.at(-1)).toEqual(large);
    expect(answers.slice(0, -1).every((answer) => answer === null)).toBe(true);
  });

  it('has no slice that is much larger than the others may be', () => {
    const sizes = [...sliceReading(large)].map((slice) =>
      slice.type === 'sections'
        ? slice.sections.reduce((sum, { items }) => sum + items.length, 0)
        : slice.type === 'places'
          ? slice.places.length / 5
          : 0,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(450);
  });

  it('tells a problem at once', () => {
    expect(collect({ ok: false, problem: { code: 'no-sections' } })).toEqual([{ ok: false, problem: { code: 'no-sections' } }]);
  });
});
