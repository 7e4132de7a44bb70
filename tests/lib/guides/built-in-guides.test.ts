import { describe, expect, it } from 'vitest';
import { sumBudgetsMinutes } from '../../../lib/domain/guide';
import { builtInGuides } from '../../../lib/guides/built-in-guides';
import { printGuide } from '../../../lib/guides/print-guide';
import { readGuide } from '../../../lib/guides/read-guide';

const endUserInterview = 'built-in/end-user-interview';

describe('builtInGuides', () => {
  it('has nine guides, by the names of their files', () => {
    expect(builtInGuides().map(({ id, guide }) => [id, guide.title])).toStrictEqual([
      ['built-in/concept-test', 'Concept test'],
      ['built-in/discovery-interview', 'Discovery interview'],
      [endUserInterview, 'End-user interview'],
      ['built-in/exit-interview', 'Exit interview'],
      ['built-in/hiring-interview', 'Hiring interview, structured'],
      ['built-in/retrospective-conversation', 'Retrospective conversation'],
      ['built-in/stakeholder-interview', 'Stakeholder interview'],
      ['built-in/switch-story', 'Switch story (jobs to be done)'],
      ['built-in/usability-session', 'Usability session'],
    ]);
  });

  it('has the end-user interview with its six sections', () => {
    const guide = builtInGuides().find(({ id }) => id === endUserInterview)?.guide;
    expect(guide?.title).toBe('End-user interview');
    expect(guide?.formatsMinutes).toStrictEqual([30, 60]);
    expect(guide?.sections.map(({ title, budgetsMinutes, isOptional }) => [title, budgetsMinutes, isOptional])).toStrictEqual([
      ['Housekeeping', [5, 5], false],
      ['Warm-up questions', [3, 10], false],
      ['Meaty questions', [15, 25], false],
      ['Observer questions', [0, 5], true],
      ['Turn the tables', [5, 10], false],
      ['Wrap it up', [3, 3], false],
    ]);
  });

  describe.each(builtInGuides())('$id', ({ id, guide, markdown }) => {
    const items = guide.sections.flatMap((section) => section.items);

    it('is read without a remark', () => {
      expect(readGuide(markdown)).toMatchObject({ ok: true, remarks: [] });
    });

    it('is written just as it would be printed', () => {
      expect(printGuide(guide)).toBe(markdown);
    });

    it('has goals, five to seven sections, and an aim and items in each', () => {
      expect(guide.goals?.length).toBeGreaterThan(1);
      expect(guide.sections.length).toBeGreaterThanOrEqual(5);
      expect(guide.sections.length).toBeLessThanOrEqual(7);
      expect(guide.sections.filter((section) => section.aim === '' || section.items.length === 0)).toStrictEqual([]);
    });

    it('fills its formats, and leaves an optional section out of the shortest', () => {
      const sums = guide.formatsMinutes.map((_, index) => sumBudgetsMinutes(guide, index));
      // The guide that this project started from has its own sums.
      expect(sums).toStrictEqual(id === endUserInterview ? [31, 58] : guide.formatsMinutes);
      expect(guide.sections.filter(({ isOptional }) => isOptional).map(({ budgetsMinutes }) => budgetsMinutes[0])).toStrictEqual([0]);
    });

    it('asks once for consent, in its first section, and says what to do on a no', () => {
      const consent = items.filter(({ isConsent }) => isConsent);
      expect(consent).toHaveLength(1);
      expect(guide.sections[0]?.items).toContain(consent[0]);
      const hints = consent[0]?.children.filter(({ kind }) => kind === 'hint').map(({ text }) => text) ?? [];
      expect(hints.join('\n')).toMatch(/^If (?:the answer|one answer) is no\b[^]*^If yes\b/mu);
    });

    it('says what is essential and what may be left out, and has words to begin and to end with', () => {
      expect(items.filter(({ priority }) => priority === 'essential').length).toBeGreaterThanOrEqual(4);
      expect(items.filter(({ priority }) => priority === 'if-time').length).toBeGreaterThanOrEqual(2);
      expect(items.some(({ children }) => children.some(({ kind }) => kind === 'probe'))).toBe(true);
      expect(guide.sections[0]?.items[0]?.kind).toBe('script');
      expect(items.at(-1)?.kind).toBe('hint');
    });
  });
});
