import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { Platform } from '../../lib/platforms/platform';
import type { OverlayChange } from '../../lib/protocol/overlay';
import { createSerialQueue } from './serial-queue';

const placeSchema = z.object({ horizontal: z.enum(['left', 'right']), vertical: z.enum(['top', 'bottom']), x: z.number(), y: z.number() });
const sizeSchema = z.object({ width: z.number(), height: z.number() });
const settingSchema = z.object({
  isCollapsed: z.boolean(),
  /** By screen, see `OverlayView`. */
  boxes: z.record(z.string(), z.object({ place: placeSchema, size: sizeSchema.nullable() })),
});

/** How the overlay was left on one service. */
export type OverlaySetting = z.infer<typeof settingSchema>;

const keyOf = (platform: Platform) => `overlay:${platform.id}`;
const inOrder = createSerialQueue();

/** How the overlay was left on a service. */
export async function readOverlaySetting(platform: Platform): Promise<OverlaySetting> {
  const key = keyOf(platform);
  const setting = settingSchema.safeParse((await browser.storage.local.get(key))[key]);
  return setting.success ? setting.data : { isCollapsed: false, boxes: {} };
}

/** Remembers how the overlay was left on a service, one change after another. */
export function saveOverlaySetting(platform: Platform, { isCollapsed, box }: Omit<OverlayChange, 'isHidden'>): Promise<void> {
  return inOrder(async () => {
    const before = await readOverlaySetting(platform);
    const boxes = box ? { ...before.boxes, [box.screen]: { place: box.place, size: box.size } } : before.boxes;
    await browser.storage.local.set({ [keyOf(platform)]: { isCollapsed: isCollapsed ?? before.isCollapsed, boxes } });
  });
}

/** Puts the overlay back to its usual place on these services. */
export async function resetOverlaySettings(platforms: readonly Platform[]): Promise<void> {
  await browser.storage.local.remove(platforms.map(keyOf));
}
