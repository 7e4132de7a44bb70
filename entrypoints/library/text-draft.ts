import { batch, computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { nextTask } from '../../components/library/next-task';
import type { GuideDraft, GuideProblem, SourcePlace } from '../../lib/guides/guide-reading';
import { carryIds } from '../../lib/guides/editing/carry-ids';
import { carryMarks } from './carry-marks';
import { findingsOf } from './findings';
import type { Finding } from './findings';
import type { GuideReader } from './guide-reader';

/** A text and the guide that it says: two sides of one thing, whichever of them was changed last. */
export interface TextDraft {
  /** With line ends of one character. */
  text: ReadonlySignal<string>;
  /** The guide as it was last understood; null until the first text that is one. */
  draft: ReadonlySignal<GuideDraft | null>;
  /** True while the draft says what the text says. */
  isCurrent: ReadonlySignal<boolean>;
  /** Why the present text is no guide; null while it is one, or is still being read. */
  problem: ReadonlySignal<GuideProblem | 'unread' | null>;
  findings: ReadonlySignal<readonly Finding[]>;
  places: ReadonlySignal<readonly SourcePlace[]>;
  /** Takes another text; it is read when no more comes for a moment. */
  setText: (text: string) => void;
  /** Takes another draft with the text that says it. */
  setDraft: (draft: GuideDraft, text: string) => void;
  /** Reads the present text now, if that is still to be done. Resolves when its outcome is known, or a newer text has come. */
  readNow: () => Promise<void>;
}

interface TextDraftOptions {
  text: string;
  reader: Pick<GuideReader, 'read'>;
  /** Called whenever the text was understood. */
  onUnderstood?: () => void;
}

/** The text is read when nothing was typed for so long, in ms. */
const READ_AFTER_MS = 80;
/** After a change of the draft only the places of lines wait for the reading. */
const MARKS_AFTER_MS = 250;

/** A {@link TextDraft} that begins with a text, which it reads at once. */
export function createTextDraft(options: TextDraftOptions): TextDraft {
  const { reader, onUnderstood } = options;
  const text = signal(options.text);
  const draft = signal<GuideDraft | null>(null);
  /** The text that the draft says. */
  const draftText = signal<string | null>(null);
  const problem = signal<GuideProblem | 'unread' | null>(null);
  const findings = signal<readonly Finding[]>([]);
  const places = signal<readonly SourcePlace[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading: Promise<void> = Promise.resolve();

  const read = async () => {
    const source = text.value;
    const outcome = await reader.read(source);
    if (text.value !== source) return;
    if (outcome === 'stopped' || outcome === 'failed') problem.value = 'unread';
    else if (!outcome.ok) problem.value = outcome.problem;
    else {
      const carried = draft.value ? carryIds(draft.value, outcome.draft) : { draft: outcome.draft, ids: new Map<string, string>() };
      const marks = carryMarks({ findings: findingsOf(outcome.draft, outcome.remarks), places: outcome.places }, carried.ids);
      // Comparing a large guide with the one before takes its time, and so does drawing it.
      await nextTask();
      if (text.value !== source) return;
      batch(() => {
        problem.value = null;
        // A draft that the text was printed from may hold what is still to be written, so it stays.
        if (draftText.value !== source) {
          draft.value = carried.draft;
          draftText.value = source;
        }
        findings.value = marks.findings;
        places.value = marks.places;
      });
    }
    if (draftText.value === source) onUnderstood?.();
  };
  const readNow = () => {
    clearTimeout(timer);
    timer = undefined;
    reading = read();
    return reading;
  };
  const readSoon = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), afterMs);
  };
  const whenRead = async (): Promise<void> => {
    const present = timer === undefined ? reading : readNow();
    await present;
    // While it was read, another text may have come.
    if (timer !== undefined || reading !== present) await whenRead();
  };
  void readNow();

  return {
    text,
    draft,
    isCurrent: computed(() => draftText.value === text.value),
    problem,
    findings,
    places,
    setText(next) {
      if (next === text.value) return;
      text.value = next;
      readSoon(READ_AFTER_MS);
    },
    setDraft(nextDraft, nextText) {
      batch(() => {
        draft.value = nextDraft;
        draftText.value = nextText;
        text.value = nextText;
        problem.value = null;
      });
      readSoon(MARKS_AFTER_MS);
    },
    readNow: whenRead,
  };
}
