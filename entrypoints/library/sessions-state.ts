import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { SessionFilter } from '../../components/library/session-filters';
import { countText } from '../../components/library/guide-summary-text';
import type { sendRequest } from '../../lib/client/send-request';
import type { ResponseOf } from '../../lib/protocol/messages';
import type { LiveSession } from '../../lib/protocol/records';
import { keepFilter, NO_FILTER, queryOf, readKeptFilter } from './session-filter-query';

/** The list of sessions: only the first of them, so that ten thousand open as fast as ten. The verbs never throw. */
export interface SessionsState {
  filter: ReadonlySignal<SessionFilter>;
  /** Null until the first answer. */
  list: ReadonlySignal<ResponseOf<'list-sessions'> | null>;
  /** The filter that the list answers; while it is not the present one, another answer is on its way. */
  answered: ReadonlySignal<SessionFilter | null>;
  /** True while the list holds the first of its sessions only, and others follow by themselves. */
  isRestComing: ReadonlySignal<boolean>;
  /** Null until the first answer. */
  facets: ReadonlySignal<ResponseOf<'list-session-facets'> | null>;
  /** The live sessions that no tab holds. */
  interrupted: ReadonlySignal<LiveSession[]>;
  selectedIds: ReadonlySignal<ReadonlySet<string>>;
  /** True while something is done with the selection. */
  isBusy: ReadonlySignal<boolean>;
  narrow: (change: Partial<SessionFilter>) => void;
  clearFilters: () => void;
  /** Called when the list is come to: leaves the archive if there is nothing in it. */
  enter: () => void;
  showMore: () => void;
  select: (sessionIds: readonly string[], isSelected: boolean) => void;
  /** Selects all that match, or none. */
  selectAll: (isSelected: boolean) => Promise<void>;
  /** Puts the selected sessions into the archive or takes them out, with an offer to undo it. */
  archiveSelected: () => Promise<void>;
  /** Deletes the selected sessions, with an offer to bring them back. */
  deleteSelected: () => Promise<void>;
  /** Asks again, because something changed. */
  load: () => Promise<void>;
}

interface SessionsStateOptions {
  /** Asks the background. */
  request: typeof sendRequest;
  /** Does something and shows the words for its error; resolves to whether it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
  /** Says what has happened, with what takes it back. */
  say: (text: string, undo?: () => unknown) => void;
  /** Where the filters are kept for this tab. */
  storage: Storage;
}

/** Sessions that are shown without “Show more”, and that it adds. */
const PAGE_SIZE = 50;
/** About as many of them as a window shows. A new question is answered with these alone, since to read and draw the others takes longer than to find them; */
const WINDOW_SIZE = 20;
/** the others follow when nobody has typed on for so long, in ms. */
const REST_MS = 200;
/** Time after which a search that could not see all sessions is asked again, in ms. */
const RETRY_MS = 3_000;
/** More than the background gives at once. */
const MOST = 500;

