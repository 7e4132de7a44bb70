import { LEFT_GRACE_MS } from '../../lib/domain/call-notice';
import { leaveCall, returnToCall } from '../../lib/domain/seen-call';
import { findCallPage } from './allowed-sites';
import { addressOf } from './overlay-control';
import { setOverlay } from './overlay-requests';
import { heldOutsideTabs, openPanelWindow } from './panel-surfaces';
import { changeSeenCall, readSeenCalls } from './seen-calls';
import { callKeyAt } from './call-at';
import type { Services } from './services';
import { readBindings } from './tab-bindings';
import type { Binding } from './tab-bindings';

/** A little later than the panel by itself, so that it says so already when it is opened for it. */
const ASK_AFTER_MS = LEFT_GRACE_MS + 500;

const after = (delayMs: number, run: () => Promise<void>): void => {
  // Where it fails nobody is asked now; the toolbar button and the popup tell of the session all the same.
  setTimeout(() => void run().catch((error: unknown) => console.error('Fieldguide', 'left call', String(error))), delayMs);
};

/** The binding of a session that is still live; null otherwise. */
async function liveBinding({ database }: Services, sessionId: string): Promise<Binding | null> {
  const session = await (await database()).get('sessions', sessionId);
  const binding = (await readBindings()).find((known) => known.sessionId === sessionId);
  return session?.isLive === 1 && binding ? binding : null;
}

/** Sees to it that somebody can answer whether the session is to end: in the side panel, in the panel's window, in the overlay, or, where there is neither, in a window that is opened for it. */
async function ask(services: Services, sessionId: string): Promise<void> {
  const { [sessionId]: call } = await readSeenCalls();
  const binding = await liveBinding(services, sessionId);
  if (!binding || call?.leftAt == null || call.dismissed.includes('left') || (await heldOutsideTabs()).has(sessionId)) return;
  const isOnService = binding.tabId !== null && (await findCallPage(await addressOf(binding.tabId))) !== null;
  if (!isOnService) await openPanelWindow(binding);
  else if (binding.isOverlayHidden && binding.tabId !== null) await setOverlay(services, binding.tabId, false);
}

/** A session's call was seen to be left: once that has lasted, somebody is asked. */
export function askLater(services: Services, sessionId: string): void {
  after(ASK_AFTER_MS, () => ask(services, sessionId));
}

/** The page of a session's call is gone since `leftAt` (ms since the epoch), with its tab or for another page. */
export async function noteLeft(services: Services, sessionId: string, leftAt: number): Promise<void> {
  if (!(await liveBinding(services, sessionId))) return;
  const call = await changeSeenCall(sessionId, (known) => leaveCall(known, leftAt));
  services.broadcast({ type: 'call-changed', sessionId, call });
}

/** The call page of a tab goes. Whether it was only loaded again shows a little later. */
export async function notePageGone(services: Services, tabId: number): Promise<boolean> {
  const binding = (await readBindings()).find((known) => known.tabId === tabId);
  if (!binding || binding.callKey === null) return false;
  const { sessionId, callKey } = binding;
  const leftAt = Date.now();
  after(LEFT_GRACE_MS, async () => {
    const now = await liveBinding(services, sessionId);
    // Of a tab that was closed its own end tells.
    if (now?.tabId !== tabId || (await callKeyAt(await addressOf(tabId))) === callKey) return;
    await noteLeft(services, sessionId, leftAt);
    await ask(services, sessionId);
  });
  return false;
}

/** The call of a session is on a page again: that it was left is no longer true, and what is true will be seen. */
export async function noteReturn(services: Services, sessionId: string): Promise<void> {
  if ((await readSeenCalls())[sessionId]?.leftAt == null) return;
  const call = await changeSeenCall(sessionId, (known) => known && returnToCall(known));
  services.broadcast({ type: 'call-changed', sessionId, call });
}
