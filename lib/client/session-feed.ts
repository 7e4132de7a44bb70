import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { Command } from '../domain/commands';
import { appendToLog, createLog, renewLog } from '../domain/session-log';
import type { SessionLog } from '../domain/session-log';
import type { ErrorCode, RequestOf, ResponseOf } from '../protocol/messages';
import type { Draft } from '../protocol/records';
import { onBroadcast } from './on-broadcast';
import { errorCodeOf, sendRequest } from './send-request';

/** What a page knows of a session. The log and its state are new objects after every change, and `revision` is another number; what lies inside of them may be shared with the ones before. */
export type SessionView =
  | { status: 'loading' }
  | { status: 'none' }
  | { status: 'failed'; code: ErrorCode }
  | { status: 'ready'; log: SessionLog; revision: number; drafts: Draft[] };

/** A command's outcome; `commandId` is what undoes it. */
export type Outcome = { ok: true; commandId: string } | { ok: false; code: ErrorCode };

/** A page's view of one session, kept current. */
export interface SessionFeed {
  view: ReadonlySignal<SessionView>;
  /** Sends a command; resolves when its events are on disk. Never throws. */
  send: (command: Command) => Promise<Outcome>;
  /** Keeps what is typed of one note of a session; null when its field was emptied. Resolves when it is on disk, to false when it could not be kept. */
  saveDraft: (sessionId: string, noteId: string, draft: Draft | null) => Promise<boolean>;
}

/** Sends a command, and once more when no answer came: the worker may have been stopped between the disk and its answer. The same id writes nothing twice. */
async function sendTwice(request: RequestOf<'send-command'>): Promise<ResponseOf<'send-command'>> {
  try {
    return await sendRequest('send-command', request);
  } catch (error) {
    if (errorCodeOf(error) !== 'background-unreachable') throw error;
    return sendRequest('send-command', request);
  }
}

/**
 * Fetches a session once and then folds the broadcast events into it; fetches again when a number is missing. Without an id it is the
 * session of the tab in which this page is a frame. Ends when `abort` does.
 */
export function createSessionFeed(sessionId: string | null, abort?: AbortSignal): SessionFeed {
  const view = signal<SessionView>({ status: 'loading' });
  let lastSequence = 0;
  let revision = 0;
  // The newest number that was heard of for each session, also while the own one was still being fetched.
  const announced = new Map<string, number>();
  let loading: Promise<void> | null = null;

  const fetchSession = async () => {
    try {
      const answer = await sendRequest('get-session', { sessionId });
      const log = createLog(answer.events);
      lastSequence = answer.lastSequence;
      revision += 1;
      view.value = log ? { status: 'ready', log, revision, drafts: answer.drafts } : { status: 'none' };
    } catch (error) {
      const code = errorCodeOf(error);
      // A page that shows one session has nothing to show once it is deleted; the panel keeps what it showed when its tab lets go of it.
      const isGone = sessionId !== null && code === 'no-such-session';
      if (view.value.status !== 'ready' || isGone)
        view.value = code === 'no-such-session' ? { status: 'none' } : { status: 'failed', code };
    } finally {
      loading = null;
    }
    const known = view.value;
    const isStale = known.status === 'ready' && (announced.get(known.log.state.id) ?? 0) > lastSequence;
    if (isStale) await load();
  };
  const load = () => (loading ??= fetchSession());

  const take = (firstSequence: number, events: SessionLog['events']) => {
    const known = view.value;
    if (known.status !== 'ready' || events.length === 0) return;
    const fresh = events.slice(Math.max(0, lastSequence + 1 - firstSequence));
    if (firstSequence > lastSequence + 1) return void load();
    if (fresh.length === 0) return;
    const log = renewLog(known.log);
    appendToLog(log, fresh);
    lastSequence = firstSequence + events.length - 1;
    revision += 1;
    view.value = { ...known, log, revision };
  };

  onBroadcast((broadcast) => {
    if (broadcast.type === 'lists-changed') {
      // A panel without a session, or whose session has ended, may have been given a new one.
      const known = view.value;
      if (sessionId === null && (known.status !== 'ready' || known.log.state.endedAt !== null)) void load();
      return;
    }
    if (broadcast.type === 'records-replaced') {
      // Numbers that were heard of belong to the log that was.
      announced.clear();
      void (loading ?? Promise.resolve()).then(load);
      return;
    }
    if (broadcast.type !== 'events-appended') return;
    const { sessionId: id, firstSequence, events } = broadcast;
    announced.set(id, Math.max(announced.get(id) ?? 0, firstSequence + events.length - 1));
    const known = view.value;
    if (known.status === 'ready' && known.log.state.id === id) take(firstSequence, events);
  }, abort);
  void load();

  return {
    view,
    async send(command) {
      const known = view.value;
      if (known.status !== 'ready') return { ok: false, code: 'no-such-session' };
      const commandId = crypto.randomUUID();
      try {
        const { events, lastSequence: last } = await sendTwice({ sessionId: known.log.state.id, commandId, command });
        take(last - events.length + 1, events);
        if (last > lastSequence) await load();
        return { ok: true, commandId };
      } catch (error) {
        return { ok: false, code: errorCodeOf(error) };
      }
    },
    async saveDraft(id, noteId, draft) {
      try {
        await sendRequest('save-draft', { sessionId: id, noteId, draft });
        return true;
      } catch {
        return false;
      }
    },
  };
}
