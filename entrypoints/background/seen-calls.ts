import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { SeenCall } from '../../lib/domain/call-notice';
import { seenCallSchema } from '../../lib/protocol/call-messages';
import { createSerialQueue } from './serial-queue';

const KEY = 'calls';
const storedSchema = z.record(z.string(), seenCallSchema);
const inOrder = createSerialQueue();

/** What was seen of the calls of this run of the browser, by session. */
export async function readSeenCalls(): Promise<Record<string, SeenCall>> {
  const stored = storedSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.data : {};
}

/** Changes what is known of one session's call, one change after another; null forgets it. Resolves to what it is then. */
export function changeSeenCall(sessionId: string, change: (before: SeenCall | null) => SeenCall | null): Promise<SeenCall | null> {
  return inOrder(async () => {
    const { [sessionId]: before = null, ...others } = await readSeenCalls();
    const after = change(before);
    await browser.storage.session.set({ [KEY]: after ? { ...others, [sessionId]: after } : others });
    return after;
  });
}

/** Changes what is known of all calls at once, in turn with the changes of single ones; writes nothing where that leaves the same number of them. */
export function changeSeenCalls(change: (before: Record<string, SeenCall>) => Record<string, SeenCall>): Promise<void> {
  return inOrder(async () => {
    const before = await readSeenCalls();
    const after = change(before);
    if (Object.keys(after).length !== Object.keys(before).length) await browser.storage.session.set({ [KEY]: after });
  });
}
