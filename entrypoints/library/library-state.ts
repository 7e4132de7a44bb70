import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { ToastMessage } from '../../components/library/toast';
import { errorWords } from '../../components/ui/error-words';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import type { Settings } from '../../lib/domain/settings';
import { createGuidesState } from './guides-state';
import type { GuidesState } from './guides-state';
import { hashOf, readRoute } from './route';
import type { Route } from './route';
import { createSessionsState } from './sessions-state';
import type { SessionsState } from './sessions-state';

/** What the library knows and what its pages share. The verbs never throw: what goes wrong becomes the toast. */
export interface LibraryState {
  route: ReadonlySignal<Route>;
  /** True once another page was opened: from then on the keyboard follows to each page's heading. */
  hasNavigated: ReadonlySignal<boolean>;
  settings: ReadonlySignal<Settings>;
  guides: GuidesState;
  sessions: SessionsState;
  toast: ReadonlySignal<ToastMessage | null>;
  /** Goes to a page; `replaces` leaves no trace of the present one in the history. */
  open: (route: Route, replaces?: boolean) => void;
  /** Says what was done, and offers to undo it. An offer that is `ofRecord`, and would bring back what belongs to a log, ends when logs are replaced. */
  say: (text: string, undo?: () => unknown, ofRecord?: boolean) => void;
  closeToast: () => void;
  /** Ends the offer to undo what was done before, because something newer was done that is not said. An error stays. */
  closeOffer: () => void;
  /** Does something and shows the words for its error; resolves to whether it went well. */
  attempt: (action: () => Promise<unknown>) => Promise<boolean>;
  /** Takes a guide away, with an offer to bring it back. */
  deleteGuide: (guide: { id: string; title: string }) => Promise<void>;
  /** Puts a guide into the archive or takes it out, with an offer to undo it. */
  archiveGuide: (guide: { id: string; title: string }, isArchived: boolean) => Promise<void>;
  deleteSession: (sessionId: string) => Promise<void>;
  /** Ends an interrupted session at the time of its last event. */
  endInterrupted: (session: { id: string; lastEventAt: number }) => Promise<void>;
}

/** How long a word on what went well stays, in ms; one that can be undone stays longer. */
const [TOAST_MS, UNDO_TOAST_MS] = [6_000, 20_000];

/** The state of the library's tab. */
export function createLibraryState(settings: ReadonlySignal<Settings>): LibraryState {
  const route = signal(readRoute(location.hash));
  const hasNavigated = signal(false);
  const toast = signal<ToastMessage | null>(null);
  let toastTimer: ReturnType<typeof setTimeout> | undefined;
  let offerOfRecord: ToastMessage | null = null;

  const show = (message: ToastMessage | null, forMs: number | null) => {
    clearTimeout(toastTimer);
    toast.value = message;
    if (forMs !== null) toastTimer = setTimeout(() => (toast.value = null), forMs);
  };
  const say = (text: string, undo?: () => unknown, ofRecord = false) => {
    const message: ToastMessage = { text, isError: false, undo: undo ? () => void undo() : null };
    show(message, undo ? UNDO_TOAST_MS : TOAST_MS);
    offerOfRecord = undo && ofRecord ? message : null;
  };
  const closeOffer = () => {
    if (toast.value?.undo) show(null, null);
  };
  const attempt = async (action: () => Promise<unknown>) => {
    try {
      await action();
      return true;
    } catch (error) {
      show({ text: errorWords(errorCodeOf(error)), isError: true, undo: null }, null);
      return false;
    }
  };
  const open = (to: Route, replaces = false) => {
    if (replaces) location.replace(hashOf(to));
    else location.hash = hashOf(to);
  };

  const guides = createGuidesState({ request: sendRequest, attempt });
  const sessions = createSessionsState({ request: sendRequest, attempt, say, storage: sessionStorage });
  const load = () => Promise.all([guides.load(), sessions.load()]);

  addEventListener('hashchange', () => {
    hasNavigated.value = true;
    scrollTo(0, 0);
    route.value = readRoute(location.hash);
  });
  onBroadcast((broadcast) => {
    if (broadcast.type === 'lists-changed') void load();
    // What was taken out of a log for good must not come back by an offer from before.
    if (broadcast.type === 'records-replaced' && offerOfRecord && toast.value === offerOfRecord) show(null, null);
  });
  void load();

  return {
    route,
    hasNavigated,
    settings,
    guides,
    sessions,
    toast,
    open,
    say,
    attempt,
    closeToast: () => show(null, null),
    closeOffer,
    async deleteGuide({ id, title }) {
      if (!(await attempt(() => sendRequest('delete-guide', { guideId: id })))) return;
      if (route.value.page !== 'guides') open({ page: 'guides' }, true);
      say(`Deleted “${title}”.`, async () => {
        if (await attempt(() => sendRequest('restore-guide', { guideId: id }))) say(`“${title}” is back.`);
      });
    },
    async archiveGuide({ id, title }, isArchived) {
      const setArchived = (isNow: boolean) => attempt(() => sendRequest('set-guide-archived', { guideId: id, isArchived: isNow }));
      if (!(await setArchived(isArchived))) return;
      say(isArchived ? `“${title}” is in the archive.` : `“${title}” is out of the archive.`, async () => {
        if (await setArchived(!isArchived)) say(`“${title}” is back where it was.`);
      });
    },
    async deleteSession(sessionId) {
      if (!(await attempt(() => sendRequest('purge-sessions', { sessionIds: [sessionId] })))) return;
      open({ page: 'sessions' }, true);
      say('Session deleted.');
    },
    async endInterrupted({ id, lastEventAt }) {
      const command = { type: 'end-session' as const, endedAt: lastEventAt };
      if (await attempt(() => sendRequest('send-command', { sessionId: id, commandId: crypto.randomUUID(), command }))) closeOffer();
    },
  };
}
