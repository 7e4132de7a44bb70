import { browser } from '../browser/extension';
import type { MessageSender } from '../browser/extension';
import { broadcastSchema } from '../protocol/messages';
import type { Broadcast } from '../protocol/messages';

/** Calls `listener` with everything that the background tells all pages, until `signal` aborts. */
export function onBroadcast(listener: (broadcast: Broadcast) => void, signal?: AbortSignal): void {
  const receive = (message: unknown, sender: MessageSender): undefined => {
    // The content script can send too, and a call page must not be able to make a panel show what is not so.
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    // Requests of other pages of ours arrive here too; they are the background's to answer.
    const broadcast = broadcastSchema.safeParse(message);
    if (broadcast.success) listener(broadcast.data);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(receive));
}
