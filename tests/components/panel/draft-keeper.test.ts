import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DRAFT_DELAY_MS, createDraftKeeper } from '../../../components/panel/draft-keeper';
import type { NoteDraft } from '../../../components/panel/panel-actions';

const draft = (text: string): NoteDraft => ({ text, notedAt: 1, sectionId: 's1', itemId: null });

function createSaver() {
  const saved: (string | null)[] = [];
  const saver = {
    saved,
    works: true,
    save: (kept: NoteDraft | null) => {
      saved.push(kept?.text ?? null);
      return Promise.resolve(saver.works);
    },
  };
  return saver;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('draft keeper', () => {
  it('saves the last of many keystrokes, counted from the first', () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      keeper.keep(draft(text));
      vi.advanceTimersByTime(DRAFT_DELAY_MS / 4);
    }
    expect(saver.saved).toEqual(['abcd']);
  });

  it('saves at once when flushed, and not again', () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    keeper.keep(draft('a'));
    keeper.flush();
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    keeper.flush();
    expect(saver.saved).toEqual(['a']);
  });

  it('tries again at the next chance when saving failed', async () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    saver.works = false;
    keeper.keep(draft('a'));
    await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS);
    keeper.flush();
    expect(saver.saved).toEqual(['a', 'a']);
  });

  it('clears', () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    keeper.keep(null);
    keeper.flush();
    expect(saver.saved).toEqual([null]);
  });
});
