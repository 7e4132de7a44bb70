import { applyEdit } from '../../../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../../../lib/guides/editing/draft-edit';
import type { GuideDraft } from '../../../../lib/guides/guide-reading';

/** Does one edit after the other. */
export function applyAll(draft: GuideDraft, edits: readonly DraftEdit[]): GuideDraft {
  return edits.reduce((current, edit) => applyEdit(current, edit).draft, draft);
}

/** The rows of a draft, each with its kind and level, in the order in which they are read. */
export function outlineOf({ sections }: GuideDraft): string[] {
  return sections.flatMap(({ title, items }) => [
    `# ${title}`,
    ...items.flatMap((item) => [`- ${item.text}: ${item.kind}`, ...item.children.map((child) => `  - ${child.text}: ${child.kind}`)]),
  ]);
}

/** Two sections: A with the probes A1 and A2, and B; C with the probe C1. */
export function smallDraft(): GuideDraft {
  const question = (id: string, below: string[] = []) => ({
    id,
    kind: 'question' as const,
    text: id.toUpperCase(),
    isConsent: false,
    children: below.map((child) => ({ id: child, kind: 'probe' as const, text: child.toUpperCase() })),
  });
  const section = (id: string, items: ReturnType<typeof question>[]) => ({
    id,
    title: `Title ${id}`,
    isOptional: false,
    budgetsMinutes: [10],
    aim: '',
    items,
  });
  return {
    title: 'Guide',
    formatsMinutes: [20],
    preface: '',
    sections: [section('s1', [question('a', ['a1', 'a2']), question('b')]), section('s2', [question('c', ['c1'])])],
    sourceNote: '',
  };
}
