import { browser } from '../../lib/browser/extension';
import type { MessageSender } from '../../lib/browser/extension';

interface BlobRequest {
  type: 'offscreen-blob';
  text: string;
  mimeType: string;
}

function isBlobRequest(message: unknown): message is BlobRequest {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'offscreen-blob';
}

browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
  // Only the background asks: what comes from a tab is refused.
  if (!isBlobRequest(message) || sender.tab) return undefined;
  return Promise.resolve(URL.createObjectURL(new Blob([message.text], { type: message.mimeType })));
});
