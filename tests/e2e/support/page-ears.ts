import type { Page } from 'puppeteer-core';

/** An event that a page has heard. */
export interface HeardEvent {
  type: string;
  /** The key, the text or the message. */
  detail: string;
}

/** What tells of typing, and how a frame would speak to the page around it. */
const TYPES = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'message'];

/** Makes a page, from its next load on, listen to all of that before anybody can stop it, in its frames too. */
export async function giveEars(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((types) => {
    const heard: HeardEvent[] = [];
    Object.assign(window, { heard });
    for (const type of types) {
      const listen = (event: Event & { key?: string; data?: unknown }) => heard.push({ type, detail: String(event.key ?? event.data) });
      window.addEventListener(type, listen, { capture: true });
    }
  }, TYPES);
}

/** What a page and its own frames have heard since they were loaded. */
export async function heardIn(page: Page): Promise<HeardEvent[]> {
  const own = page.frames().filter((frame) => !frame.url().startsWith('chrome-extension:'));
  const heard = await Promise.all(own.map((frame) => frame.evaluate('heard') as Promise<HeardEvent[]>));
  return heard.flat();
}
