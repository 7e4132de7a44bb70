import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Guide } from '../../../lib/domain/guide';
import { arbitraryGuide, run, SESSION_START, startLog } from '../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../fixtures/sessions/six-sections';

const MINUTE = 60_000;

const plannedOf = (guide: Guide, formatIndex: number) =>
  startLog(guide, formatIndex).state.sections.map(({ plannedMs, isLeftOut }) => (isLeftOut ? 'left out' : plannedMs / MINUTE));

describe('the plan at the start', () => {
  it('leaves out an optional section that has no time in the format', () => {
    expect(plannedOf(sixSections, 0)).toEqual([5, 3, 15, 'left out', 5, 3]);
  });

  it('keeps an optional section that fits', () => {
    expect(plannedOf(sixSections, 1)).toEqual([5, 10, 25, 5, 10, 3]);
  });

  it('keeps optional sections in their order as long as they fit', () => {
    const optional = (minutes: number, index: number) => ({
      ...(sixSections.sections[3] as Guide['sections'][number]),
      id: `o${index}`,
      items: [],
      budgetsMinutes: [minutes],
    });
    const guide = { ...sixSections, formatsMinutes: [35], sections: [10, 15, 10, 10].map(optional) };
    expect(plannedOf(guide, 0)).toEqual([10, 15, 10, 'left out']);
  });

  it('takes the last format for one that the guide does not have', () => {
    expect(startLog(sixSections, 9).state.formatIndex).toBe(1);
  });

  it('never leaves out what is not optional, nor goes beyond the format for what is', () => {
    fc.assert(
      fc.property(arbitraryGuide, fc.nat(2), (guide, index) => {
        const { state } = startLog(guide, index);
        const sum = (isOptional: boolean) =>
          state.sections.filter((section) => section.isOptional === isOptional).reduce((total, { plannedMs }) => total + plannedMs, 0);
        expect(state.sections.filter(({ isLeftOut, isOptional }) => isLeftOut && !isOptional)).toEqual([]);
        if (sum(true) > 0) expect(sum(true) + sum(false)).toBeLessThanOrEqual((guide.formatsMinutes[state.formatIndex] ?? 0) * MINUTE);
      }),
    );
  });
});

describe('the items of a session', () => {
  it('are those of the guide, each followed by those below it, unplanned questions last', () => {
    fc.assert(
      fc.property(arbitraryGuide, (guide) => {
        const log = startLog(guide);
        run(log, { type: 'add-question', itemId: 'new', sectionId: 's0', text: 'Why now?' }, SESSION_START);
        const { sections, items } = log.state;
        const expected = guide.sections.map((section, index) => [
          ...section.items.flatMap((item) => [item.id, ...item.children.map(({ id }) => id)]),
          ...(index === 0 ? ['new'] : []),
        ]);
        expect(sections.map(({ itemIds }) => itemIds)).toEqual(expected);
        expect(items.get('new')).toMatchObject({ kind: 'question', isUnplanned: true, status: 'open', parentId: null });
      }),
    );
  });
});
