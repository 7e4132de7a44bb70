import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';

const placeSchema = z.object({
  horizontal: z.enum(['left', 'right']),
  vertical: z.enum(['top', 'bottom']),
  x: z.number().min(0).max(20_000),
  y: z.number().min(0).max(20_000),
});
const side = z.number().min(100).max(20_000);
const overlayBoxSchema = z.object({ place: placeSchema, size: z.object({ width: side, height: side }).nullable() });
/** A screen by its size in CSS px, such as `1920x1080`. */
const screenName = z.string().regex(/^\d{1,6}x\d{1,6}$/u);
const overlayViewSchema = z.object({
  isCollapsed: z.boolean(),
  isHidden: z.boolean(),
  usualPlace: placeSchema,
  boxes: z.record(screenName, overlayBoxSchema),
  look: z.object({ theme: z.enum(['system', 'light', 'dark']), textPercent: z.number(), opacityPercent: z.number() }),
  hideKeys: z.string().nullable(),
});
const overlayChangeSchema = z.object({
  box: overlayBoxSchema.extend({ screen: screenName }).exactOptional(),
  isCollapsed: z.boolean().exactOptional(),
  isHidden: z.boolean().exactOptional(),
});

/** The messages about the overlay, of pages of ours and of the content script; see `overlay.ts`. */
export const overlayMessages = {
  'set-overlay': defineMessage('page', () => z.object({ tabId: z.number().int(), isHidden: z.boolean() }), nothing),
  'reset-places': defineMessage('page', empty, nothing),

  'overlay-hello': defineMessage('content', empty, () => overlayViewSchema.nullable()),
  'overlay-code': defineMessage('content', empty, nothing),
  'overlay-changed': defineMessage('content', () => z.object({ change: overlayChangeSchema }), nothing),
  'overlay-popped-out': defineMessage('content', empty, nothing),
  'overlay-to-side-panel': defineMessage('content', empty, nothing),
} as const;
