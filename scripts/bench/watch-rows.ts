import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

import { startSession, waitForSection } from '../../tests/e2e/support/session.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import type { Effort } from './effort.ts';
import { collectAndReadHeapKb } from './load-cost.ts';
import { type Browsers, mapPair, type Pair } from './pair.ts';
import type { Row } from './table.ts';
import { measureTimer } from './timer-cost.ts';
import type { ThreadWork } from './trace.ts';

/** So much more work on the page's main thread may watching the call cost in a minute, in ms. */
const mostWatchMs = 5;

/** People in the call that is watched, and changes of its captions in a second. */
const [tiles, captionsPerSecond] = [49, 3];

/** A call of its own, beside the ones that other rows hold. */
const BUSY_CALL = 'https://meet.google.com/bus-ycal-lxx';
const LOBBY = 'https://meet.google.com/lob-byxx-xxx';

/** After a collection a browser has finished tidying up by then, in ms. */
const tidyMs = 5000;

/** Fills the page with people, and lets captions run in it as services do: text that is rewritten in place. */
async function makeBusy(page: Page): Promise<void> {
  await page.evaluate(
    (count, perSecond) => {
      const main = document.querySelector('main');
      const [pattern] = main?.children ?? [];
      if (!main || !pattern) throw new Error('The call page shows nobody.');
      for (let index = main.children.length; index < count; index += 1) {
        const tile = pattern.cloneNode(true) as Element;
        tile.setAttribute('data-participant-id', `spaces/S/devices/${index}`);
        main.append(tile);
      }
      const captions = document.createElement('div');
      captions.style.cssText = 'position: fixed; left: 500px; bottom: 140px; width: 600px; height: 60px; overflow: hidden';
      document.body.append(captions);
      let words = 0;
      setInterval(() => {
        words += 1;
        captions.textContent = `Somebody says the word number ${words}`;
      }, 1000 / perSecond);
    },
    tiles,
    captionsPerSecond,
  );
}

/** A page that waits for its call to begin, and in the product for the moment to offer a session. */
async function openLobby({ openTab, worker }: ExtensionBrowser): Promise<Page> {
  await worker.evaluate("chrome.storage?.local.set({ 'setting:offersSessions': true })");
  const page = await openTab(LOBBY);
  await page.evaluate(() => (globalThis as unknown as { fixture: { go: (state: string) => void } }).fixture.go('lobby'));
  return page;
}

/** What waiting for the moment to offer a session costs a page before its call. */
async function waitingRow(browsers: Browsers, effort: Effort): Promise<Row> {
  const pages: Pair<Page> = { bare: await openLobby(browsers.bare), product: await openLobby(browsers.product) };
  await wait(tidyMs);
  const work = await measureBoth(browsers, pages, effort);
  await browsers.product.worker.evaluate("chrome.storage.local.set({ 'setting:offersSessions': false })");
  await Promise.all([pages.bare.close(), pages.product.close()]);
  return watchRow(work, `${effort.watchMs / 1000} s before a call, while a session may be offered`, effort);
}

/** Measures both at once, so that both see the same machine. */
async function measureBoth(browsers: Browsers, pages: Pair<Page>, { watchMs }: Effort): Promise<Pair<ThreadWork>> {
  const [bare, product] = await Promise.all([
    measureTimer(browsers.bare, pages.bare, watchMs),
    measureTimer(browsers.product, pages.product, watchMs),
  ]);
  return mapPair({ bare, product }, ({ page }) => page);
}

function watchRow(work: Pair<ThreadWork>, length: string, { watchMs }: Effort): Row {
  const most = (mostWatchMs * watchMs) / 60_000;
  return {
    what: `Script of ours on the page's main thread in ${length}, ms`,
    ...mapPair(work, ({ ownScriptMs }) => ownScriptMs.toFixed(2)),
    target: `≤ bare + ${most.toFixed(1)}`,
    isMet: work.product.ownScriptMs - work.bare.ownScriptMs <= most,
  };
}

/** What watching the call costs a busy call page, beside the bare extension that watches nothing. */
export async function watchRows(browsers: Browsers, effort: Effort): Promise<Row[]> {
  const pages: Pair<Page> = { bare: await browsers.bare.openTab(BUSY_CALL), product: await browsers.product.openTab(BUSY_CALL) };
  const panel = await startSession(browsers.product, pages.product);
  await waitForSection(panel, 'Housekeeping');
  await Promise.all([makeBusy(pages.bare), makeBusy(pages.product)]);
  await Promise.all([collectAndReadHeapKb(pages.bare), collectAndReadHeapKb(pages.product)]);
  await wait(tidyMs);
  const work = await measureBoth(browsers, pages, effort);
  await Promise.all([pages.bare.close(), pages.product.close()]);
  return [
    watchRow(work, `${effort.watchMs / 1000} s of a call of ${tiles} people with captions`, effort),
    {
      what: `All script on it in that time, ms`,
      ...mapPair(work, ({ scriptMs }) => scriptMs.toFixed(1)),
    },
    {
      what: `All work on it in that time, ms`,
      ...mapPair(work, ({ taskMs }) => taskMs.toFixed(1)),
    },
    await waitingRow(browsers, effort),
  ];
}