/** The state of a list of sessions. One question is under way at a time; what was asked meanwhile is asked once after it. */
export function createSessionsState({ request, attempt, say, storage }: SessionsStateOptions): SessionsState {
  const filter = signal(readKeptFilter(storage));
  const list = signal<ResponseOf<'list-sessions'> | null>(null);
  const answered = signal<SessionFilter | null>(null);
  const isRestComing = signal(false);
  const facets = signal<ResponseOf<'list-session-facets'> | null>(null);
  const interrupted = signal<LiveSession[]>([]);
  const selectedIds = signal<ReadonlySet<string>>(new Set());
  const isBusy = signal(false);
  let limit = PAGE_SIZE;
  let isLoading = false;
  let isAskedAgain = false;
  let nextLoad: ReturnType<typeof setTimeout> | undefined;

  const leaveArchive = () => {
    filter.value = { ...filter.value, isArchived: false };
    keepFilter(storage, filter.value);
  };
  const loadList = async () => {
    clearTimeout(nextLoad);
    isAskedAgain = isLoading;
    if (isLoading) return;
    isLoading = true;
    let isDone = true;
    do {
      isAskedAgain = false;
      isDone = await attempt(async () => {
        const asked = filter.value;
        const isNew = answered.value !== asked;
        const answer = await request('list-sessions', { ...queryOf(asked), limit: isNew ? WINDOW_SIZE : limit });
        // After a reload: an archive that is empty by now would look as if all sessions were gone.
        if (list.value === null && asked.isArchived && answer.archivedCount === 0) {
          leaveArchive();
          isAskedAgain = true;
          return;
        }
        batch(() => {
          list.value = answer;
          answered.value = asked;
          isRestComing.value = isNew && answer.sessions.length < answer.total;
        });
      });
      // `loadList` may have been called while the answer was on its way.
    } while (isAskedAgain as boolean);
    isLoading = false;
    if (!isDone) isRestComing.value = false;
    if (isRestComing.value) nextLoad = setTimeout(() => void loadList(), REST_MS);
    // Words are still being read. The browser stops a worker that nobody asks anything, so the question also keeps it at work.
    else if (list.value !== null && list.value.unreadCount > 0) nextLoad = setTimeout(() => void loadList(), RETRY_MS);
  };
  const load = async () => {
    await loadList();
    // After the rows, which are what people wait for.
    await attempt(async () => {
      [interrupted.value, facets.value] = await Promise.all([request('list-interrupted', {}), request('list-session-facets', {})]);
    });
  };
  const narrow = (change: Partial<SessionFilter>) => {
    filter.value = { ...filter.value, ...change };
    keepFilter(storage, filter.value);
    selectedIds.value = new Set();
    limit = PAGE_SIZE;
    void loadList();
  };

  /** Does something with the selection, which is over then. */
  const withSelection = async (action: (sessionIds: string[]) => Promise<unknown>) => {
    const ids = [...selectedIds.value];
    if (ids.length === 0 || isBusy.value) return;
    isBusy.value = true;
    if (await attempt(() => action(ids))) selectedIds.value = new Set();
    isBusy.value = false;
    await load();
  };

  return {
    filter,
    list,
    answered,
    isRestComing,
    facets,
    interrupted,
    selectedIds,
    isBusy,
    load,
    narrow,
    clearFilters: () => narrow({ ...NO_FILTER, isArchived: filter.value.isArchived }),
    enter() {
      if (filter.value.isArchived && list.value?.archivedCount === 0) narrow({ isArchived: false });
    },
    showMore() {
      const shown = list.value;
      if (!shown) return;
      limit = Math.min(shown.sessions.length + PAGE_SIZE, MOST);
      if (shown.sessions.length < MOST) {
        void loadList();
        return;
      }
      // More than one answer holds: what follows is put behind it, until the list is asked for anew.
      void attempt(async () => {
        const next = await request('list-sessions', { ...queryOf(filter.value), offset: shown.sessions.length, limit: PAGE_SIZE });
        if (list.value === shown) list.value = { ...next, sessions: [...shown.sessions, ...next.sessions] };
      });
    },
    select(sessionIds, isSelected) {
      const next = new Set(selectedIds.value);
      for (const id of sessionIds) {
        if (isSelected) next.add(id);
        else next.delete(id);
      }
      selectedIds.value = next;
    },
    async selectAll(isSelected) {
      const asked = filter.value;
      await attempt(async () => {
        const ids = isSelected ? await request('list-session-ids', queryOf(asked)) : [];
        if (filter.value === asked) selectedIds.value = new Set(ids);
      });
    },
    archiveSelected: () =>
      withSelection(async (sessionIds) => {
        const { isArchived } = filter.value;
        await request('archive-sessions', { sessionIds, isArchived: !isArchived });
        const words = countText(sessionIds.length, 'session');
        say(isArchived ? `Took ${words} out of the archive.` : `Put ${words} into the archive.`, async () => {
          if (await attempt(() => request('archive-sessions', { sessionIds, isArchived }))) say(`${words} back where they were.`);
        });
      }),
    deleteSelected: () =>
      withSelection(async (sessionIds) => {
        const place = filter.value.isArchived ? 'archived' : 'listed';
        const { deletedIds } = await request('delete-sessions', { sessionIds });
        const liveCount = sessionIds.length - deletedIds.length;
        const left = liveCount > 0 ? ` ${countText(liveCount, 'session')} still live stayed; end it first.` : '';
        if (deletedIds.length === 0) {
          say('A live session is not deleted; end it first.');
          return;
        }
        const words = countText(deletedIds.length, 'session');
        say(`Deleted ${words}.${left}`, async () => {
          if (await attempt(() => request('restore-sessions', { sessionIds: deletedIds, place }))) say(`${words} brought back.`);
        });
      }),
  };
}
