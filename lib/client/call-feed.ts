import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { DismissableNotice, SeenCall } from '../domain/call-notice';
import { onBroadcast } from './on-broadcast';
import { sendRequest } from './send-request';

/** A page's view of the call that a session is held in. */
export interface CallFeed {
  /** Null while nothing is known. */
  call: ReadonlySignal<SeenCall | null>;
  /** Follows the call of this session from now on; the same again changes nothing. */
  follow: (sessionId: string) => void;
  dismiss: (kind: DismissableNotice) => void;
}

/** Fetches what is known of a session's call and keeps it current. What cannot be fetched is not known: nothing depends on it. Ends when `end` does. */
export function createCallFeed(end?: AbortSignal): CallFeed {
  const call = signal<SeenCall | null>(null);
  let followed: string | null = null;

  onBroadcast((broadcast) => {
    if (broadcast.type === 'call-changed' && broadcast.sessionId === followed) call.value = broadcast.call;
  }, end);

  return {
    call,
    follow(sessionId) {
      if (sessionId === followed) return;
      followed = sessionId;
      call.value = null;
      sendRequest('get-call', { sessionId }).then(
        (known) => {
          // A change that was told meanwhile is newer.
          if (followed === sessionId) call.value ??= known;
        },
        () => undefined,
      );
    },
    dismiss(kind) {
      if (followed !== null) sendRequest('dismiss-call-notice', { sessionId: followed, kind }).catch(() => undefined);
    },
  };
}
