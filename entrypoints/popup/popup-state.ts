import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { FoundGuides } from '../../components/popup/guide-choice';
import type { SurfaceWithoutCall } from '../../components/popup/surface-choice';
import type { StartChoice } from '../../components/popup/start-form';
import { errorWords } from '../../components/ui/error-words';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { errorCodeOf, RequestError, sendRequest } from '../../lib/client/send-request';
import { createSessionFeed } from '../../lib/client/session-feed';
import type { SessionFeed } from '../../lib/client/session-feed';
import type { Command } from '../../lib/domain/commands';
import type { Settings } from '../../lib/domain/settings';
import type { Surface } from '../../lib/domain/surface';
import type { ErrorCode, ResponseOf } from '../../lib/protocol/messages';
import type { LiveSession } from '../../lib/protocol/records';
import { askForSite } from './ask-for-site';
import { createPopupSurfaces, sessionToShow } from './popup-surfaces';

/** What the popup shows, as the background told it. */
export interface PopupData {
  tab: ResponseOf<'find-tab'>;
  /** The site of the tab, where Fieldguide does not work on it yet and could. */
  site: ResponseOf<'get-tab-site'>;
  found: FoundGuides;
  interrupted: LiveSession[];
  /** The latest sessions, and how many there are. */
  recall: ResponseOf<'recall-sessions'>;
}

/** A sentence on what has just happened. */
export interface PopupNotice {
  text: string;
  isError: boolean;
}

/** What the popup knows and can do. The verbs never throw: what goes wrong becomes the notice. */
export interface PopupState {
  /** Null until the first answer. */
  data: ReadonlySignal<PopupData | null>;
  /** The session that is shown; null when there is none. */
  session: ReadonlySignal<LiveSession | null>;
  /** Where the panel opens for a session without a call page. */
  surfaceWithoutCall: ReadonlySignal<SurfaceWithoutCall>;
  chooseSurface: (surface: SurfaceWithoutCall) => void;
  /** That session while it is live; null when there is none. */
  feed: ReadonlySignal<SessionFeed | null>;
  notice: ReadonlySignal<PopupNotice | null>;
  isBusy: ReadonlySignal<boolean>;
  /** True once the person did something here: from then on the keyboard follows what appears. */
  hasActed: ReadonlySignal<boolean>;
  /** A start that waits for the answer whether the tab's session shall end. */
  pendingStart: ReadonlySignal<StartChoice | null>;
  /** Asks for the guides whose title holds all words of a text, once nothing is typed for a moment. */
  searchGuides: (search: string) => void;
  start: (choice: StartChoice, endsOther: boolean) => Promise<void>;
  /** Forgets the pending start. */
  cancelStart: () => void;
  /** Works on a site from now on, if the person lets the browser. To be called in a click. */
  allowSite: (hostname: string) => Promise<void>;
  /** Goes on with an interrupted session: in the tab's call, or at `surface` without one. */
  goOn: (sessionId: string, surface: Surface | null) => Promise<void>;
  /** Takes the panel of the session that is shown to a surface. */
  movePanel: (surface: Surface) => Promise<void>;
  endInterrupted: (session: LiveSession) => Promise<void>;
  /** Fetches everything anew, as when another tab has come to the front. */
  refresh: () => void;
  /** Fetches everything once more, the session too. */
  retry: () => Promise<void>;
  command: (command: Command) => Promise<void>;
  setOverlay: (isHidden: boolean) => Promise<void>;
  exportMarkdown: (sessionId: string) => Promise<void>;
}

/** Guides shown at once. */
const SHOWN_GUIDES = 50;

/** Time without a keystroke after which a search begins, in ms. */
const SEARCH_PAUSE_MS = 120;

async function findGuides(search: string): Promise<FoundGuides> {
  const { guides, total } = await sendRequest('list-guides', { search, isArchived: false, limit: SHOWN_GUIDES });
  return { search, guides, total };
}

/** What surrounds the popup's page. */
export interface PopupPlace {
  /** Resolves to the number of the tab it is about. */
  tab: () => Promise<number>;
  /** True for the same page in the side panel, where the sessions that it starts are shown. */
  isSidePanel: boolean;
  settings: ReadonlySignal<Settings>;
}

