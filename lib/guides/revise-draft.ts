import type { DraftSection, GuideDraft } from './guide-reading';

function replaceAt<Value>(values: readonly Value[], index: number, revise: (value: Value) => Value): Value[] {
  return values.map((value, place) => (place === index ? revise(value) : value));
}

function reviseSection(draft: GuideDraft, sectionIndex: number, change: (section: DraftSection) => DraftSection): GuideDraft {
  return { ...draft, sections: replaceAt(draft.sections, sectionIndex, change) };
}

/** The draft with another title. */
export function setTitle(draft: GuideDraft, title: string): GuideDraft {
  return { ...draft, title };
}

/** The draft with another length, in minutes, for one of its formats. */
export function setFormat(draft: GuideDraft, formatIndex: number, minutes: number): GuideDraft {
  return { ...draft, formatsMinutes: replaceAt(draft.formatsMinutes, formatIndex, () => minutes) };
}

/** The draft with another title for one section. */
export function setSectionTitle(draft: GuideDraft, sectionIndex: number, title: string): GuideDraft {
  return reviseSection(draft, sectionIndex, (section) => ({ ...section, title }));
}

/** The draft with another budget, in minutes, for one section in one format; null when it is not known. */
export function setBudget(draft: GuideDraft, sectionIndex: number, formatIndex: number, minutes: number | null): GuideDraft {
  return reviseSection(draft, sectionIndex, (section) => ({
    ...section,
    budgetsMinutes: replaceAt(section.budgetsMinutes, formatIndex, () => minutes),
  }));
}

/** The draft with one section made optional, or not. */
export function setOptional(draft: GuideDraft, sectionIndex: number, isOptional: boolean): GuideDraft {
  return reviseSection(draft, sectionIndex, (section) => ({ ...section, isOptional }));
}

/** The draft with one item as its consent question, or with none. */
export function setConsent(draft: GuideDraft, itemId: string | null): GuideDraft {
  const sections = draft.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, isConsent: item.id === itemId })),
  }));
  return { ...draft, sections };
}
