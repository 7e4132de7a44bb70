import { sendRequest } from './send-request';

/** Tells the background that somebody is shown what will become of these sessions: at once, or as soon as the page can be seen. */
export function tellRetentionShown(sessionIds: readonly string[], signal: AbortSignal): void {
  if (sessionIds.length === 0) return;
  const tell = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', tell);
    // One that is not taken down is told again the next time, and nothing is done with the sessions until then.
    sendRequest('retention-shown', { sessionIds: [...sessionIds] }).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', tell, { signal });
  tell();
}
