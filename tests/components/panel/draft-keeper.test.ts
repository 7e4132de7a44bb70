import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DRAFT_DELAY_MS, createDraftKeeper } from '../../../components/panel/draft-keeper';
import type { NoteDraft } from '../../../components/panel/panel-actions';

const draft = (text: string, noteId = 'n1'): NoteDraft => ({ noteId, text, notedAt: 1, sectionId: 's1', itemId: null });

function createSaver() {
  const saved: string[] = [];
  const saver = {
    saved,
    works: true,
    save: (noteId: string, kept: NoteDraft | null) => {
      saved.push(`${noteId} ${kept?.text ?? '-'}`);
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
      keeper.keep('n1', draft(text));
      vi.advanceTimersByTime(DRAFT_DELAY_MS / 4);
    }
    expect(saver.saved).toEqual(['n1 abcd']);
  });

  it('saves each note for itself', () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    keeper.keep('n1', draft('a'));
    keeper.keep('n2', draft('b', 'n2'));
    keeper.keep('n1', null);
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(saver.saved).toEqual(['n1 -', 'n2 b']);
  });

  it('saves at once when flushed, and not again', () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    keeper.keep('n1', draft('a'));
    keeper.flush();
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    keeper.flush();
    expect(saver.saved).toEqual(['n1 a']);
  });

  it('saves nothing more of a note that is on its way itself', async () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    saver.works = false;
    keeper.keep('n1', draft('a'));
    keeper.flush();
    keeper.keep('n1', draft('ab'));
    keeper.forget('n1');
    await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS);
    keeper.flush();
    expect(saver.saved).toEqual(['n1 a']);
  });

  it('tries again at the next chance when saving failed', async () => {
    const saver = createSaver();
    const keeper = createDraftKeeper(saver.save);
    saver.works = false;
    keeper.keep('n1', draft('a'));
    await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS);
    keeper.flush();
    expect(saver.saved).toEqual(['n1 a', 'n1 a']);
  });
});
