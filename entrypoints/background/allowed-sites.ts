import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { AllowedSite } from '../../lib/platforms/allowed-site';
import { findPlatform } from '../../lib/platforms/registry';
import type { FoundPlatform } from '../../lib/platforms/registry';
import { createSerialQueue } from './serial-queue';

const KEY = 'sites';
const storedSchema = z.array(z.object({ hostname: z.string(), platformId: z.string().nullable() }));
const inOrder = createSerialQueue();

/** The sites on which the person allowed Fieldguide to work. */
export async function readSites(): Promise<AllowedSite[]> {
  const stored = storedSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : [];
}

/** Changes the sites, one change after another. */
export function changeSites(change: (sites: AllowedSite[]) => AllowedSite[]): Promise<void> {
  return inOrder(async () => browser.storage.local.set({ [KEY]: change(await readSites()) }));
}

/** The platform that serves an address, and its call; null where Fieldguide does not work. */
export async function findCallPage(address: string): Promise<FoundPlatform | null> {
  return findPlatform(address, await readSites());
}
