import { sendRequest } from '../../lib/client/send-request';

/** Hides the overlay that this page is in. Without an answer it stays, and so does what offers to hide it. */
export async function hideOwnOverlay(): Promise<void> {
  await sendRequest('hide-own-overlay', {}).catch(() => undefined);
}
