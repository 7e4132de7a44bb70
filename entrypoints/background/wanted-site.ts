import { z } from 'zod';

import { browser } from '../../lib/browser/extension';

const KEY = 'wantedSite';
const storedSchema = z.object({ hostname: z.string(), askedAt: z.number() });

/** So long the browser's question for a site may stay open, in ms; an answer that comes later is for something else. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Remembers for which site the popup is asking the browser now, in ms since the epoch; null for none. The popup may be closed by the very question,
 * and a permission that arrives says nothing of what it is for.
 */
export async function setWantedSite(hostname: string | null, now: number): Promise<void> {
  if (hostname === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: { hostname, askedAt: now } });
}

/** The site that is asked for at `now` (ms since the epoch); null for none. */
export async function readWantedSite(now: number): Promise<string | null> {
  const wanted = storedSchema.safeParse((await browser.storage.session.get(KEY))[KEY]);
  return wanted.success && now - wanted.data.askedAt < PATIENCE_MS ? wanted.data.hostname : null;
}
