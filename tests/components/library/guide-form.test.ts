import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createForm, fieldNames, findProblems, guideOf, parseMinutes, setConsentItem, sumOf } from '../../../components/library/guide-form';
import type { GuideForm } from '../../../components/library/guide-form';
import { smallGuide } from '../../support/guide';

const form = createForm(smallGuide);

/** The form with other minutes in one cell. */
function withMinutes(text: string, sectionIndex = 0, formatIndex = 0): GuideForm {
  const sections = form.sections.map((section, index) =>
    index === sectionIndex ? { ...section, minutes: section.minutes.with(formatIndex, text) } : section,
  );
  return { ...form, sections };
}

describe('minutes', () => {
  it.each([
    ['5', 5],
    [' 12 ', 12],
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['0', 0],
    ['', null],
    ['five', null],
    ['5 min', null],
    ['-3', null],
    ['1e3', null],
    ['Infinity', null],
    ['٥', null],
  ])('%j is %s', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });

  it('are read back as they were written, however many', () => {
    fc.assert(fc.property(fc.nat(1440), (minutes) => parseMinutes(String(minutes)) === minutes));
  });
});

describe('guide form', () => {
  it('gives back the guide it was made of', () => {
    expect(guideOf(form)).toEqual(smallGuide);
  });

  it('adds up what is there, leaving out what is no number', () => {
    expect([sumOf(form, 0), sumOf(form, 1)]).toEqual([31, 58]);
    expect(sumOf(withMinutes('many'), 0)).toBe(26);
  });

  it.each([
    ['', 'minutes missing'],
    ['ten', 'not a number'],
    ['1441', '0 to 1440 minutes'],
  ])('says what is wrong with %j in a cell, and where', (text, hint) => {
    expect(findProblems(withMinutes(text, 1, 0))).toEqual([
      { field: fieldNames.minutes(1, 0), hint, sentence: `Warm-up, 30 min: ${hint}.` },
    ]);
    expect(guideOf(withMinutes(text, 1, 0))).toBeNull();
  });

  it('asks for minutes that the text does not give', () => {
    const sections = smallGuide.sections.map((section, index) => (index === 0 ? { ...section, budgetsMinutes: [null, 5] } : section));
    expect(findProblems(createForm({ ...smallGuide, sections })).map(({ sentence }) => sentence)).toEqual([
      'Housekeeping, 30 min: minutes missing.',
    ]);
  });

  it('asks for titles', () => {
    const untitled = {
      ...form,
      title: ' ',
      sections: form.sections.map((section, index) => (index === 2 ? { ...section, title: '' } : section)),
    };
    expect(findProblems(untitled).map(({ field, hint }) => [field, hint])).toEqual([
      ['title', 'title missing'],
      [fieldNames.sectionTitle(2), 'title missing'],
    ]);
  });

  it.each([
    [['30', '30'], 'Format 2: stands there twice.'],
    [['0', '60'], 'Format 1: more than 0 to 1440 minutes.'],
    [['', '60'], 'Format 1: minutes missing.'],
  ])('does not take the formats %j', (formats, sentence) => {
    expect(findProblems({ ...form, formats }).map((problem) => problem.sentence)).toEqual([sentence]);
  });

  it('puts formats in ascending order, with their minutes', () => {
    const guide = guideOf({ ...form, formats: ['90', '60'] });
    expect(guide?.formatsMinutes).toEqual([60, 90]);
    expect(guide?.sections.map(({ budgetsMinutes }) => budgetsMinutes)).toEqual(
      smallGuide.sections.map(({ budgetsMinutes: [a, b] }) => [b, a]),
    );
  });

  it('leaves out an item whose text was emptied', () => {
    const sections = form.sections.map((section) => ({
      ...section,
      items: section.items.map((item, index) => (index === 0 ? { ...item, text: ' ' } : item)),
    }));
    expect(guideOf({ ...form, sections })?.sections.map(({ items }) => items.length)).toEqual(
      smallGuide.sections.map(({ items }) => Math.max(0, items.length - 1)),
    );
  });

  it('has at most one item that asks for consent', () => {
    const consentIds = (changed: GuideForm) =>
      changed.sections.flatMap(({ items }) => items.filter(({ isConsent }) => isConsent).map(({ id }) => id));
    expect(consentIds(setConsentItem(form, 's3i1'))).toEqual(['s3i1']);
    expect(consentIds(setConsentItem(form, null))).toEqual([]);
  });
});
