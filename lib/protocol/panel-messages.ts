import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';

/** What a panel says of itself, and what it could do itself on every surface but one: in a call page, Firefox lets a page of ours do no more than a content script. */
export const panelMessages = {
  /** A side panel shows another session than before, or is being closed or loaded anew. */
  'side-panel-changed': defineMessage('page', () => z.object({ isClosing: z.boolean() }), nothing),
  /** The keyboard goes from the overlay that the sender's frame is back to where in the call page it was. */
  'leave-overlay': defineMessage('page', empty, nothing),
  /** Hides the overlay of the tab in which the sender is a frame. */
  'hide-own-overlay': defineMessage('page', empty, nothing),
  /** Says nothing, and so only wakes the background. */
  wake: defineMessage('page', empty, nothing),
  /** Shows a session's record in front. */
  'open-record': defineMessage('page', () => z.object({ sessionId: z.string().min(1).max(120) }), nothing),
  /** The keys that a command of the manifest has in this browser now, as the browser writes them, such as `Alt+Shift+I`; null when it has none. */
  'get-shortcut': defineMessage(
    'page',
    () => z.object({ name: z.string().max(120) }),
    () => z.string().nullable(),
  ),
} as const;
