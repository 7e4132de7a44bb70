import { removeOverlay } from './overlay-control';
import { changeSeenCalls } from './seen-calls';
import { changeBindings, readBindings } from './tab-bindings';

/**
 * Lets go of what this run of the browser knows of sessions that are gone or anonymised: their tabs with the overlays, and their calls, whose keys and
 * titles may name somebody.
 */
export async function forgetSessions(sessionIds: readonly string[]): Promise<void> {
  const gone = new Set(sessionIds);
  await changeSeenCalls((calls) => Object.fromEntries(Object.entries(calls).filter(([id]) => !gone.has(id))));
  const held = (await readBindings()).filter(({ sessionId }) => gone.has(sessionId));
  if (held.length === 0) return;
  await changeBindings((bindings) => bindings.filter(({ sessionId }) => !gone.has(sessionId)));
  await Promise.all(held.map(async ({ tabId }) => (tabId === null ? undefined : removeOverlay(tabId))));
}
