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

const nameOf = ({ tabId, frameId }: CallPageFrame) => `${tabId}/${frameId}`;

/** How often each has said something in this run of the background. */
const said = new Map<string, number>();

/** Remembers where a message of a page of ours came from, when that is a frame in a tab. */
export function noteFrame({ tab, frameId = 0 }: MessageSender): Promise<void> {
  const tabId = tab?.id;
  if (tabId === undefined || frameId === 0) return Promise.resolve();
  const frame = { tabId, frameId };
  const name = nameOf(frame);
  said.set(name, (said.get(name) ?? 0) + 1);
  return inOrder(async () => {
    const frames = await readFrames();
    if (!frames.some((known) => nameOf(known) === name)) await browser.storage.session.set({ [KEY]: [...frames, frame] });
  });
}

/**
 * Tells the frames of ours in call pages what all pages are told. In Firefox the browser takes such a frame for a content script, which hears only what is said to
 * its tab (seen 2026-11). A frame in which nobody hears it, and that says nothing itself meanwhile, is gone and forgotten. Nobody waits for the answers of the others.
 */
export async function tellFrames(message: Broadcast): Promise<void> {
  const saidBefore = new Map(said);
  const frames = await inOrder(readFrames);
  const told = await Promise.allSettled(frames.map(({ tabId, frameId }) => browser.tabs.sendMessage(tabId, message, { frameId })));
  const unheard = new Set(frames.filter((_, index) => told[index]?.status === 'rejected').map(nameOf));
  if (unheard.size === 0) return;
  await inOrder(async () => {
    const gone = new Set([...unheard].filter((name) => said.get(name) === saidBefore.get(name)));
    await browser.storage.session.set({ [KEY]: (await readFrames()).filter((frame) => !gone.has(nameOf(frame))) });
    for (const name of gone) said.delete(name);
  });
}
