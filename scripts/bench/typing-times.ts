import type { Page } from 'puppeteer-core';

/** What a person sees while typing, in ms. */
export interface TypingTimes {
  /** From each key until the frame after it is painted. */
  paints: number[];
  /** From each frame to the next one. */
  frames: number[];
}

interface Watched {
  benchTyping?: TypingTimes;
}

/** From now on notes, in the page, each frame and how long each key takes to be painted. */
function watchTyping(): void {
  const times: TypingTimes = { paints: [], frames: [] };
  (globalThis as Watched).benchTyping = times;
  let last = 0;
  const countFrame = (now: number) => {
    if (last > 0) times.frames.push(now - last);
    last = now;
    requestAnimationFrame(countFrame);
  };
  requestAnimationFrame(countFrame);
  const notePaint = ({ timeStamp }: Event) => {
    requestAnimationFrame(() => {
      // The first task after a frame's callbacks: style, layout and paint are done then.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => times.paints.push(performance.now() - timeStamp));
      port1.start();
      port2.postMessage(null);
    });
  };
  addEventListener('keydown', notePaint, { capture: true });
}

/** Types into the element that has the keyboard, `pauseMs` between two keys. */
export async function timeTyping(page: Page, text: string, pauseMs: number): Promise<TypingTimes> {
  await page.evaluate(watchTyping);
  await page.keyboard.type(text, { delay: pauseMs });
  await page.waitForFunction((count) => ((globalThis as Watched).benchTyping?.paints.length ?? 0) >= count, {}, text.length);
  return page.evaluate(() => (globalThis as Watched).benchTyping ?? { paints: [], frames: [] });
}
