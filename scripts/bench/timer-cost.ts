import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { mainThread } from './load-cost.ts';
import { type ThreadWork, processesOf, recordTrace, workOf } from './trace.ts';

/** What was done while nobody touched anything. */
export interface TimerCost {
  /** The main thread of the call page. */
  page: ThreadWork;
  /** The main thread of the extension's frame; null when the page has none. */
  frame: ThreadWork | null;
}

/** Looks at a call page for `durationMs`. Throws when the extension's frame shares the page's process. */
export async function measureTimer(extension: ExtensionBrowser, page: Page, durationMs: number): Promise<TimerCost> {
  const trace = await recordTrace(page, () => wait(durationMs));
  const origin = extension.extensionUrl('');
  const [pageProcess] = processesOf(trace, page.url());
  const [frameProcess] = processesOf(trace, origin);
  if (pageProcess === undefined) throw new Error(`The trace does not know ${page.url()}.`);
  if (pageProcess === frameProcess) throw new Error("The panel's frame runs in the process of the call page.");
  return {
    page: workOf(trace, pageProcess, mainThread, origin),
    frame: frameProcess === undefined ? null : workOf(trace, frameProcess, mainThread, origin),
  };
}
