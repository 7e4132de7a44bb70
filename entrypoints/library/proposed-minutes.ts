import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft } from '../../lib/guides/guide-reading';

/** Proposed minutes by the place of their section, as they are kept: another reading names the sections anew. */
export interface KeptProposal {
  /** From 0. */
  place: number;
  formatMinutes: number;
  minutes: number;
}

/** Minutes that were proposed and that nobody has looked at yet. */
export interface ProposedMinutes {
  /** A key for each, as {@link proposedKey} gives it. */
  shown: ReadonlySignal<ReadonlySet<string>>;
  /** The same as they are kept. */
  kept: ReadonlySignal<readonly KeptProposal[]>;
  /** Takes up what was kept, as far as the draft still has these minutes. */
  restore: (kept: readonly KeptProposal[]) => void;
  /** Takes note of what an edit proposed, and of minutes that somebody wrote. */
  notice: (before: GuideDraft, after: GuideDraft, edit: DraftEdit) => void;
  /** The proposed minutes of a format are right. */
  confirm: (formatMinutes: number) => void;
}

const NONE: ReadonlySet<string> = new Set();

/** What names the minutes of a section in a format. */
export function proposedKey(sectionId: string, formatMinutes: number): string {
  return `${sectionId} ${formatMinutes}`;
}

function proposes(edit: DraftEdit): boolean {
  return edit.type === 'add-format' || edit.type === 'propose-budgets' || (edit.type === 'set-format-minutes' && edit.isProportional);
}

function minutesByKey({ formatsMinutes, sections }: GuideDraft): Map<string, number | null> {
  return new Map(
    sections.flatMap(({ id, budgetsMinutes }) =>
      formatsMinutes.map((minutes, index) => [proposedKey(id, minutes), budgetsMinutes[index] ?? null] as const),
    ),
  );
}

function budgetAt({ formatsMinutes, sections }: GuideDraft, { place, formatMinutes }: KeptProposal): number | null {
  return sections[place]?.budgetsMinutes[formatsMinutes.indexOf(formatMinutes)] ?? null;
}

/** The proposed minutes of one draft. */
export function createProposedMinutes(draft: ReadonlySignal<GuideDraft | null>): ProposedMinutes {
  const proposals = signal<ReadonlyMap<string, number>>(new Map());
  let last = NONE;
  const shown = computed(() => {
    if (proposals.value.size === 0 || draft.value === null) return (last = NONE);
    const present = minutesByKey(draft.value);
    const keys = [...proposals.value].flatMap(([key, minutes]) => (present.get(key) === minutes ? [key] : []));
    // The same set as long as it holds the same, so that no row is drawn again for nothing.
    if (keys.length !== last.size || keys.some((key) => !last.has(key))) last = new Set(keys);
    return last;
  });
  const kept = computed(() => {
    const { value: keys } = shown;
    const { formatsMinutes = [], sections = [] } = keys.size === 0 ? {} : (draft.value ?? {});
    return sections.flatMap(({ id, budgetsMinutes }, place) =>
      formatsMinutes.flatMap((formatMinutes, index): KeptProposal[] =>
        keys.has(proposedKey(id, formatMinutes)) ? [{ place, formatMinutes, minutes: budgetsMinutes[index] ?? 0 }] : [],
      ),
    );
  });
  return {
    shown,
    kept,
    restore(before) {
      const { value: present } = draft;
      if (!present) return;
      const same = before.filter((proposal) => budgetAt(present, proposal) === proposal.minutes);
      const entries = same.map(
        ({ place, formatMinutes, minutes }) => [proposedKey(present.sections[place]?.id ?? '', formatMinutes), minutes] as const,
      );
      if (entries.length > 0) proposals.value = new Map([...proposals.value, ...entries]);
    },
    notice(before, after, edit) {
      if (edit.type === 'set-minutes') {
        const key = proposedKey(edit.section, after.formatsMinutes[edit.formatIndex] ?? 0);
        if (proposals.value.has(key)) proposals.value = new Map([...proposals.value].filter(([other]) => other !== key));
      }
      if (!proposes(edit)) return;
      const known = minutesByKey(before);
      const fresh = [...minutesByKey(after)].flatMap(([key, minutes]) =>
        minutes === null || known.get(key) === minutes ? [] : [[key, minutes] as const],
      );
      proposals.value = new Map([...proposals.value, ...fresh]);
    },
    confirm(formatMinutes) {
      proposals.value = new Map([...proposals.value].filter(([key]) => !key.endsWith(` ${formatMinutes}`)));
    },
  };
}
