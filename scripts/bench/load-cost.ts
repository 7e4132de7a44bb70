import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { type ThreadWork, processesOf, recordTrace, workOf } from './trace.ts';

/** The page's main thread while a call page is loaded, and its heap afterwards. */
export interface LoadCost extends ThreadWork {
  /** JavaScript heap of all worlds of the page after a collection, in KB. */
  heapKb: number;
}

/** Loading and what follows from it is over by then, in ms. */
const settleMs = 1000;

/** The name Chromium gives the thread that runs a page. */
export const mainThread = 'CrRendererMain';

/** Size of the JavaScript heap of all worlds of a page, in KB, after everything that nobody holds was thrown away. */
export async function collectAndReadHeapKb(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  // What only a finalizer lets go of is gone after the second collection.
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024;
}

/** Loads a call page in a new tab, which is closed again; `ready` waits for what has to be there besides the page. */
export async function measureLoad(
  extension: ExtensionBrowser,
  address: string,
  ready: (page: Page) => Promise<unknown>,
): Promise<LoadCost> {
  const page = await extension.browser.newPage();
  const trace = await recordTrace(page, async () => {
    await page.goto(address);
    await ready(page);
    await wait(settleMs);
  });
  const processId = processesOf(trace, address).at(-1);
  if (processId === undefined) throw new Error(`The trace does not know ${address}.`);
  const work = workOf(trace, processId, mainThread, extension.extensionUrl(''));
  const heapKb = await collectAndReadHeapKb(page);
  await page.close();
  return { ...work, heapKb };
}
