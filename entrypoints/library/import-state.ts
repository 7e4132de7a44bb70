import { computed, signal } from '@preact/signals';

import { nextTask } from '../../components/library/next-task';
import type { Guide } from '../../lib/domain/guide';
import { decodeGuideLink } from '../../lib/guides/guide-link';
import type { GuideReader } from './guide-reader';
import { createTextQueue } from './import-queue';
import type { QueuedText } from './import-queue';
import type { ImportState, TextProblem } from './import-view';
import { createReviewKeeper } from './kept-review';
import type { KeptReview } from './kept-review';
import type { KeptText } from './kept-text';
import { linkWords } from './link-words';
import { READER_FAILED, problemLine, problemWords } from './reading-words';
import type { SourceReading } from './read-sources';
import { createReviewState } from './review-state';
import type { ReviewState } from './review-state';
import { unpackText } from './unpack-text';

interface ImportOptions {
  reader: GuideReader;
  keptText: KeptText;
  /** Keeps the review of the kept text. */
  keptReview: KeptText;
  /** Keeps the texts that wait. */
  keptQueue: KeptText;
  /** True when the page was loaded anew, so that it goes on where it was; otherwise what was left is only offered. */
  goesOn: boolean;
  readFiles: (files: readonly File[]) => Promise<SourceReading[]>;
  /** Saves a guide with its text; resolves to whether it is saved. */
  save: (guide: Guide, markdown: string, isLast: boolean) => Promise<boolean>;
}

/** Characters of an unfinished text that are shown to recognise it by. */
const BEGINNING = 60;

