import type { Frame, Page } from 'puppeteer-core';

import { CALLS, click, endSession, startSession, waitForSection } from '../../tests/e2e/support/session.ts';
import { closeSurface, surfacePage } from '../../tests/e2e/support/surfaces.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import type { Effort } from './effort.ts';
import { findControl } from './find-control.ts';
import { medianOf, quantileOf } from './statistics.ts';
import type { Row } from './table.ts';

/** So long after a click on one surface the others may still show what was before, in ms. */
const mostMs = 100;

/** A panel, wherever it is. */
type Surface = Page | Frame;

/** Where a surface keeps its time between two looks into it, in ms since the epoch. */
interface Watched {
  benchTime?: Promise<number>;
}

/** From now on waits in a surface for the paint of the next section. */
function watchPaint(): void {
  const heading = () => document.querySelector('h2')?.textContent;
  const before = heading();
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (heading() === before) return;
      observer.disconnect();
      // The first task after a frame's callbacks: style, layout and paint are done then.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** From now on waits in a surface for the moment at which the browser receives the next click. */
function watchClick(): void {
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), { capture: true, once: true });
  });
}

const readTime = (surface: Surface) =>
  surface.evaluate(() => (globalThis as Watched).benchTime ?? Promise.reject(new Error('Nothing is watched.')));

/** Opens the panel of a new session over its call, in the side panel and in a window of its own, all shown at once. */
async function openSurfaces(browser: ExtensionBrowser, page: Page): Promise<{ overlay: Frame; sidePanel: Page; ownWindow: Page }> {
  await startSession(browser, page);
  await click(await browser.openPopup(page), 'button', 'Panel in the side panel');
  const sidePanel = await surfacePage(browser, 'sidepanel.html');
  await click(await browser.openPopup(page), 'button', 'Panel in the window');
  const ownWindow = await surfacePage(browser, 'panel.html#');
  await click(await browser.openPopup(page), 'button', 'Show overlay');
  const overlay = await browser.panelFrame(page);
  for (const surface of [overlay, sidePanel, ownWindow]) await waitForSection(surface, 'Housekeeping');
  return { overlay, sidePanel, ownWindow };
}

/** Steps to the next or the previous section on one surface: from the click until each of the others has painted it, in ms. */
async function timeStep(acting: Surface, others: readonly Surface[], button: string): Promise<number[]> {
  const control = await findControl(acting, button);
  await acting.evaluate(watchClick);
  for (const other of others) await other.evaluate(watchPaint);
  await control.click();
  const clickedAt = await readTime(acting);
  const paintedAt = await Promise.all(others.map(readTime));
  return paintedAt.map((time) => time - clickedAt);
}

/** How soon several surfaces show what is done on one of them; each is the one in turn. */
export async function surfaceRows(browser: ExtensionBrowser, { answers }: Effort): Promise<Row[]> {
  const page = await browser.openTab(CALLS.jitsi);
  const { overlay, sidePanel, ownWindow } = await openSurfaces(browser, page);
  const surfaces: readonly Surface[] = [overlay, sidePanel, ownWindow];
  const times: number[] = [];
  for (let round = 0; round < answers + surfaces.length; round += 1) {
    const acting = surfaces[round % surfaces.length] ?? overlay;
    const others = surfaces.filter((surface) => surface !== acting);
    const taken = await timeStep(acting, others, round % 2 === 0 ? 'Next section' : 'Previous section');
    // The first on each compiles what the others run.
    if (round >= surfaces.length) times.push(...taken);
  }
  const record = await endSession(browser, overlay);
  await Promise.all([closeSurface(sidePanel), ownWindow.close(), record.close(), page.close()]);
  const p95 = quantileOf(times, 0.95);
  return [
    {
      what: 'Click on one of three surfaces until the other two have painted it, worker awake, p50 / p95 ms',
      bare: '–',
      product: `${medianOf(times).toFixed(1)} / ${p95.toFixed(1)}`,
      target: `p95 ≤ ${mostMs}`,
      isMet: p95 <= mostMs,
    },
  ];
}
