import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { isShareLink } from '../../../entrypoints/library/is-share-link';
import { GUIDE, ROOM, createMemory, open, fileOf } from './open-import';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what an import keeps', () => {
  it('keeps the files that wait when something else is taken in between', async () => {
    const { state, saved } = open();
    await state.takeFiles([fileOf('a.md', 'A'), fileOf('b.md', 'B'), fileOf('c.md', 'C')]);
    await state.startReview();
    await state.save();
    state.backToText();
    await state.takeFiles([fileOf('d.md', 'D')]);
    expect(state.queue.value).toMatchObject({ name: 'd.md', place: 2, total: 3 });
    await state.takeFetched('e.md', Promise.resolve({ ok: true, text: GUIDE.replace('Short talk', 'E') }));
    state.notice.value?.undo();
    expect([state.queue.value?.name, state.text.value.includes('# D')]).toEqual(['d.md', true]);
    await state.startReview();
    await state.save();
    await state.save();
    expect(saved.map(({ guide, isLast }) => [guide.title, isLast])).toEqual([
      ['A', false],
      ['D', false],
      ['C', true],
    ]);
  });

  it('still has the files that wait after a reload', async () => {
    const { state, memory } = open();
    await state.takeFiles([fileOf('a.md', 'A'), fileOf('b.md', 'B'), fileOf('c.md', 'C')]);
    await state.startReview();
    await state.save();
    state.leave();
    const { state: again, saved } = open({ memory });
    await vi.advanceTimersByTimeAsync(0);
    expect(again.queue.value).toEqual({ name: 'b.md', place: 2, total: 3, missing: [] });
    await again.save();
    await again.save();
    expect(saved.map(({ guide }) => guide.title)).toEqual(['B', 'C']);
    expect(memory).toEqual(createMemory());
  });

  it('says which waiting files were too long for the tab to keep', async () => {
    const { state, memory } = open();
    const long = new File([GUIDE, ' '.repeat(ROOM)], 'long.md');
    await state.takeFiles([fileOf('a.md', 'A'), long, fileOf('c.md', 'C')]);
    state.leave();
    const { state: again } = open({ memory });
    expect(again.queue.value).toEqual({ name: 'a.md', place: 1, total: 2, missing: ['long.md'] });
  });

  it('still knows after a reload which minutes were proposed', async () => {
    const { state, memory } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'add-format', minutes: 60 });
    state.leave();
    const { state: again } = open({ memory });
    await vi.advanceTimersByTimeAsync(0);
    expect([...(again.review.value?.proposed.shown.value ?? [])]).toEqual(['s1 60', 's2 60']);
    again.review.value?.proposed.confirm(60);
    again.leave();
    const { state: confirmed } = open({ memory });
    await vi.advanceTimersByTimeAsync(0);
    expect(confirmed.review.value?.proposed.shown.value.size).toBe(0);
  });

  it('still knows after a reload what was looked at', async () => {
    const { state, memory } = open();
    state.setText(GUIDE.replace('What next?', '*They look around*'));
    await state.startReview();
    const [finding] = state.review.value?.findings.value ?? [];
    expect(finding?.sentence).toBe('Line 11: “They look around” was taken for a hint, because it stands in italics.');
    state.review.value?.tickOff(finding?.id ?? '');
    expect(state.review.value?.findings.value).toEqual([]);
    state.leave();
    const { state: again } = open({ memory });
    await vi.advanceTimersByTimeAsync(0);
    expect([again.review.value?.findings.value, again.review.value?.looked.value.size]).toEqual([[], 1]);
    again.review.value?.lookAgain();
    expect(again.review.value?.findings.value.map(({ id }) => id)).toEqual([finding?.id]);
  });

  it('offers the corrections again when the text is changed after them', async () => {
    const { state } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'set-title', title: 'Corrected' });
    state.backToText();
    expect(state.notice.value).toBeNull();
    state.setText(`${GUIDE}.`);
    state.setText(`${GUIDE}..`);
    expect(state.notice.value?.sentence).toContain('corrections');
    await state.startReview();
    expect([state.review.value?.draft.value.title, state.notice.value?.sentence]).toEqual([
      'Short talk',
      expect.stringContaining('corrections'),
    ]);
    state.notice.value?.undo();
    expect([state.text.value, state.review.value?.draft.value.title, state.notice.value]).toEqual([GUIDE, 'Corrected', null]);
  });

  it('has the corrections again when what took the place of their text is taken back', async () => {
    const { state } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'set-title', title: 'Corrected' });
    await state.takeFiles([fileOf('a.md', 'A')]);
    await state.startReview();
    expect([state.review.value?.draft.value.title, state.notice.value]).toEqual(['A', null]);
    state.backToText();
    state.setText('');
    await state.takeFiles([fileOf('b.md', 'B')]);
    state.setText(GUIDE);
    await state.startReview();
    expect(state.review.value?.draft.value.title).toBe('Short talk');

    const other = open().state;
    other.setText(GUIDE);
    await other.startReview();
    other.review.value?.edit({ type: 'set-title', title: 'Corrected' });
    await other.takeFiles([fileOf('a.md', 'A')]);
    other.notice.value?.undo();
    await other.startReview();
    expect(other.review.value?.draft.value.title).toBe('Corrected');
  });

  it('has the corrections after a reload in the text, too', async () => {
    const { state, memory } = open();
    state.setText(GUIDE);
    await state.startReview();
    state.review.value?.edit({ type: 'set-title', title: 'Corrected' });
    state.backToText();
    state.leave();
    const again = open({ memory }).state;
    await vi.advanceTimersByTimeAsync(0);
    expect(again.review.value).toBeNull();
    await again.startReview();
    expect(again.review.value?.draft.value.title).toBe('Corrected');
  });

  it.each([
    { text: 'Here is my guide: chrome-extension://abc/library.html#/shared/1Qx-_9', is: true },
    { text: 'Hi Ann,\n\nthis is the one we spoke about.\n\n<moz-extension://abc/library.html#/shared/1Qx-_9>\n\nBest, Bo', is: true },
    { text: '#/shared/1Qx', is: true },
    { text: `${GUIDE}\nSee chrome-extension://abc/library.html#/shared/1Qx`, is: false },
    { text: `${'A long letter. '.repeat(60)} chrome-extension://abc/library.html#/shared/1Qx`, is: false },
    { text: 'Opening 10 min\nhttps://example.org/shared/1', is: false },
  ])('sees whether a text is a link with a few words: $text', ({ text, is }) => {
    expect(isShareLink(text)).toBe(is);
  });
});
