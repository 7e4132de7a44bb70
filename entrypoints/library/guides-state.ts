import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { ResponseOf } from '../../lib/protocol/messages';
import type { sendRequest } from '../../lib/client/send-request';

/** Which guides are listed. */
export interface GuidesQuery {
  search: string;
  isArchived: boolean;
  /** At most so many. */
  limit: number;
}

/** The list of guides: only the first of them, so that a thousand open as fast as ten. */
export interface GuidesState {
  query: ReadonlySignal<GuidesQuery>;
  /** Null until the first answer. */
  list: ReadonlySignal<ResponseOf<'list-guides'> | null>;
  search: (search: string) => void;
  showArchived: (isArchived: boolean) => void;
  showMore: () => void;
  /** Asks again, because something changed. */
  load: () => Promise<void>;
}

interface GuidesStateOptions {
  /** Asks the background. */
  request: typeof sendRequest;
  /** Does something and shows the words for its error. */
  attempt: (action: () => Promise<unknown>) => Promise<unknown>;
}

/** Guides that are shown at first, and that each “Show more” adds. */
const PAGE_SIZE = 50;
/** More than the background gives at once. */
const MOST = 1_000;

/** The state of a list of guides. One question is under way at a time; what was asked meanwhile is asked once after it. */
export function createGuidesState({ request, attempt }: GuidesStateOptions): GuidesState {
  const query = signal<GuidesQuery>({ search: '', isArchived: false, limit: PAGE_SIZE });
  const list = signal<ResponseOf<'list-guides'> | null>(null);
  let isLoading = false;
  let isAskedAgain = false;

  const load = async () => {
    isAskedAgain = isLoading;
    if (isLoading) return;
    isLoading = true;
    do {
      isAskedAgain = false;
      await attempt(async () => {
        list.value = await request('list-guides', query.value);
      });
      // `load` may have been called while the answer was on its way.
    } while (isAskedAgain as boolean);
    isLoading = false;
  };
  const ask = (change: Partial<GuidesQuery>) => {
    query.value = { ...query.value, ...change };
    void load();
  };
  return {
    query,
    list,
    load,
    search: (search) => ask({ search, limit: PAGE_SIZE }),
    showArchived: (isArchived) => ask({ isArchived, limit: PAGE_SIZE }),
    showMore: () => ask({ limit: Math.min(query.value.limit + PAGE_SIZE, MOST) }),
  };
}