/** The state of the popup over one tab, or of the same page in the side panel beside all tabs of a window. */
export function createPopupState({ tab, isSidePanel, settings }: PopupPlace): PopupState {
  const data = signal<PopupData | null>(null);
  const feed = signal<SessionFeed | null>(null);
  const notice = signal<PopupNotice | null>(null);
  const isBusy = signal(false);
  const hasActed = signal(false);
  const pendingStart = signal<StartChoice | null>(null);
  let feedId: string | null = null;
  let feedEnd = new AbortController();
  let newestLoad = 0;
  let search = '';
  let searchTimer: ReturnType<typeof setTimeout> | undefined;

  const session = computed(() => sessionToShow(data.value, isSidePanel));
  const surfaces = createPopupSurfaces(isSidePanel, settings, () => data.value?.tab.call != null);
  /** The tab, where it holds a call; null for a session without a call page. */
  const callTab = async () => (data.value?.tab.call ? tab() : null);

  const followSession = () => {
    const wantedId = session.value?.endedAt === null ? session.value.id : null;
    if (wantedId === feedId) return;
    feedEnd.abort();
    feedEnd = new AbortController();
    feedId = wantedId;
    feed.value = wantedId === null ? null : createSessionFeed(wantedId, feedEnd.signal);
  };

  const load = async () => {
    const ownLoad = (newestLoad += 1);
    const tabId = await tab();
    const [held, site, found, interrupted, recall] = await Promise.all([
      sendRequest('find-tab', { tabId }),
      sendRequest('get-tab-site', { tabId }),
      findGuides(search),
      sendRequest('list-interrupted', {}),
      sendRequest('recall-sessions', {}),
    ]);
    // Answers to an older question may come last.
    if (ownLoad !== newestLoad) return;
    // What was typed meanwhile has its own answer on the way.
    const shown = found.search === search ? found : (data.value?.found ?? found);
    data.value = { tab: held, site, found: shown, interrupted, recall };
    followSession();
  };

  const fail = (error: unknown) => {
    notice.value = { text: errorWords(errorCodeOf(error)), isError: true };
  };

  /** Does one thing and says what came of it: the text it resolves to, or the words for its error unless `takeError` has dealt with it. */
  const act = async (action: () => Promise<string | void>, takeError: (code: ErrorCode) => boolean = () => false) => {
    hasActed.value = true;
    notice.value = null;
    try {
      const text = await action();
      if (text !== undefined) notice.value = { text, isError: false };
    } catch (error) {
      if (!takeError(errorCodeOf(error))) fail(error);
    }
  };

  /** As `act`, for what changes more than a running session: nothing else can be begun meanwhile, and everything is fetched again, also after an error such as `overlay-not-reached`. */
  const actAndLoad: typeof act = async (action, takeError) => {
    isBusy.value = true;
    await act(action, takeError);
    await load().catch(fail);
    isBusy.value = false;
  };

  const showFound = async () => {
    const found = await findGuides(search);
    if (found.search === search && data.value) data.value = { ...data.value, found };
  };

  onBroadcast((broadcast) => {
    if (broadcast.type === 'lists-changed') load().catch(fail);
  });
  load().catch(fail);

  return {
    data,
    session,
    surfaceWithoutCall: surfaces.withoutCall,
    chooseSurface: surfaces.choose,
    feed,
    notice,
    isBusy,
    hasActed,
    pendingStart,
    searchGuides(text) {
      search = text;
      clearTimeout(searchTimer);
      searchTimer = setTimeout(() => void showFound().catch(fail), SEARCH_PAUSE_MS);
    },
    start: (choice, endsOther) =>
      actAndLoad(
        async () => {
          pendingStart.value = null;
          const surface = surfaces.now();
          await surfaces.open(surface, async () => sendRequest('start-session', { ...choice, tabId: await callTab(), surface, endsOther }));
        },
        (code) => {
          if (code !== 'tab-has-session') return false;
          pendingStart.value = choice;
          return true;
        },
      ),
    cancelStart() {
      pendingStart.value = null;
    },
    allowSite: (hostname) => actAndLoad(() => askForSite(hostname)),
    goOn: (sessionId, asked) =>
      actAndLoad(async () => {
        const surface = asked ?? surfaces.now();
        await surfaces.open(surface, async () => sendRequest('continue-session', { sessionId, tabId: await callTab(), surface }));
      }),
    movePanel: (surface) =>
      actAndLoad(async () => {
        const sessionId = session.value?.id;
        if (sessionId !== undefined) await surfaces.open(surface, () => sendRequest('move-panel', { sessionId, surface }));
      }),
    refresh: () => void load().catch(fail),
    endInterrupted: ({ id, lastEventAt }) =>
      actAndLoad(async () => {
        await sendRequest('send-command', {
          sessionId: id,
          commandId: crypto.randomUUID(),
          command: { type: 'end-session', endedAt: lastEventAt },
        });
      }),
    retry: () =>
      actAndLoad(() => {
        feedId = null;
        return Promise.resolve();
      }),
    command: (command) =>
      act(async () => {
        const outcome = await feed.value?.send(command);
        if (outcome?.ok === false) throw new RequestError(outcome.code, command.type);
      }),
    setOverlay: (isHidden) =>
      actAndLoad(async () => {
        await sendRequest('set-overlay', { tabId: await tab(), isHidden });
      }),
    exportMarkdown: (sessionId) =>
      act(async () => {
        const { filename } = await sendRequest('export-session', { sessionId, format: 'markdown' });
        return `Saved as ${filename} in your downloads.`;
      }),
  };
}
