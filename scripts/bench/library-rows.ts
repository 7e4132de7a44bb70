import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { artifactsFolder } from '../setup/project.mjs';
import { bigGuideMarkdown, editorSize, type GuideSize, megabyteSize, saveGuides } from './big-guide.ts';
import type { Effort } from './effort.ts';
import { findControl } from './find-control.ts';
import { mainThread } from './load-cost.ts';
import { openSender } from './log-growth.ts';
import { medianOf, quantileOf } from './statistics.ts';
import type { Row } from './table.ts';
import { longestOf, processesOf, recordTrace, workOf } from './trace.ts';
import { timeTyping } from './typing-times.ts';

const longTaskMs = 50;
const patienceMs = 120_000;

/** A frame of 60 in a second, in ms, with a tolerance for the clock. */
const frameMs = 1000 / 60 + 1;

/** Somebody who types fast: ten keys in a second. */
const keyPauseMs = 100;
const typed = 'and what she did about it then ';

const fewGuides = 10;
const guideTolerance = 0.2;
const smallSize: GuideSize = { sections: 5, items: 4, itemLength: 60 };

interface Watched {
  benchTime?: Promise<number>;
  benchLongTask?: number;
}

/** From now on notes, in the page, the longest of its long tasks in ms: painting too, which the trace does not name as ours. */
function watchLongTasks(): void {
  const watched = globalThis as Watched;
  watched.benchLongTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.benchLongTask = Math.max(watched.benchLongTask ?? 0, duration);
  });
  observer.observe({ type: 'longtask' });
}

/** Reads a guide of 1 MB from a file as far as its review, and notes the longest task in the library's page. */
async function measureReading(product: ExtensionBrowser): Promise<Row[]> {
  const folder = join(artifactsFolder, 'bench');
  const file = join(folder, 'megabyte.md');
  const markdown = bigGuideMarkdown('A long guide', megabyteSize);
  await mkdir(folder, { recursive: true });
  await writeFile(file, markdown);
  const page = await product.openTab(product.extensionUrl('library.html#/import-guide'));
  const input = await page.waitForSelector('input[type="file"]');
  await page.evaluate(watchLongTasks);
  let reviewMs = 0;
  const trace = await recordTrace(page, async () => {
    await input?.uploadFile(file);
    await page.waitForFunction(() => (document.querySelector('textarea')?.value.length ?? 0) > 0, { timeout: patienceMs });
    const start = performance.now();
    await (await findControl(page, 'Review')).click();
    await page.waitForSelector('table[aria-label="Sections"]', { timeout: patienceMs });
    reviewMs = performance.now() - start;
  });
  const work = processesOf(trace, product.extensionUrl('')).map((id) => workOf(trace, id, mainThread, product.extensionUrl('')));
  const script = longestOf(work.map(({ longestOwnTask }) => longestOwnTask));
  const longTaskSeen = await page.evaluate(() => (globalThis as Watched).benchLongTask ?? 0);
  const longest = Math.max(script?.clockMs ?? 0, longTaskSeen);
  await page.close();
  const size = `${(markdown.length / 1_048_576).toFixed(2)} MB`;
  return [
    { what: `A guide of ${size} from "Review" until it is shown, ms`, bare: '–', product: reviewMs.toFixed(0) },
    {
      what: "The library's longest task in that time, ms on the clock (of the processor, script only)",
      bare: '–',
      product: `${longest.toFixed(1)} (${(script?.processorMs ?? 0).toFixed(1)})`,
      target: `< ${longTaskMs}`,
      isMet: longest < longTaskMs,
    },
  ];
}

async function focusTitle(page: Page, section: number): Promise<void> {
  const field = await findControl(page, `Title of section ${section}`, patienceMs);
  await field.focus();
}

/** Types in the middle of a guide with 200 sections and 2,000 items. */
async function measureTyping(product: ExtensionBrowser, keys: number): Promise<Row[]> {
  const sender = await openSender(product);
  const guideId = await saveGuides(sender, 1, editorSize);
  await sender.close();
  const page = await product.openTab(product.extensionUrl(`library.html#/guides/${encodeURIComponent(guideId)}/edit`));
  await focusTitle(page, editorSize.sections / 2);
  // The first keys compile what the others run.
  await timeTyping(page, 'So ', keyPauseMs);
  const { paints, frames } = await timeTyping(page, typed.repeat(Math.ceil(keys / typed.length)).slice(0, keys), keyPauseMs);
  await page.close();
  const most = quantileOf(frames, 0.95);
  return [
    {
      what: 'A key in the editor until it is painted, 200 sections and 2,000 items, p50 / p95 ms',
      bare: '–',
      product: `${medianOf(paints).toFixed(1)} / ${quantileOf(paints, 0.95).toFixed(1)}`,
    },
    {
      what: 'Frames while typing there, p95 / longest ms',
      bare: '–',
      product: `${most.toFixed(1)} / ${Math.max(...frames).toFixed(1)}`,
      target: 'p95 ≤ 17.7',
      isMet: most <= frameMs,
    },
  ];
}

/** From before the page's own script, waits for the first guide in the list. */
function watchList(): void {
  (globalThis as Watched).benchTime = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('[aria-label="Guides"] li') === null) return;
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

async function timeOpening(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.browser.newPage();
  await page.evaluateOnNewDocument(watchList);
  await page.goto(browser.extensionUrl('library.html#/guides'));
  const ms = await page.evaluate(() => (globalThis as Watched).benchTime ?? Promise.reject(new Error('Nothing is watched.')));
  await page.close();
  return ms;
}

/** Opens the library of two browsers in turns, one with many guides. */
async function measureOpening(few: ExtensionBrowser, many: ExtensionBrowser, effort: Effort): Promise<Row[]> {
  for (const [browser, count] of [[few, fewGuides] as const, [many, effort.manyGuides] as const]) {
    const sender = await openSender(browser);
    await saveGuides(sender, count, smallSize);
    await sender.close();
  }
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round <= effort.libraryOpens; round += 1) {
    const first = round % 2 === 0 ? 'few' : 'many';
    for (const side of [first, first === 'few' ? 'many' : 'few'] as const) {
      const ms = await timeOpening(side === 'few' ? few : many);
      // The first page of a browser also warms it up.
      if (round > 0) times[side].push(ms);
    }
  }
  const ratio = medianOf(times.many) / medianOf(times.few);
  return [
    { what: `The library until its list is painted, ${fewGuides} guides, p50 ms`, bare: '–', product: medianOf(times.few).toFixed(0) },
    {
      what: `The same with ${effort.manyGuides.toLocaleString('en')} guides (times those with ${fewGuides})`,
      bare: '–',
      product: `${medianOf(times.many).toFixed(0)} (× ${ratio.toFixed(2)})`,
      target: `× ${fewGuides} guides ± 20 %`,
      isMet: ratio <= 1 + guideTolerance,
    },
  ];
}

/** What large guides and many guides cost in the library; the two browsers have profiles of their own and no guides yet. */
export async function libraryRows(few: ExtensionBrowser, many: ExtensionBrowser, effort: Effort): Promise<Row[]> {
  const opening = await measureOpening(few, many, effort);
  return [...(await measureReading(few)), ...(await measureTyping(few, effort.typedKeys)), ...opening];
}
