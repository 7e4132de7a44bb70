import { openSidePanel } from '../browser/side-panel';
import type { Surface } from '../domain/surface';
import { RequestError, sendRequest } from './send-request';

/** Opens the side panel, in the listener of a click and before anything is awaited. Rejects with a {@link RequestError}. */
export function showSidePanel(): Promise<void> {
  return openSidePanel().catch((error: unknown) => {
    throw new RequestError('side-panel-not-opened', String(error));
  });
}

/** Takes a session's panel to a surface, in the listener of a click. Rejects with a {@link RequestError}. */
export async function movePanel(sessionId: string, surface: Surface): Promise<void> {
  if (surface === 'side-panel') await showSidePanel();
  await sendRequest('move-panel', { sessionId, surface });
}
