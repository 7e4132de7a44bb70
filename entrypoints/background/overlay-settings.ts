import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import type { OverlayChange } from '../../lib/protocol/overlay';
import { createSerialQueue } from './serial-queue';

const placeSchema = z.object({ horizontal: z.enum(['left', 'right']), vertical: z.enum(['top', 'bottom']), x: z.number(), y: z.number() });
const sizeSchema = z.object({ width: z.number(), height: z.number() });
const settingSchema = z.object({
  isCollapsed: z.boolean(),
  /** By screen, see `OverlayView`. */
  boxes: z.record(z.string(), z.object({ place: placeSchema, size: sizeSchema.nullable() })),
});

/** How the overlay was left on one service, or on one site that was allowed. */
export type OverlaySetting = z.infer<typeof settingSchema>;

const PREFIX = 'overlay:';
const keyOf = (placeKey: string) => `${PREFIX}${placeKey}`;
const inOrder = createSerialQueue();

/** How the overlay was left where `placeKey` says, see `FoundPlatform`. */
export async function readOverlaySetting(placeKey: string): Promise<OverlaySetting> {
  const key = keyOf(placeKey);
  const setting = settingSchema.safeParse((await browser.storage.local.get(key))[key]);
  return setting.success ? setting.data : { isCollapsed: false, boxes: {} };
}

/** Remembers how the overlay was left, one change after another. */
export function saveOverlaySetting(placeKey: string, { isCollapsed, box }: Omit<OverlayChange, 'isHidden'>): Promise<void> {
  return inOrder(async () => {
    const before = await readOverlaySetting(placeKey);
    const boxes = box ? { ...before.boxes, [box.screen]: { place: box.place, size: box.size } } : before.boxes;
    await browser.storage.local.set({ [keyOf(placeKey)]: { isCollapsed: isCollapsed ?? before.isCollapsed, boxes } });
  });
}

/** Forgets how the overlay was left at one place. */
export function forgetOverlaySetting(placeKey: string): Promise<void> {
  return inOrder(() => browser.storage.local.remove(keyOf(placeKey)));
}

/** Puts the overlay back to its usual place everywhere. */
export async function resetOverlaySettings(): Promise<void> {
  const stored = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(stored).filter((key) => key.startsWith(PREFIX)));
}
