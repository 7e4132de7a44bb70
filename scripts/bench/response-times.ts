import type { Frame } from 'puppeteer-core';

import { findControl } from './find-control.ts';

/** Where a time is kept between two looks into the frame. */
interface Watched {
  benchTime?: Promise<number>;
}

/**
 * From now on waits, in the frame, for the next click and for the paint of the heading that it changes; the time runs from the moment
 * the browser received the click.
 */
function watchSection(): void {
  const heading = () => document.querySelector('h2')?.textContent;
  const before = heading();
  let clickedAt = 0;
  addEventListener('click', ({ timeStamp }) => void (clickedAt = timeStamp), { capture: true, once: true });
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (heading() === before) return;
      observer.disconnect();
      // The first task after a frame's callbacks: style, layout and paint are done then.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - clickedAt));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** From now on waits, in the frame, for Enter and for the words that say that the note is saved. */
function watchNote(savedSelector: string): void {
  let enteredAt = 0;
  addEventListener('keydown', ({ timeStamp }) => void (enteredAt = timeStamp), { capture: true, once: true });
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(savedSelector)?.textContent.includes('saved at')) return;
      observer.disconnect();
      resolve(performance.now() - enteredAt);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const readTime = (frame: Frame) =>
  frame.evaluate(() => (globalThis as Watched).benchTime ?? Promise.reject(new Error('Nothing is watched.')));

/** Goes back to the first section when there is no next one. */
async function ensureNext(frame: Frame): Promise<void> {
  if ((await frame.$('.foot-last')) === null) return;
  const before = await frame.$eval('h2', ({ textContent }) => textContent);
  await frame.$eval('nav button', (first) => (first as HTMLElement).click());
  await frame.waitForFunction((title) => document.querySelector('h2')?.textContent !== title, {}, before);
}

/** Milliseconds from a click on "Next section" until the new section is painted; `prepare` is done just before the click. */
export async function timeNextSection(frame: Frame, prepare: () => Promise<unknown>): Promise<number> {
  await ensureNext(frame);
  const button = await findControl(frame, 'Next section');
  await prepare();
  await frame.evaluate(watchSection);
  await button.click();
  return readTime(frame);
}

/** Milliseconds from Enter until the note is said to be saved; `prepare` is done when it is typed. */
export async function timeNote(frame: Frame, text: string, savedSelector: string, prepare: () => Promise<unknown>): Promise<number> {
  const field = await findControl(frame, 'Note');
  await field.click();
  await field.type(text);
  await prepare();
  await frame.evaluate(watchNote, savedSelector);
  await field.press('Enter');
  return readTime(frame);
}

/** Milliseconds of each of `count` messages to the worker and back, sent one after the other from an extension's page. */
export function timeMessages(page: Pick<Frame, 'evaluate'>, count: number, message: unknown): Promise<number[]> {
  return page.evaluate(
    async (times, body) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } };
      const durations: number[] = [];
      for (let index = 0; index < times; index += 1) {
        const start = performance.now();
        await chrome.runtime.sendMessage(body);
        durations.push(performance.now() - start);
      }
      return durations;
    },
    count,
    message,
  );
}
