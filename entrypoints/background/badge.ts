import { browser } from '../../lib/browser/extension';

const COLOR = '#b42318';

/** Marks the toolbar button while a live session is held nowhere, since only the popup can say so. */
export async function showBadge(interruptedCount: number): Promise<void> {
  const isMarked = interruptedCount > 0;
  await browser.action.setBadgeBackgroundColor({ color: COLOR });
  await browser.action.setBadgeText({ text: isMarked ? '!' : '' });
  await browser.action.setTitle({ title: isMarked ? 'Fieldguide: a session was interrupted' : 'Fieldguide' });
}
