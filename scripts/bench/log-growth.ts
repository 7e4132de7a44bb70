import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';

/** What the functions below use of the extension API, in the extension's page. */
interface ExtensionPage {
  chrome: {
    runtime: { sendMessage: (message: object) => Promise<{ ok: boolean; value: never; code?: string }> };
    tabs: { query: (filter: { url: string }) => Promise<{ id: number }[]> };
  };
}

/** Starts a session in the tab at `address` with the first guide that comes with the product, and gives back its id. */
export async function startSessionAt(sender: Page, address: string): Promise<string> {
  return sender.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    const ask = async <Value>(message: object): Promise<Value> => {
      const reply = await chrome.runtime.sendMessage(message);
      if (!reply.ok) throw new Error(`Refused: ${reply.code}`);
      return reply.value;
    };
    const [tab] = await chrome.tabs.query({ url });
    const list = { type: 'list-guides', search: '', isArchived: false, limit: 1 };
    const [guide] = (await ask<{ guides: { id: string }[] }>(list)).guides;
    const choice = { guideId: guide?.id, formatIndex: 0, sectionIds: [], participant: 'P1' };
    const request = { type: 'start-session', ...choice, tabId: tab?.id, endsOther: true };
    return (await ask<{ sessionId: string }>(request)).sessionId;
  }, address);
}

/**
 * Adds notes to a session through messages to the worker, `atOnce` of them on their way at the same time; gives back the ms each took on
 * the clock. Throws when one is refused.
 */
export function addNotes(sender: Page, sessionId: string, count: number, atOnce: number): Promise<number[]> {
  return sender.evaluate(
    async (id, total, lanes) => {
      const { chrome } = globalThis as unknown as ExtensionPage;
      const durations: number[] = [];
      let left = total;
      const addOne = async () => {
        const note = {
          noteId: crypto.randomUUID(),
          text: 'A note of usual length, "with a quotation" #tag',
          notedAt: Date.now(),
          itemId: null,
        };
        const start = performance.now();
        const command = { type: 'add-note', ...note, isStarred: false };
        const reply = await chrome.runtime.sendMessage({ type: 'send-command', sessionId: id, commandId: crypto.randomUUID(), command });
        if (!reply.ok) throw new Error(`Refused: ${reply.code}`);
        durations.push(performance.now() - start);
      };
      const lane = async () => {
        while (left > 0) {
          left -= 1;
          await addOne();
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return durations;
    },
    sessionId,
    count,
    atOnce,
  );
}

/** A page of the extension that runs nothing by itself, from which messages are sent. */
export const openSender = (extension: ExtensionBrowser): Promise<Page> => extension.openTab(extension.extensionUrl('manifest.json'));
