import { GUIDE_LIMITS } from '../../lib/domain/guide';
import type { Guide, Item } from '../../lib/domain/guide';

/** A section while it is being corrected: minutes are what stands in their fields, number or not. */
export interface SectionForm {
  id: string;
  title: string;
  isOptional: boolean;
  /** One text for each format. */
  minutes: string[];
  aim: string;
  items: Item[];
}

/** A guide while it is being corrected. Nothing that was typed is lost, whether it makes sense or not. */
export interface GuideForm {
  title: string;
  /** Planned lengths in minutes, as they stand in their fields. */
  formats: string[];
  preface: string;
  sections: SectionForm[];
  sourceNote: string;
}

/** A guide as it was read, with null for minutes that the text does not give. */
export type ReadGuide = Omit<Guide, 'sections'> & {
  sections: (Omit<Guide['sections'][number], 'budgetsMinutes'> & { budgetsMinutes: (number | null)[] })[];
};

/** Something that keeps a form from being saved. */
export interface FormProblem {
  /** Which field it is about: see {@link fieldNames}. */
  field: string;
  /** The whole sentence, as it stands in a list. */
  sentence: string;
  /** The short form that stands beside the field. */
  hint: string;
}

/** How the fields of a form are called, in its problems and as ids in the page. */
export const fieldNames = {
  title: 'title',
  format: (formatIndex: number) => `format-${formatIndex}`,
  sectionTitle: (sectionIndex: number) => `section-${sectionIndex}-title`,
  minutes: (sectionIndex: number, formatIndex: number) => `section-${sectionIndex}-minutes-${formatIndex}`,
  items: (sectionIndex: number) => `section-${sectionIndex}-items`,
} as const;

/** A number of minutes as people type it, with a point or a comma; null when it is none. */
export function parseMinutes(text: string): number | null {
  const trimmed = text.trim();
  return /^\d{1,6}(?:[.,]\d{1,3})?$/u.test(trimmed) ? Number(trimmed.replace(',', '.')) : null;
}

/** What a format is called in the names of fields: `30 min`, or its place while its field holds no number. */
export function formatName(form: GuideForm, formatIndex: number): string {
  const minutes = parseMinutes(form.formats[formatIndex] ?? '');
  return minutes === null ? `format ${formatIndex + 1}` : `${minutes} min`;
}

/** What a section is called in the names of fields. */
export function sectionName(form: GuideForm, sectionIndex: number): string {
  return form.sections[sectionIndex]?.title.trim() || `section ${sectionIndex + 1}`;
}

/** Sum of the minutes of one format, as far as they are numbers. */
export function sumOf(form: GuideForm, formatIndex: number): number {
  const sum = form.sections.reduce((total, { minutes }) => total + (parseMinutes(minutes[formatIndex] ?? '') ?? 0), 0);
  return Math.round(sum * 1000) / 1000;
}

/** A form from a guide as it was read. */
export function createForm(read: ReadGuide): GuideForm {
  const { title, preface, sourceNote } = read;
  const sections = read.sections.map(({ budgetsMinutes, ...section }) => ({
    ...section,
    minutes: budgetsMinutes.map((minutes) => (minutes === null ? '' : String(minutes))),
  }));
  return { title, formats: read.formatsMinutes.map(String), preface, sections, sourceNote };
}

/** The form with one item as its consent question, or with none. */
export function setConsentItem(form: GuideForm, itemId: string | null): GuideForm {
  const sections = form.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, isConsent: item.id === itemId })),
  }));
  return { ...form, sections };
}

function minutesProblem(text: string, least: string, isAllowed: (minutes: number) => boolean): string | null {
  if (text.trim() === '') return 'minutes missing';
  const minutes = parseMinutes(text);
  if (minutes === null) return 'not a number';
  return isAllowed(minutes) ? null : `${least} to ${GUIDE_LIMITS.minutes} minutes`;
}

function titleProblem(text: string): string | null {
  if (text.trim() === '') return 'title missing';
  return text.trim().length > GUIDE_LIMITS.titleLength ? `at most ${GUIDE_LIMITS.titleLength} characters` : null;
}

/** All that keeps a form from being saved, in reading order; empty when nothing does. */
export function findProblems(form: GuideForm): FormProblem[] {
  const problems: FormProblem[] = [];
  const put = (field: string, name: string, hint: string | null) => {
    if (hint !== null) problems.push({ field, hint, sentence: `${name}: ${hint}.` });
  };
  put(fieldNames.title, 'Title of the guide', titleProblem(form.title));
  for (const [index, text] of form.formats.entries()) {
    const isRepeated = form.formats.slice(0, index).some((other) => parseMinutes(other) === parseMinutes(text));
    const hint = minutesProblem(text, 'more than 0', (minutes) => minutes > 0 && minutes <= GUIDE_LIMITS.minutes);
    put(fieldNames.format(index), `Format ${index + 1}`, hint ?? (isRepeated ? 'stands there twice' : null));
  }
  for (const [sectionIndex, section] of form.sections.entries()) {
    const name = sectionName(form, sectionIndex);
    put(fieldNames.sectionTitle(sectionIndex), `Section ${sectionIndex + 1}`, titleProblem(section.title));
    for (const [formatIndex, text] of section.minutes.entries()) {
      const hint = minutesProblem(text, '0', (minutes) => minutes <= GUIDE_LIMITS.minutes);
      put(fieldNames.minutes(sectionIndex, formatIndex), `${name}, ${formatName(form, formatIndex)}`, hint);
    }
  }
  return problems;
}

/** The guide that a form amounts to, its formats ascending; only for a form without problems, otherwise null. */
export function guideOf(form: GuideForm): Guide | null {
  if (findProblems(form).length > 0) return null;
  const columns = form.formats
    .map((text, index) => ({ index, minutes: parseMinutes(text) ?? 0 }))
    .toSorted((a, b) => a.minutes - b.minutes);
  return {
    title: form.title.trim(),
    formatsMinutes: columns.map(({ minutes }) => minutes),
    preface: form.preface,
    sections: form.sections.map(({ minutes, title, ...section }) => ({
      ...section,
      title: title.trim(),
      budgetsMinutes: columns.map(({ index }) => parseMinutes(minutes[index] ?? '') ?? 0),
      // An item whose text was emptied is one that was taken out.
      items: section.items
        .filter(({ text }) => text.trim() !== '')
        .map((item) => ({ ...item, children: item.children.filter(({ text }) => text.trim() !== '') })),
    })),
    sourceNote: form.sourceNote,
  };
}
