import { computed, effect, signal } from '@preact/signals';

import { patchBetween } from '../../components/library/patch-between';
import type { Guide } from '../../lib/domain/guide';
import { applyEdit } from '../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft } from '../../lib/guides/guide-reading';
import { printableDraft } from '../../lib/guides/editing/printable-draft';
import { printGuide } from '../../lib/guides/print-guide';
import { createAutosave } from './autosave';
import { checkDraft, findMissing } from './draft-problems';
import { canRedo, canUndo, recordPatch, redoStep, undoStep } from './edit-history';
import type { EditHistory, HistoryMove } from './edit-history';
import { editSubject } from './edit-subject';
import { openFindings } from './findings';
import type { GuideEditorOptions, GuideEditorState, KeptGuide } from './guide-editor-view';
import { keepProposals, readProposals } from './kept-proposals';
import { oneLineEnd } from './one-line-end';
import { prepareGuide } from './prepare-guide';
import { createProposedMinutes } from './proposed-minutes';
import { createTextDraft } from './text-draft';
import { printUnsaved, takeUnsaved } from './unsaved-text';

/** Who is done with the guide does not wait longer than this, in ms; the rest is saved, or kept in the tab, all the same. */
const FINISH_WITHIN_MS = 3_000;

/** The state of one editor. */
export function createGuideEditorState(options: GuideEditorOptions): GuideEditorState {
  const { reader, unsaved, load, make, now } = options;
  const history = signal<EditHistory>({ ...options.kept.history, open: null });
  const focus = signal<{ part: string } | null>(null);
  const isConflict = signal(false);
  let updatedAt = options.kept.updatedAt;
  /** The text and the guide that were last saved. */
  let saved = { text: oneLineEnd(options.kept.text), guide: options.kept.guide };

  /** The draft that could not be saved as a guide, and why. */
  const refused = signal<{ draft: GuideDraft; problems: ReadonlyMap<string, string> } | null>(null);

  /** The text that was given up for another, with the guide that it says: its version is made of both. */
  let givenUp: { text: string; guide: Guide | null } | null = null;
  /** Texts whose saving failed: what came of it may be that only the answer was lost. */
  const failed = new Set<string>();
  let hasLeft = false;

  const guideOf = (text: string): Guide | null => {
    const draft = source.draft.value;
    if (!draft || !source.isCurrent.value || source.text.value !== text) return givenUp?.text === text ? givenUp.guide : null;
    const { guide, problems } = checkDraft(draft);
    refused.value = guide ? null : { draft, problems };
    return guide;
  };
  const keepUnsaved = () => unsaved.write(printUnsaved({ text: source.text.value, updatedAt }));
  const autosave = createAutosave({
    async save(entry) {
      const guide = guideOf(entry.text);
      const outcome = await options.save(entry, guide, updatedAt);
      if (outcome.status === 'failed') failed.add(entry.text);
      if (outcome.status !== 'saved') return outcome;
      failed.clear();
      updatedAt = outcome.updatedAt;
      saved = { text: entry.text, guide: guide ?? saved.guide };
      if (entry.text === source.text.value) unsaved.forget();
      else if (hasLeft) keepUnsaved();
      // The words may have been understood while they were being saved.
      if (guide === null) saveGuideOfText();
      return { status: 'saved' };
    },
    onChanged: () => void meetChange(),
  });
  const source = createTextDraft({
    text: saved.text,
    reader,
    onUnderstood() {
      const { value: draft } = source.draft;
      takeUpProposals();
      if (draft) prepareGuide(draft, { isWanted: () => source.draft.value === draft, onEnd: saveGuideOfText });
    },
  });

  const proposed = createProposedMinutes(source.draft);
  let areProposalsKnown = false;
  /** Once the guide is there. */
  const takeUpProposals = () => {
    if (areProposalsKnown) return;
    areProposalsKnown = true;
    proposed.restore(readProposals(options.keptProposals));
    effect(() => keepProposals(options.keptProposals, proposed.kept.value));
  };

  /** Words are saved before they are understood; the guide that they say follows. */
  const saveGuideOfText = () => {
    const { value: text } = source.text;
    const guide = saved.text === text ? guideOf(text) : null;
    if (guide && JSON.stringify(guide) !== JSON.stringify(saved.guide))
      autosave.put({ text, position: history.value.position, edit: null, replaces: false });
  };

  const record = (before: string, after: string, about: string, replaces = false) => {
    const patch = patchBetween(before, after);
    if (!patch) return;
    history.value = recordPatch(history.value, patch, about, now());
    const edit = history.value.edits.at(-1) ?? null;
    autosave.put({ text: after, position: history.value.position, edit, replaces });
  };
  const move = (next: HistoryMove | null, replaces = false) => {
    if (!next) return;
    history.value = next.history;
    source.setText(next.text);
    void source.readNow();
    autosave.put({ text: next.text, position: next.history.position, edit: null, replaces });
  };
  const apply = (edit: DraftEdit) => {
    const draft = source.draft.value;
    if (!draft || !source.isCurrent.value) return;
    const outcome = applyEdit(draft, edit);
    if (outcome.focus !== null) focus.value = { part: outcome.focus };
    if (outcome.draft === draft) return;
    const before = source.text.value;
    const after = printGuide(printableDraft(outcome.draft));
    proposed.notice(draft, outcome.draft, edit);
    source.setDraft(outcome.draft, after);
    record(before, after, editSubject(edit));
  };
  const takeOver = (kept: KeptGuide) => {
    updatedAt = kept.updatedAt;
    saved = { text: oneLineEnd(kept.text), guide: kept.guide };
    failed.clear();
    history.value = { ...kept.history, open: null };
    autosave.restart();
  };
  const meetChange = async () => {
    const kept = await load().catch(() => null);
    const other = kept && oneLineEnd(kept.text);
    if (kept && other !== null && (other === saved.text || other === source.text.value || failed.has(other))) {
      // Something else about the guide was changed, such as its place in the archive, or the text is our own and the answer was lost.
      const mine = source.text.value;
      takeOver(kept);
      record(saved.text, mine, '');
      return;
    }
    isConflict.value = true;
  };

  const left = takeUnsaved(unsaved, saved.text);
  if (left) {
    if (left.updatedAt !== updatedAt) {
      // As long as nobody has decided, it stays a text that is to take the place of what was there before.
      updatedAt = left.updatedAt;
      isConflict.value = true;
      autosave.hold();
    }
    source.setText(left.text);
    record(saved.text, left.text, '');
  }

  return {
    source,
    findings: computed(() => (source.draft.value ? openFindings(source.draft.value, source.findings.value) : [])),
    problems: computed(() => {
      const { value: draft } = source.draft;
      if (draft !== null && refused.value?.draft === draft) return refused.value.problems;
      return draft ? findMissing(draft) : new Map<string, string>();
    }),
    proposed,
    saving: autosave.state,
    canUndo: computed(() => canUndo(history.value)),
    canRedo: computed(() => canRedo(history.value)),
    focus,
    isConflict,
    typeText(next) {
      record(source.text.value, next, 'source');
      source.setText(next);
    },
    edit(edit) {
      if (source.isCurrent.value) apply(edit);
      else void source.readNow().then(() => apply(edit));
    },
    undo: () => move(undoStep(history.value, source.text.value)),
    redo: () => move(redoStep(history.value, source.text.value)),
    async resolve(choice) {
      const kept = await load();
      const mine = source.text.value;
      givenUp = { text: mine, guide: guideOf(mine) };
      takeOver(kept);
      isConflict.value = false;
      // Both texts become steps of the history, so that the other one is only an undo or a redo away.
      record(saved.text, mine, '', choice === 'mine');
      if (choice === 'theirs') move(undoStep(history.value, mine), true);
    },
    async catchUp() {
      if (autosave.state.value.status !== 'saved') return false;
      const kept = await load().catch(() => null);
      if (!kept || autosave.state.value.status !== 'saved' || kept.updatedAt === updatedAt) return false;
      const isOther = oneLineEnd(kept.text) !== source.text.value;
      takeOver(kept);
      if (isOther) {
        source.setText(saved.text);
        void source.readNow();
      }
      return isOther;
    },
    async saveAsNew() {
      const { value: text } = source.text;
      const guide = guideOf(text) ?? saved.guide;
      const guideId = await make({ guide, sourceMarkdown: text });
      saved = { text, guide };
      unsaved.forget();
      autosave.restart();
      return guideId;
    },
    async finish() {
      const all = async () => {
        await source.readNow();
        saveGuideOfText();
        await autosave.flush();
      };
      await Promise.race([all(), new Promise((resolve) => setTimeout(resolve, FINISH_WITHIN_MS))]);
    },
    leave() {
      hasLeft = true;
      if (source.text.value !== saved.text) keepUnsaved();
      void autosave.flush();
    },
  };
}
