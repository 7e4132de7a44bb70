import { browser } from '../../lib/browser/extension';
import { isSidePanelLoading, openSidePanelOver, sessionsInSidePanels } from '../../lib/browser/side-panel';
import type { Surface } from '../../lib/domain/surface';
import { bringToFront } from './bring-to-front';
import { Failure } from './failure';
import type { ContentSender } from './overlay-requests';
import { setOverlay, setOverlayIfThere } from './overlay-requests';
import type { Services } from './services';
import { changeBindings, readBindings } from './tab-bindings';
import type { Binding } from './tab-bindings';

/** Size of the panel's own window, in CSS px. */
const WINDOW = { width: 400, height: 720 } as const;

/** A side panel that says so is gone by then, in ms. */
const CLOSING_MS = 300;

function changeBinding(sessionId: string, change: Partial<Binding>): Promise<Binding[]> {
  return changeBindings((bindings) => bindings.map((known) => (known.sessionId === sessionId ? { ...known, ...change } : known)));
}

/** Shows a session's panel in a small window of its own: the one there is, else a new one, with the cursor in its note field when `wantsNote`. */
export async function openPanelWindow({ sessionId, windowTabId }: Binding, wantsNote = false): Promise<void> {
  if (windowTabId !== null) return bringToFront(windowTabId);
  const url = browser.runtime.getURL(`/panel.html${wantsNote ? '?note' : ''}#${encodeURIComponent(sessionId)}`);
  const opened = await browser.windows.create({ type: 'popup', url, ...WINDOW });
  await changeBinding(sessionId, { windowTabId: opened.tabs?.[0]?.id ?? null });
}

/** Closes the panel's own window once the panel is elsewhere. */
async function closePanelWindow({ sessionId, windowTabId }: Binding): Promise<void> {
  if (windowTabId === null) return;
  // First, so that the overlay does not come back for a window that somebody closed.
  await changeBinding(sessionId, { windowTabId: null });
  await browser.tabs.remove(windowTabId).catch(() => undefined);
}

/** Takes a session's panel to a surface, and away from the others. Throws a {@link Failure}. */
export async function movePanel(services: Services, sessionId: string, surface: Surface): Promise<null> {
  const binding = (await readBindings()).find((known) => known.sessionId === sessionId);
  if (!binding) throw new Failure('no-such-session', sessionId);
  const { tabId } = binding;
  if (surface === 'overlay') {
    if (tabId === null) throw new Failure('overlay-not-reached', 'the session has no call page');
    await setOverlay(services, tabId, false);
    await bringToFront(tabId);
  }
  await changeBinding(sessionId, { isInSidePanel: surface === 'side-panel' });
  if (surface === 'window') await openPanelWindow(binding);
  else await closePanelWindow(binding);
  if (surface !== 'overlay' && tabId !== null) await setOverlayIfThere(services, tabId, true);
  await services.listsChanged();
  return null;
}

/** Takes the panel of a call page to a surface: what the overlay's own bar asks for. Where a side panel cannot be opened, everything stays as it is. */
export async function moveOverlay(services: Services, { tabId }: ContentSender, surface: 'side-panel' | 'window'): Promise<null> {
  // Before anything else is awaited: the browser opens it only right after a click.
  const opened = surface === 'side-panel' ? openSidePanelOver(tabId) : Promise.resolve();
  const isOpen = await opened.then(
    () => true,
    (error: unknown) => {
      console.error('Fieldguide', 'side panel', String(error));
      return false;
    },
  );
  const binding = (await readBindings()).find((known) => known.tabId === tabId);
  return binding && isOpen ? movePanel(services, binding.sessionId, surface) : null;
}

async function heldWhere(isHeld: (binding: Binding) => boolean): Promise<Set<string>> {
  const held = await sessionsInSidePanels();
  for (const binding of await readBindings()) if (isHeld(binding)) held.add(binding.sessionId);
  return held;
}

/** The sessions whose panel is in a window of its own or in an open side panel. */
export const heldOutsideTabs = () => heldWhere(({ windowTabId }) => windowTabId !== null);

/** The sessions that are held somewhere: in a tab, in a window of the panel's own or in an open side panel. */
export const heldSessions = () => heldWhere(({ tabId, windowTabId }) => tabId !== null || windowTabId !== null);

/** The side panel was closed: what it held comes back over its call. */
export async function leaveSidePanel(services: Services): Promise<void> {
  const shown = await sessionsInSidePanels();
  const left = (await readBindings()).filter(({ sessionId, isInSidePanel }) => isInSidePanel && !shown.has(sessionId));
  for (const { sessionId, tabId, windowTabId } of left) {
    await changeBinding(sessionId, { isInSidePanel: false, isOverlayHidden: windowTabId !== null });
    if (tabId !== null && windowTabId === null) await setOverlayIfThere(services, tabId, false);
  }
  await services.listsChanged();
}

/**
 * A side panel shows another session than before, or says that it is being closed. Whether it is gone then shows a moment later: Firefox loads its sidebar
 * anew when it is opened once more.
 */
export async function changeSidePanel(services: Services, { isClosing }: { isClosing: boolean }): Promise<null> {
  if (isClosing) {
    await new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
    if (!(await isSidePanelLoading())) await leaveSidePanel(services);
  } else await services.listsChanged();
  return null;
}
