import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { Platform } from '../../lib/platforms/platform';
import type { OverlayPlace } from '../../lib/protocol/overlay';
import { createSerialQueue } from './serial-queue';

const settingSchema = z.object({
  place: z.object({ horizontal: z.enum(['left', 'right']), vertical: z.enum(['top', 'bottom']), x: z.number(), y: z.number() }).nullable(),
  isCollapsed: z.boolean(),
});

/** How the overlay was left on one service; a null place is the service's usual one. */
export type OverlaySetting = z.infer<typeof settingSchema>;

const keyOf = (platform: Platform) => `overlay:${platform.id}`;
const inOrder = createSerialQueue();

async function readStored(platform: Platform): Promise<OverlaySetting> {
  const key = keyOf(platform);
  const setting = settingSchema.safeParse((await browser.storage.local.get(key))[key]);
  return setting.success ? setting.data : { place: null, isCollapsed: false };
}

/** How the overlay was left on a service. */
export async function readOverlaySetting(platform: Platform): Promise<OverlaySetting & { place: OverlayPlace }> {
  const { place, isCollapsed } = await readStored(platform);
  return { place: place ?? platform.defaultPlace, isCollapsed };
}

/** Remembers how the overlay was left on a service, one change after another. */
export function saveOverlaySetting(platform: Platform, change: Partial<OverlaySetting>): Promise<void> {
  return inOrder(async () => browser.storage.local.set({ [keyOf(platform)]: { ...(await readStored(platform)), ...change } }));
}

/** Puts the overlay back to its usual place on these services. */
export async function resetOverlaySettings(platforms: readonly Platform[]): Promise<void> {
  await browser.storage.local.remove(platforms.map(keyOf));
}
