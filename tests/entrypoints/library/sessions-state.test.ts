import { beforeEach, describe, expect, it } from 'vitest';

import { queryOf, NO_FILTER } from '../../../entrypoints/library/session-filter-query';
import { createSessionsState } from '../../../entrypoints/library/sessions-state';

/** A storage in memory. */
function createStorage(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) } as Storage;
}

let sent: { type: string; request: Record<string, unknown> }[];
let said: { text: string; undo: (() => unknown) | undefined }[];
let storage: Storage;
let answers: Record<string, unknown>;

const ANSWERS: Readonly<Record<string, unknown>> = {
  'list-sessions': { sessions: [], total: 0, unreadCount: 0, archivedCount: 0 },
  'list-session-ids': ['a', 'b'],
  'list-interrupted': [],
  'delete-sessions': { deletedIds: ['a'] },
};

function create() {
  const request = ((type: string, body: Record<string, unknown>) => {
    sent.push({ type, request: body });
    return Promise.resolve(answers[type] ?? null);
  }) as never;
  const attempt = async (action: () => Promise<unknown>) => {
    await action();
    return true;
  };
  return createSessionsState({ request, attempt, say: (text, undo) => said.push({ text, undo }), storage });
}

const requestsOf = (type: string) => sent.filter((message) => message.type === type).map(({ request }) => request);

beforeEach(() => {
  sent = [];
  said = [];
  storage = createStorage();
  answers = { ...ANSWERS };
});

describe('the state of the list of sessions', () => {
  it('asks once more with what was typed while an answer was on its way', async () => {
    const state = create();
    state.narrow({ search: 'p' });
    state.narrow({ search: 'pr' });
    state.narrow({ search: 'pri' });
    await expect.poll(() => requestsOf('list-sessions').map(({ search }) => search)).toEqual(['p', 'pri']);
  });

  it('shows as many as a window holds at once, and the others when nobody types on', async () => {
    answers['list-sessions'] = {
      sessions: Array.from({ length: 20 }, (_, index) => ({ id: `${index}` })),
      total: 60,
      unreadCount: 0,
      archivedCount: 0,
    };
    const state = create();
    state.narrow({ search: 'p' });
    await expect.poll(() => state.list.value?.sessions.length).toBe(20);
    expect(state.isRestComing.value).toBe(true);
    state.narrow({ search: 'pr' });
    const asked = () => requestsOf('list-sessions').map(({ search, limit }) => [search, limit]);
    await expect.poll(asked).toEqual([
      ['p', 20],
      ['pr', 20],
      ['pr', 50],
    ]);
    // What has changed meanwhile is shown in the place of what was: as much of it.
    await expect.poll(() => state.isRestComing.value).toBe(false);
    await state.load();
    expect(asked().slice(3)).toEqual([['pr', 50]]);
  });

  it('keeps its filters for the tab', () => {
    create().narrow({ search: 'price', tag: 'pain' });
    expect(create().filter.value).toEqual({ ...NO_FILTER, search: 'price', tag: 'pain' });
  });

  it('leaves an archive that is empty by the time it is come to again, and only then', async () => {
    create().narrow({ isArchived: true });
    const reloaded = create();
    await reloaded.load();
    expect(reloaded.filter.value.isArchived).toBe(false);
    expect(requestsOf('list-sessions').at(-1)).toMatchObject({ place: 'listed' });

    reloaded.narrow({ isArchived: true });
    await reloaded.load();
    expect(reloaded.filter.value.isArchived).toBe(true);
    reloaded.enter();
    expect(reloaded.filter.value.isArchived).toBe(false);
  });

  it('forgets the selection when other sessions are shown', async () => {
    const state = create();
    await state.selectAll(true);
    expect([...state.selectedIds.value]).toEqual(['a', 'b']);
    state.narrow({ tag: 'pain' });
    expect(state.selectedIds.value.size).toBe(0);
  });

  it('deletes what is selected, says what stayed, and brings back what went', async () => {
    const state = create();
    await state.selectAll(true);
    await state.deleteSelected();
    expect(said.map(({ text }) => text)).toEqual(['Deleted 1 session. 1 session still live stayed; end it first.']);
    expect(state.selectedIds.value.size).toBe(0);
    await said[0]?.undo?.();
    expect(requestsOf('restore-sessions')).toEqual([{ sessionIds: ['a'], place: 'listed' }]);
  });
});

describe('the query of a filter', () => {
  it('holds whole days of this machine, and nothing that does not narrow', () => {
    expect(queryOf({ ...NO_FILTER, fromDay: '2026-11-22', toDay: '2026-11-22', participant: ' P7 ' })).toEqual({
      search: '',
      place: 'listed',
      sort: 'date',
      isDescending: true,
      participant: 'P7',
      from: new Date(2026, 10, 22).getTime(),
      to: new Date(2026, 10, 23).getTime() - 1,
    });
  });
});
