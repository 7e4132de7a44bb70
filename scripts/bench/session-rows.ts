import { type Page, TargetType } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { collectAndReadHeapKb } from './load-cost.ts';
import { openSender } from './log-growth.ts';
import { seedSessions, waitForIndex } from './many-sessions.ts';
import { medianOf, quantileOf } from './statistics.ts';
import type { Row } from './table.ts';

const mostMs = 100;
const mostHeapMb = 200;

/** A search of every kind: a rare word, a common one, the beginning of many, one letter, two words. */
const searches = ['needle7', 'ter', 'mar', 'ko', 'p', 'bar bir te', 'tag3'];

interface Watched {
  benchTime?: Promise<number>;
}

/** From before the page's own script, waits for the first session in the list. */
function watchList(): void {
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('.session-rows li') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}

/** Opens the list of sessions from another page of the library: from the click until its rows are painted, in ms. */
function timeOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    location.hash = '#/settings';
    while (document.querySelector('h1')?.textContent !== 'Settings') await new Promise(requestAnimationFrame);
    const start = performance.now();
    location.hash = '#/sessions';
    while (document.querySelector('.session-rows li') === null) await new Promise(requestAnimationFrame);
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve());
      port1.start();
      port2.postMessage(null);
    });
    return performance.now() - start;
  });
}

/** Types one search at once: from the key until the rows of its answer are painted, in ms. */
function timeSearch(page: Page, search: string): Promise<number> {
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field) throw new Error('There is no field to search in.');
    const busy = (value: boolean) =>
      new Promise<void>((resolve) => {
        const selector = `main [aria-busy=${value}]`;
        if (document.querySelector(selector)) {
          resolve();
          return;
        }
        const observer = new MutationObserver(() => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document, { subtree: true, childList: true, attributes: true });
      });
    const ask = async (value: string) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await busy(true);
      await busy(false);
    };
    const start = performance.now();
    await ask(text);
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve());
        port1.start();
        port2.postMessage(null);
      });
    });
    const ms = performance.now() - start;
    await ask('');
    return ms;
  }, search);
}

async function workerHeapMb(browser: ExtensionBrowser): Promise<number> {
  const target = await browser.browser.waitForTarget((candidate) => candidate.type() === TargetType.SERVICE_WORKER);
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_048_576;
}

/** What a list of so many sessions costs; the browser has as many or fewer of them. */
async function measureList(browser: ExtensionBrowser, have: number, count: number, rounds: number): Promise<Row[]> {
  const sender = await openSender(browser);
  await seedSessions(sender, have, count);
  const start = performance.now();
  await waitForIndex(sender);
  const indexMs = performance.now() - start;
  const cold = await browser.browser.newPage();
  await cold.evaluateOnNewDocument(watchList);
  await cold.goto(browser.extensionUrl('library.html#/sessions'));
  const coldMs = await cold.evaluate(() => (globalThis as Watched).benchTime ?? Promise.reject(new Error('Nothing is watched.')));
  const openings: number[] = [];
  const answers: number[] = [];
  const worst = { search: '', ms: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    const opening = await timeOpening(cold);
    if (round > 0) openings.push(opening);
    for (const search of searches) {
      const ms = await timeSearch(cold, search);
      // The first round compiles what the others run.
      if (round === 0) continue;
      answers.push(ms);
      if (ms > worst.ms) Object.assign(worst, { search, ms });
    }
  }
  const [worker, page] = [await workerHeapMb(browser), (await collectAndReadHeapKb(cold)) / 1024];
  await Promise.all([cold.close(), sender.close()]);
  const many = `${count.toLocaleString('en')} sessions`;
  const cell = (times: readonly number[]) => `${medianOf(times).toFixed(0)} / ${quantileOf(times, 0.95).toFixed(0)}`;
  const [opened, answered] = [quantileOf(openings, 0.95), quantileOf(answers, 0.95)];
  return [
    { what: `Words of ${many} until they are in the index, s`, bare: '–', product: (indexMs / 1000).toFixed(0) },
    { what: `The library until the list of ${many} is painted, a new tab, ms`, bare: '–', product: coldMs.toFixed(0) },
    {
      what: `The list of ${many} until it is painted, p50 / p95 ms`,
      bare: '–',
      product: cell(openings),
      target: `p95 ≤ ${mostMs}`,
      isMet: opened <= mostMs,
    },
    {
      what: `A key in its search until the answer is painted, p50 / p95 ms (longest: “${worst.search}” ${worst.ms.toFixed(0)})`,
      bare: '–',
      product: cell(answers),
      target: `p95 ≤ ${mostMs}`,
      isMet: answered <= mostMs,
    },
    {
      what: `Heap with ${many}, worker + page, MB`,
      bare: '–',
      product: `${worker.toFixed(1)} + ${page.toFixed(1)}`,
      target: `< ${mostHeapMb}`,
      isMet: worker + page < mostHeapMb,
    },
  ];
}

/** What many sessions cost in the library; the browser has a profile of its own and no sessions yet. */
export async function sessionRows(browser: ExtensionBrowser, counts: readonly number[], rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  let have = 0;
  for (const count of counts) {
    rows.push(...(await measureList(browser, have, count, rounds)));
    have = count;
  }
  return rows;
}
