import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { MessageSender } from '../../lib/browser/extension';
import type { Broadcast } from '../../lib/protocol/messages';
import { createSerialQueue } from './serial-queue';

const KEY = 'callPageFrames';
const framesSchema = z.array(z.object({ tabId: z.number(), frameId: z.number() }));

/** A frame of ours in a page that is not. */
type CallPageFrame = z.infer<typeof framesSchema>[number];

const inOrder = createSerialQueue();

async function readFrames(): Promise<CallPageFrame[]> {
  const stored = framesSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return stored.success ? stored.data : [];
}

const isSame = (one: CallPageFrame, other: CallPageFrame) => one.tabId === other.tabId && one.frameId === other.frameId;

/** Remembers where a message of a page of ours came from, when that is a frame in a tab. */
export function noteFrame({ tab, frameId = 0 }: MessageSender): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined || frameId === 0) return Promise.resolve();
  return inOrder(async () => {
    const frames = await readFrames();
    const frame = { tabId, frameId };
    if (!frames.some((known) => isSame(known, frame))) await browser.storage.session.set({ [KEY]: [...frames, frame] });
  });
}

/**
 * Tells the frames of ours in call pages what all pages are told. In Firefox the browser takes such a frame for a content script, which hears only what is said to
 * its tab (seen 2026-11). A frame that does not answer is gone, and forgotten.
 */
export function tellFrames(message: Broadcast): Promise<void> {
  return inOrder(async () => {
    const frames = await readFrames();
    const told = await Promise.allSettled(frames.map(({ tabId, frameId }) => browser.tabs.sendMessage(tabId, message, { frameId })));
    const gone = frames.filter((_, index) => told[index]?.status === 'rejected');
    if (gone.length > 0) await browser.storage.session.set({ [KEY]: frames.filter((frame) => !gone.includes(frame)) });
  });
}
