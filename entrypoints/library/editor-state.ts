import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { createForm, findProblems, guideOf } from '../../components/library/guide-form';
import type { FormProblem, GuideForm } from '../../components/library/guide-form';
import { problemLine, problemWords, remarkWords } from './reading-words';
import type { Guide } from '../../lib/domain/guide';
import { completeDraft } from '../../lib/guides/complete-draft';
import { printGuide } from '../../lib/guides/print-guide';
import { readGuide } from '../../lib/guides/read-guide';
import type { KeptText } from './kept-text';
import { readTextFile } from './read-text-file';

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
  kept: KeptText;
  /** Saves a guide with the text it comes from; resolves to whether it is saved. */
  save: (guide: Guide, markdown: string) => Promise<boolean>;
}

interface Reviewed {
  text: string;
  /** The form as it came from the text. */
  read: GuideForm;
  form: GuideForm;
  remarks: string[];
}

/** The state of one editor. */
export function createEditorState({ initialText, kept, save }: EditorOptions): EditorState {
  const text = signal(kept.read() ?? initialText);
  const problem = signal<TextProblem | null>(null);
  const reviewed = signal<Reviewed | null>(null);
  const isReviewing = signal(false);
  const isBusy = signal(false);
  const form = computed(() => (isReviewing.value ? (reviewed.value?.form ?? null) : null));

  const setText = (next: string) => {
    text.value = next;
    problem.value = null;
    kept.write(next);
  };

  return {
    text,
    problem,
    form,
    formProblems: computed(() => (form.value ? findProblems(form.value) : [])),
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
        const reading = readGuide(text.value);
        if (!reading.ok) {
          problem.value = { sentence: problemWords(reading.problem), line: problemLine(reading.problem) };
          return;
        }
        const { draft, remarks } = reading;
        const read = createForm(draft);
        const titleOf = (sectionIndex: number) => draft.sections[sectionIndex]?.title ?? '';
        reviewed.value = { text: text.value, read, form: read, remarks: remarks.map((remark) => remarkWords(remark, titleOf)) };
      }
      isReviewing.value = true;
    },
    changeForm(next) {
      if (reviewed.value) reviewed.value = { ...reviewed.value, form: next };
    },
    backToText() {
      isReviewing.value = false;
    },
    async save() {
      const source = reviewed.value;
      const guide = source && guideOf(source.form);
      const completion = guide && completeDraft(guide);
      if (!source || !completion || isBusy.value) return;
      if (!completion.ok) {
        // The form lets nothing through that a guide cannot hold, except texts that grew too long; the text form says so.
        isReviewing.value = false;
        problem.value = {
          sentence: 'Something in the review is longer than a guide can hold. Shorten it and save again; the corrections are kept.',
          line: null,
        };
        return;
      }
      isBusy.value = true;
      // A guide that was corrected is no longer what its text says, so it gets the text that says it.
      const markdown = source.form === source.read ? source.text : printGuide(completion.guide);
      if (await save(completion.guide, markdown)) kept.forget();
      isBusy.value = false;
    },
  };
}
