import { browser } from '../../lib/browser/extension';
import type { MessageSender } from '../../lib/browser/extension';

/** A piece of the file's text, or the wish for the address of the file that the pieces make. */
type FileRequest = { type: 'offscreen-part'; text: string } | { type: 'offscreen-blob'; mimeType: string };

function isFileRequest(message: unknown): message is FileRequest {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return message.type === 'offscreen-part' || message.type === 'offscreen-blob';
}

/** The pieces of the file that is being made. */
let parts: Blob[] = [];

browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
  // Only the background asks: what comes from a tab is refused.
  if (!isFileRequest(message) || sender.tab) return undefined;
  if (message.type === 'offscreen-part') {
    parts.push(new Blob([message.text]));
    return Promise.resolve(true);
  }
  const url = URL.createObjectURL(new Blob(parts, { type: message.mimeType }));
  parts = [];
  return Promise.resolve(url);
});
