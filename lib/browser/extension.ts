import browser from 'webextension-polyfill';
import type { Runtime } from 'webextension-polyfill';

/** Who sent a message: set by the browser, so that it can be trusted. */
export type MessageSender = Runtime.MessageSender;

/** The extension API of every browser, promise-based. Everything else reaches it through this folder. */
export { browser };
