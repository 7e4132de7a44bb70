import { describe, expect, it, vi } from 'vitest';

import type { sendRequest } from '../../../lib/client/send-request';
import { createGuidesState } from '../../../entrypoints/library/guides-state';

/** A background that answers when it is told to. */
function show() {
  const waiting: ((value: unknown) => void)[] = [];
  const request = vi.fn<(...args: unknown[]) => Promise<unknown>>(() => new Promise((resolve) => waiting.push(resolve)));
  const state = createGuidesState({ request: request as unknown as typeof sendRequest, attempt: (action) => action() });
  const answer = async (total: number) => {
    waiting.shift()?.({ guides: [], total, archivedCount: 0 });
    await vi.waitFor(() => expect(state.list.value?.total).toBe(total));
  };
  return { state, request, answer };
}

describe('guides state', () => {
  it('asks for the first fifty, and for fifty more with each wish for more, never for all', async () => {
    const { state, request, answer } = show();
    void state.load();
    await answer(5_000);
    expect(request).toHaveBeenLastCalledWith('list-guides', { search: '', isArchived: false, limit: 50 });
    for (let step = 1; step <= 30; step += 1) {
      state.showMore();
      await answer(5_000 + step);
    }
    expect(request.mock.calls[1]).toEqual(['list-guides', { search: '', isArchived: false, limit: 100 }]);
    expect(request).toHaveBeenLastCalledWith('list-guides', { search: '', isArchived: false, limit: 1_000 });
  });

  it('begins anew with the first fifty for another search, and for the archive', async () => {
    const { state, request, answer } = show();
    state.showMore();
    await answer(1);
    state.search('story');
    await answer(2);
    state.showArchived(true);
    await answer(3);
    expect(request).toHaveBeenLastCalledWith('list-guides', { search: 'story', isArchived: true, limit: 50 });
  });

  it('has one question under way at a time, and ends with the answer to what was typed last', async () => {
    const { state, request, answer } = show();
    for (const search of ['s', 'st', 'sto', 'story']) state.search(search);
    expect(request).toHaveBeenCalledOnce();
    await answer(9);
    await answer(1);
    expect(request.mock.calls.map(([, query]) => query)).toEqual([
      { search: 's', isArchived: false, limit: 50 },
      { search: 'story', isArchived: false, limit: 50 },
    ]);
  });
});
