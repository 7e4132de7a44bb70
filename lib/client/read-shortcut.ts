import { sendRequest } from './send-request';

/** The keys that a command of the manifest has in this browser now, as the browser writes them, such as `Alt+Shift+I`; null when it has none. */
export function readShortcut(name: string): Promise<string | null> {
  return sendRequest('get-shortcut', { name });
}
