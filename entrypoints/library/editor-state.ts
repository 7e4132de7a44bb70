import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { createForm, findProblems, guideOf } from '../../components/library/guide-form';
import type { FormProblem, GuideForm } from '../../components/library/guide-form';
import { problemLine, problemWords, remarkWords } from './reading-words';
import type { Guide } from '../../lib/domain/guide';
import { completeDraft } from '../../lib/guides/complete-draft';
import { printGuide } from '../../lib/guides/print-guide';
import { readGuide } from '../../lib/guides/read-guide';
import { parseReview, printReview } from './kept-review';
import type { KeptText } from './kept-text';
import { readTextFile } from './read-text-file';
import { refusalProblems } from './refusal-problems';

/** Why the text or a file was not taken. */
export interface TextProblem {
  sentence: string;
  /** Counted from 1; null when it is in no line. */
  line: number | null;
}

/** A guide on its way from Markdown to being saved. */
export interface EditorState {
  text: ReadonlySignal<string>;
  problem: ReadonlySignal<TextProblem | null>;
  /** The form of the review; null while the text is shown. */
  form: ReadonlySignal<GuideForm | null>;
  /** What keeps the form from being saved, also what only saving has shown. */
  formProblems: ReadonlySignal<FormProblem[]>;
  /** What was uncertain when the text was read, as sentences. */
  remarks: ReadonlySignal<string[]>;
  isBusy: ReadonlySignal<boolean>;
  setText: (text: string) => void;
  takeFile: (file: File) => Promise<void>;
  /** Reads the text; the same text again comes back with all corrections. */
  review: () => void;
  changeForm: (form: GuideForm) => void;
  backToText: () => void;
  save: () => Promise<void>;
}

interface EditorOptions {
  /** What stands in the field when nothing was kept. */
  initialText: string;
  keptText: KeptText;
  /** Keeps the review of the kept text. */
  keptReview: KeptText;
  /** Saves a guide with the text it comes from; resolves to whether it is saved. */
  save: (guide: Guide, markdown: string) => Promise<boolean>;
}

interface Reviewed {
  text: string;
  /** The form as it came from the text. */
  read: GuideForm;
  form: GuideForm;
  remarks: string[];
  /** Why this form was not saved. */
  refusals: FormProblem[];
}

function reviewOf(text: string): { ok: true; reviewed: Reviewed } | { ok: false; problem: TextProblem } {
  const reading = readGuide(text);
  if (!reading.ok) return { ok: false, problem: { sentence: problemWords(reading.problem), line: problemLine(reading.problem) } };
  const { draft, remarks } = reading;
  const read = createForm(draft);
  const titleOf = (sectionIndex: number) => draft.sections[sectionIndex]?.title ?? '';
  const sentences = remarks.map((remark) => remarkWords(remark, titleOf));
  return { ok: true, reviewed: { text, read, form: read, remarks: sentences, refusals: [] } };
}

/** The review of a kept text as it was left; null when none was kept. */
function restoreReview(text: string | null, keptReview: string | null): { reviewed: Reviewed; isOpen: boolean } | null {
  const kept = text !== null && keptReview !== null ? parseReview(keptReview) : null;
  const review = text !== null && kept ? reviewOf(text) : null;
  if (!kept || !review?.ok) return null;
  return { reviewed: { ...review.reviewed, form: kept.form ?? review.reviewed.read }, isOpen: kept.isOpen };
}

/** The state of one editor. */
export function createEditorState({ initialText, keptText, keptReview, save }: EditorOptions): EditorState {
  const text = signal(keptText.read() ?? initialText);
  const problem = signal<TextProblem | null>(null);
  const restored = restoreReview(keptText.read(), keptReview.read());
  const reviewed = signal<Reviewed | null>(restored?.reviewed ?? null);
  const isReviewing = signal(restored?.isOpen ?? false);
  const isBusy = signal(false);
  const form = computed(() => (isReviewing.value ? (reviewed.value?.form ?? null) : null));

  const setText = (next: string) => {
    text.value = next;
    problem.value = null;
    keptText.write(next);
    keptReview.forget();
  };
  const keepReview = () => {
    const source = reviewed.value;
    if (source) keptReview.write(printReview({ form: source.form === source.read ? null : source.form, isOpen: isReviewing.value }));
  };

  return {
    text,
    problem,
    form,
    formProblems: computed(() => (form.value ? [...findProblems(form.value), ...(reviewed.value?.refusals ?? [])] : [])),
    remarks: computed(() => reviewed.value?.remarks ?? []),
    isBusy,
    setText,
    async takeFile(file) {
      isBusy.value = true;
      const reading = await readTextFile(file);
      isBusy.value = false;
      if (reading.ok) setText(reading.text);
      else problem.value = { sentence: reading.sentence, line: null };
    },
    review() {
      problem.value = null;
      if (reviewed.value?.text !== text.value) {
        const review = reviewOf(text.value);
        if (!review.ok) {
          problem.value = review.problem;
          return;
        }
        reviewed.value = review.reviewed;
      }
      isReviewing.value = true;
      keptText.write(text.value);
      keepReview();
    },
    changeForm(next) {
      if (reviewed.value) reviewed.value = { ...reviewed.value, form: next, refusals: [] };
      keepReview();
    },
    backToText() {
      isReviewing.value = false;
      keepReview();
    },
    async save() {
      const source = reviewed.value;
      const guide = source && guideOf(source.form);
      const completion = guide && completeDraft(guide);
      if (!source || !completion || isBusy.value) return;
      if (!completion.ok) {
        reviewed.value = { ...source, refusals: refusalProblems(source.form, guide, completion.missing) };
        return;
      }
      isBusy.value = true;
      // A guide that was corrected is no longer what its text says, so it gets the text that says it.
      const markdown = source.form === source.read ? source.text : printGuide(completion.guide);
      if (await save(completion.guide, markdown)) {
        keptText.forget();
        keptReview.forget();
      }
      isBusy.value = false;
    },
  };
}
