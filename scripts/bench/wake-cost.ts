import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { timeMessages } from './response-times.ts';
import { processesOf, recordTrace, workOf } from './trace.ts';

/** What a stopped worker does to answer its first message. */
export interface WakeCost {
  /** From sending the message to its answer, in ms on the clock. */
  answerMs: number;
  /** Script the worker runs for it, in ms of processor time; the worker's own script is loaded, compiled and run in it. */
  scriptMs: number;
}

/** What the worker still does after its answer belongs to the wake-up as well, in ms. */
const settleMs = 150;

/**
 * Lets workers start without a word from the DevTools connection, which else holds each new worker until it has been looked at.
 * In a browser so treated every start of a worker takes as long as it does for a person.
 */
export async function letWorkersStart(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const connection = session.connection();
  await connection?.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  await session.detach();
}

/** Stops the worker and sends it one message from `page`, a page of the extension: once to time the answer, and once to look at the worker. */
export async function measureWake(extension: ExtensionBrowser, page: Page, message: unknown): Promise<WakeCost> {
  const send = () => timeMessages(page.mainFrame(), 1, message);
  await extension.worker.stop();
  const [answerMs = 0] = await send();
  await wait(settleMs);
  await extension.worker.stop();
  const trace = await recordTrace(page, async () => {
    await send();
    await wait(settleMs);
  });
  const origin = extension.extensionUrl('');
  const [processId] = processesOf(trace, origin);
  if (processId === undefined) throw new Error("The trace does not know the extension's process.");
  return { answerMs, scriptMs: workOf(trace, processId, 'ServiceWorker thread', origin).scriptMs };
}
