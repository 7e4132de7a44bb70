import { browser } from '../../lib/browser/extension';

/** What Chromium has, and TypeScript's types do not know. */
interface DocumentPictureInPicture {
  requestWindow: (size: { width: number; height: number }) => Promise<Window>;
}

const { documentPictureInPicture } = globalThis as { documentPictureInPicture?: DocumentPictureInPicture };

/** Size of the window on top, in CSS px; its person changes it, and the browser remembers that. */
const SIZE = { width: 340, height: 480 } as const;

/** Whether this browser keeps a window above other programs. */
export const canKeepOnTop = documentPictureInPicture !== undefined;

async function setOwnWindow(state: 'minimized' | 'normal'): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.windows.update(id, state === 'normal' ? { state, focused: true } : { state });
}

/**
 * Shows a session's panel in a window that stays above other programs, and makes this window small, which has to stay for as long as that does.
 * To be called in the listener of a click. `onEnd` is called when the window on top was closed; what is returned closes it. Rejects where the browser refuses.
 */
export async function keepOnTop(sessionId: string, onEnd: () => void): Promise<() => void> {
  if (!documentPictureInPicture) throw new Error('no window on top');
  const onTop = await documentPictureInPicture.requestWindow(SIZE);
  // A whole page in a frame, and not this page's elements: keys, focus, visibility and drafts are then those of the window that is looked at.
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it shows our own page, which needs the extension's API
  const frame = onTop.document.createElement('iframe');
  frame.src = browser.runtime.getURL(`/panel.html?surface=on-top#${encodeURIComponent(sessionId)}`);
  frame.title = 'Fieldguide panel';
  // Chromium shows such a window in dark, whatever the system says; the panel's own theme decides after this.
  const scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  frame.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: ${scheme}`;
  onTop.document.title = document.title;
  onTop.document.body.append(frame);
  onTop.addEventListener('pagehide', () => {
    onEnd();
    void setOwnWindow('normal').catch(() => undefined);
  });
  // Not every desktop makes windows small; this one then lies where it lay.
  void setOwnWindow('minimized').catch(() => undefined);
  return () => onTop.close();
}
