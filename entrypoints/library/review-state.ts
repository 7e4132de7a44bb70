import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { Guide } from '../../lib/domain/guide';
import { applyEdit } from '../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import { printableDraft } from '../../lib/guides/editing/printable-draft';
import type { GuideDraft, GuideReading, SourcePlace } from '../../lib/guides/guide-reading';
import { printGuide } from '../../lib/guides/print-guide';
import { checkDraft, findMissing } from './draft-problems';
import { editSubject } from './edit-subject';
import { findingsOf, openFindings } from './findings';
import type { Finding } from './findings';
import { prepareGuide } from './prepare-guide';
import { createProposedMinutes } from './proposed-minutes';
import type { KeptProposal, ProposedMinutes } from './proposed-minutes';

/** A guide as it was read from a text, with the corrections to it. The text stays as it is. */
export interface ReviewState {
  /** The text that was read. */
  text: string;
  places: readonly SourcePlace[];
  draft: ReadonlySignal<GuideDraft>;
  /** What was uncertain, is not settled yet, and was not looked at. */
  findings: ReadonlySignal<readonly Finding[]>;
  /** Ids of the findings that the person said are right. */
  looked: ReadonlySignal<ReadonlySet<string>>;
  /** Minutes that were proposed and that nobody has looked at yet. */
  proposed: ProposedMinutes;
  /** What keeps the guide from being saved: a sentence for each part. */
  problems: ReadonlySignal<ReadonlyMap<string, string>>;
  /** The part that has the keyboard after an edit; a new object for each time. */
  focus: ReadonlySignal<{ part: string } | null>;
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  isCorrected: ReadonlySignal<boolean>;
  edit: (edit: DraftEdit) => void;
  /** A finding looks right. */
  tickOff: (findingId: string) => void;
  /** Shows again what was ticked off. */
  lookAgain: () => void;
  undo: () => void;
  redo: () => void;
  /** Puts the keyboard into a part. */
  goTo: (part: string) => void;
  /** The guide with the text that says it; null while something is missing, and then the keyboard goes there. */
  result: () => { guide: Guide; markdown: string } | null;
}

interface ReviewOptions {
  text: string;
  reading: Extract<GuideReading, { ok: true }>;
  /** The draft as it was corrected before; null when it was not. */
  corrected: GuideDraft | null;
  /** Ids of the findings that were looked at before. */
  looked?: readonly string[];
  /** Minutes that were proposed before and not looked at. */
  proposed?: readonly KeptProposal[];
  /** Called after each correction, and after each finding or proposal that was looked at. */
  onChanged: () => void;
}

/** Corrections that can be taken back. */
const KEPT_STEPS = 500;

/** The review of one text. */
export function createReviewState({
  text,
  reading,
  corrected,
  looked: lookedBefore = [],
  proposed: proposedBefore = [],
  onChanged,
}: ReviewOptions): ReviewState {
  const read = reading.draft;
  const draft = signal(corrected ?? read);
  const before = signal<readonly GuideDraft[]>(corrected ? [read] : []);
  const after = signal<readonly GuideDraft[]>([]);
  const focus = signal<{ part: string } | null>(null);
  const looked = signal<ReadonlySet<string>>(new Set(lookedBefore));
  const proposed = createProposedMinutes(draft);
  proposed.restore(proposedBefore);
  const look = (next: ReadonlySet<string>) => {
    looked.value = next;
    onChanged();
  };
  const allFindings = findingsOf(read, reading.remarks);
  /** What the last correction was about; keys in one field are taken back together. */
  let subject = '';
  /** The draft that could not be saved, and why. */
  const refused = signal<{ draft: GuideDraft; problems: ReadonlyMap<string, string> } | null>(null);

  const show = (next: GuideDraft) => {
    draft.value = next;
    onChanged();
  };
  prepareGuide(draft.value, { isWanted: () => draft.value === (corrected ?? read) });
  return {
    text,
    places: reading.places,
    draft,
    findings: computed(() => openFindings(draft.value, allFindings).filter(({ id }) => !looked.value.has(id))),
    looked,
    proposed: {
      ...proposed,
      confirm(formatMinutes) {
        proposed.confirm(formatMinutes);
        onChanged();
      },
    },
    problems: computed(() => (refused.value?.draft === draft.value ? refused.value.problems : findMissing(draft.value))),
    focus,
    canUndo: computed(() => before.value.length > 0),
    canRedo: computed(() => after.value.length > 0),
    isCorrected: computed(() => draft.value !== read),
    edit(edit) {
      const outcome = applyEdit(draft.value, edit);
      if (outcome.focus !== null) focus.value = { part: outcome.focus };
      if (outcome.draft === draft.value) return;
      const next = editSubject(edit);
      if (next === '' || next !== subject) before.value = [...before.value.slice(-KEPT_STEPS), draft.value];
      subject = next;
      after.value = [];
      proposed.notice(draft.value, outcome.draft, edit);
      show(outcome.draft);
    },
    tickOff: (findingId) => look(new Set([...looked.value, findingId])),
    lookAgain: () => look(new Set()),
    undo() {
      const last = before.value.at(-1);
      if (!last) return;
      subject = '';
      after.value = [draft.value, ...after.value];
      before.value = before.value.slice(0, -1);
      show(last);
    },
    redo() {
      const [next, ...rest] = after.value;
      if (!next) return;
      before.value = [...before.value, draft.value];
      after.value = rest;
      show(next);
    },
    goTo: (part) => void (focus.value = { part }),
    result() {
      const { guide, problems } = checkDraft(draft.value);
      if (guide) {
        // A guide that was corrected is no longer what its text says, so it gets the text that says it.
        return { guide, markdown: draft.value === read ? text : printGuide(printableDraft(draft.value)) };
      }
      refused.value = { draft: draft.value, problems };
      const [part] = problems.keys();
      if (part !== undefined) focus.value = { part };
      return null;
    },
  };
}
