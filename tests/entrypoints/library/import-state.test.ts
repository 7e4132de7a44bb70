import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { printGuideFile } from '../../../lib/guides/guide-file';
import { encodeGuideLink } from '../../../lib/guides/guide-link';
import { readGuide } from '../../../lib/guides/read-guide';
import { smallGuide } from '../../support/guide';
import { GUIDE, createMemory, fileOf, open } from './open-import';
import type { Memory } from './open-import';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('import', () => {
  it('saves the text as it is when nothing was corrected, and then keeps nothing', async () => {
    const { state, saved, memory } = open();
    state.setText(GUIDE);
    await state.startReview();
    await state.save();
    expect(saved.map(({ markdown, isLast }) => [markdown, isLast])).toEqual([[GUIDE, true]]);
    expect(memory).toEqual({ text: null, review: null, queue: null });
  });

  it('saves a text that says what was corrected', async () => {
    const { state, saved } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'set-title', title: 'Long talk' });
    await state.save();
    const reading = readGuide(saved[0]?.markdown ?? '');
    expect([saved[0]?.guide.title, reading.ok && reading.draft.title]).toEqual(['Long talk', 'Long talk']);
  });

  it('asks for what is missing before it saves', async () => {
    const { state, saved } = open();
    state.setText(GUIDE.replace(' (20 min)', ' (X min)'));
    await state.startReview();
    await state.save();
    const section = state.review.value?.draft.value.sections[1]?.id ?? '';
    expect([saved, state.review.value?.focus.value]).toEqual([[], { part: `budget:${section}` }]);
    expect(state.review.value?.findings.value.map(({ code }) => code)).toContain('budget-placeholder');
    state.review.value?.edit({ type: 'set-minutes', section, formatIndex: 0, minutes: 20 });
    expect(state.review.value?.findings.value.map(({ code }) => code)).not.toContain('budget-placeholder');
    await state.save();
    expect(saved[0]?.guide.sections[1]?.budgetsMinutes).toEqual([20]);
  });

  it('takes corrections back and brings them again, keys in one field together', async () => {
    const { state } = open();
    state.setText(GUIDE);
    await state.startReview();
    const review = state.review.value;
    for (const title of ['L', 'Lo', 'Long']) review?.edit({ type: 'set-title', title });
    review?.undo();
    expect([review?.draft.value.title, review?.isCorrected.value]).toEqual(['Short talk', false]);
    review?.redo();
    expect(review?.draft.value.title).toBe('Long');
  });

  it('is where it was after a reload, with its corrections', async () => {
    const { state, memory } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'set-title', title: 'Corrected' });
    state.leave();
    const again = open({ memory }).state;
    await vi.advanceTimersByTimeAsync(0);
    expect(again.review.value?.draft.value.title).toBe('Corrected');
    again.review.value?.undo();
    expect(again.review.value?.draft.value.title).toBe('Short talk');
  });

  it('begins with an empty field, and offers what was left', () => {
    const memory: Memory = { ...createMemory(), text: GUIDE };
    const { state } = open({ memory, goesOn: false });
    expect([state.text.value, state.left.value?.characters]).toEqual(['', GUIDE.length]);
    state.startAnew();
    expect([state.left.value, memory.text]).toEqual([null, null]);
    state.notice.value?.undo();
    expect([state.text.value, memory.text]).toEqual([GUIDE, GUIDE]);
    const other = open({ memory, goesOn: false }).state;
    other.goOn();
    expect([other.text.value, other.left.value]).toEqual([GUIDE, null]);
  });

  it('says why a text is no guide, and keeps it', async () => {
    const { state } = open();
    state.setText('No sections.');
    await state.startReview();
    expect([state.review.value, state.problem.value?.sentence, state.text.value]).toEqual([
      null,
      expect.stringContaining('No sections'),
      'No sections.',
    ]);
  });

  it('goes through several files, one after the other, and past one that is skipped', async () => {
    const { state, saved } = open();
    await state.takeFiles([fileOf('a.md', 'A'), fileOf('b.md', 'B'), fileOf('c.md', 'C')]);
    expect(state.queue.value).toEqual({ name: 'a.md', place: 1, total: 3, missing: [] });
    await state.startReview();
    await state.save();
    expect([state.queue.value?.place, state.review.value?.draft.value.title]).toEqual([2, 'B']);
    await state.skip();
    expect([state.queue.value?.place, state.review.value?.draft.value.title]).toEqual([3, 'C']);
    await state.save();
    expect(saved.map(({ guide, isLast }) => [guide.title, isLast])).toEqual([
      ['A', false],
      ['C', true],
    ]);
  });

  it('says which files were not taken, and takes the others', async () => {
    const { state } = open();
    await state.takeFiles([new File(['x'], 'picture.png'), fileOf('a.md', 'A')]);
    expect([state.problem.value?.sentence, state.text.value.includes('# A'), state.queue.value]).toEqual([
      '“picture.png” was not taken.',
      true,
      null,
    ]);
  });

  it('gives back the text that a file took the place of', async () => {
    const { state } = open();
    state.setText('What I typed');
    await state.takeFiles([fileOf('a.md', 'A')]);
    state.notice.value?.undo();
    expect(state.text.value).toBe('What I typed');
  });

  it('keeps the text when nothing could be fetched', async () => {
    const { state } = open();
    state.setText('What I typed');
    await state.takeFetched('guide.md', Promise.resolve({ ok: false, sentence: 'The site did not answer.' }));
    expect([state.text.value, state.problem.value?.sentence]).toEqual(['What I typed', 'The site did not answer.']);
    await state.takeFetched('guide.md', Promise.resolve({ ok: true, text: GUIDE }));
    expect(state.text.value).toBe(GUIDE);
  });

  it('reads a share link, or a guide’s JSON file, that was pasted as text', async () => {
    vi.useRealTimers();
    const { state } = open();
    state.setText((await encodeGuideLink('moz-extension://other/library.html', GUIDE)) ?? '');
    await state.startReview();
    expect(state.review.value?.draft.value.title).toBe('Short talk');
    state.backToText();
    state.setText(printGuideFile(smallGuide));
    await state.startReview();
    expect(state.review.value?.draft.value.title).toBe('Small guide');
  });

  it('says when a link is damaged', async () => {
    vi.useRealTimers();
    const { state } = open();
    const link = (await encodeGuideLink('chrome-extension://x/library.html', GUIDE)) ?? '';
    await state.takeLink(link.slice(0, -9));
    expect(state.problem.value?.sentence).toMatch(/missing or was changed/u);
  });

  it('keeps everything when saving failed', async () => {
    const { state, memory } = open({ isSaved: false });
    state.setText(GUIDE);
    await state.startReview();
    await state.save();
    expect([state.review.value?.draft.value.title, memory.text]).toEqual(['Short talk', GUIDE]);
  });
});