/** The state of one import. */
export function createImportState(options: ImportOptions): ImportState {
  const { reader, keptText, keptReview, keptQueue, goesOn, readFiles, save } = options;
  const kept = keptText.read();
  const text = signal(goesOn ? (kept ?? '') : '');
  const leftText = signal(goesOn || kept === null || kept.trim() === '' ? null : kept);
  const problem = signal<TextProblem | null>(null);
  const notice = signal<{ sentence: string; undo: () => void } | null>(null);
  const queue = createTextQueue(keptQueue);
  const isBusy = signal(false);
  const reviewed = signal<ReviewState | null>(null);
  const isReviewing = signal(false);
  const keeper = createReviewKeeper(keptReview, () => ({
    draft: reviewed.value?.isCorrected.value ? reviewed.value.draft.value : null,
    looked: [...(reviewed.value?.looked.value ?? [])],
    proposed: reviewed.value?.proposed.kept.value ?? [],
    isOpen: isReviewing.value,
  }));
  /** A review with corrections of a text that was changed since. */
  let earlier: ReviewState | null = null;
  /** The text that is kept; a long one takes its time, so it is not written twice. */
  let keptNow = kept;

  const refuse = (sentence: string, line: number | null = null) => void (problem.value = { sentence, line });
  const busyWith = async <Result>(work: Promise<Result>): Promise<Result> => {
    isBusy.value = true;
    try {
      return await work;
    } finally {
      isBusy.value = false;
    }
  };
  const keepText = (next: string) => {
    if (next !== keptNow) keptText.write(next);
    keptNow = next;
  };
  const forgetKept = () => {
    keptText.forget();
    keptNow = null;
    keeper.forget();
  };
  const correctedReview = () => (reviewed.value?.isCorrected.value ? reviewed.value : earlier);
  const goBackTo = (review: ReviewState) => {
    const present = correctedReview();
    earlier = present === review ? null : present;
    reviewed.value = review;
    text.value = review.text;
    problem.value = null;
    notice.value = null;
    keepText(review.text);
    keeper.keepSoon();
  };
  const offerCorrections = () => {
    const corrected = correctedReview();
    const isOffered = corrected !== null && corrected.text !== text.value;
    const sentence = 'Your corrections belong to the text as it was.';
    notice.value = isOffered ? { sentence, undo: () => goBackTo(corrected) } : null;
  };
  const setText = (next: string) => {
    text.value = next;
    problem.value = null;
    forgetKept();
    keepText(next);
    offerCorrections();
  };
  const dropReviews = () => {
    isReviewing.value = false;
    reviewed.value = null;
    earlier = null;
  };
  /** Puts a text that came from elsewhere into the field; what stood there can be had back. */
  const replaceText = (next: string, sentence: string, undo: () => void = () => undefined) => {
    const before = { text: text.value, reviewed: reviewed.value, earlier };
    dropReviews();
    setText(next);
    if (before.text.trim() === '' || before.text === next) return;
    const goBack = () => {
      undo();
      ({ earlier } = before);
      reviewed.value = before.reviewed;
      setText(before.text);
    };
    notice.value = { sentence, undo: goBack };
  };

  const read = async ({ draft: corrected, looked, proposed, isOpen }: KeptReview): Promise<void> => {
    const unpacked = await unpackText(text.value);
    if (!unpacked.ok) return refuse(unpacked.sentence);
    const { markdown } = unpacked;
    if (markdown !== text.value) setText(markdown);
    const reading = await busyWith(reader.read(markdown));
    if (reading === 'stopped' || text.value !== markdown) return;
    if (reading === 'failed') return refuse(READER_FAILED);
    if (!reading.ok) return refuse(problemWords(reading.problem), problemLine(reading.problem));
    // Each of the steps to a large guide's review takes its time: none has to wait for the one before.
    await nextTask();
    if (text.value !== markdown) return;
    earlier = correctedReview();
    reviewed.value = createReviewState({ text: markdown, reading, corrected, looked, proposed, onChanged: () => keeper.keepSoon() });
    isReviewing.value = isOpen;
    keepText(markdown);
    keeper.keepSoon();
    offerCorrections();
  };
  const startReview = async () => {
    problem.value = null;
    if (earlier?.text === text.value) goBackTo(earlier);
    notice.value = null;
    if (reviewed.value?.text !== text.value) return read({ draft: null, looked: [], proposed: [], isOpen: true });
    isReviewing.value = true;
    keeper.keepSoon();
  };
  const takeTexts = (texts: readonly QueuedText[]) => {
    const [first] = texts;
    if (!first) return;
    replaceText(first.text, `“${first.name}” is in the field now.`, queue.put(texts));
  };
  /** Goes on to the next text of several; false when this was the last. */
  const next = async (): Promise<boolean> => {
    forgetKept();
    const following = queue.next();
    if (!following) return false;
    dropReviews();
    setText(following.text);
    await startReview();
    return true;
  };
  const restore = () => {
    queue.restore();
    const review = keeper.read();
    if (review?.isOpen || review?.draft) void read(review);
  };
  if (goesOn) restore();

  return {
    text,
    problem,
    notice,
    queue: queue.shown,
    isBusy,
    progress: reader.progress,
    review: computed(() => (isReviewing.value ? reviewed.value : null)),
    left: computed(() =>
      leftText.value === null ? null : { characters: leftText.value.length, beginning: leftText.value.trim().slice(0, BEGINNING) },
    ),
    setText,
    async takeFiles(files) {
      const readings = await busyWith(readFiles(files));
      const taken = readings.flatMap((reading) => (reading.ok ? [{ name: reading.name, text: reading.text }] : []));
      takeTexts(taken);
      const refusals = readings.flatMap((reading) => (reading.ok ? [] : [reading.sentence]));
      if (refusals.length > 0) refuse(refusals.join(' '));
    },
    async takeFetched(name, fetching) {
      problem.value = null;
      const fetched = await busyWith(fetching);
      if (fetched.ok) takeTexts([{ name, text: fetched.text }]);
      else refuse(fetched.sentence);
    },
    async takeLink(link) {
      const decoded = await decodeGuideLink(link);
      if (decoded.ok) replaceText(decoded.markdown, 'The guide of the link is in the field now.');
      else refuse(linkWords(decoded.problem));
    },
    refuse,
    startReview,
    stopReading: () => reader.stop(),
    backToText() {
      isReviewing.value = false;
      keeper.keepSoon();
    },
    async save() {
      const result = isBusy.value ? null : reviewed.value?.result();
      if (!result) return;
      const isLast = queue.isLast();
      // Checking a large guide takes its time, and so does sending it.
      const saving = nextTask().then(() => save(result.guide, result.markdown, isLast));
      if (await busyWith(saving)) await next();
    },
    async skip() {
      if (await next()) return;
      queue.forget();
      dropReviews();
      setText('');
      forgetKept();
    },
    goOn() {
      if (leftText.value === null) return;
      text.value = leftText.value;
      leftText.value = null;
      problem.value = null;
      restore();
    },
    startAnew() {
      const left = { text: leftText.value, review: keptReview.read(), queue: keptQueue.read() };
      leftText.value = null;
      forgetKept();
      queue.forget();
      if (left.text === null) return;
      const { text: before } = left;
      notice.value = {
        sentence: 'Started anew.',
        undo: () => {
          setText(before);
          if (left.review !== null) keptReview.write(left.review);
          if (left.queue !== null) keptQueue.write(left.queue);
          restore();
        },
      };
    },
    leave: keeper.keepNow,
  };
}
