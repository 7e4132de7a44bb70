import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

import { CALLS, startSession } from '../../tests/e2e/support/session.ts';
import type { Effort } from './effort.ts';
import { readManifest } from './bare-extension.ts';
import { type LoadCost, collectAndReadHeapKb, mainThread, measureLoad } from './load-cost.ts';
import { type Browsers, type Pair, mapPair, takeTurns } from './pair.ts';
import { medianOf, spreadOf } from './statistics.ts';
import { type TimerCost, measureTimer } from './timer-cost.ts';
import { type ThreadWork, longestOf, processesOf, recordTrace, workOf } from './trace.ts';
import type { Row } from './table.ts';

const mostGzipBytes = 5 * 1024;
const mostScriptMs = 3;
const mostHeapKb = 60;
const longTaskMs = 50;

/** So much two browsers' own housekeeping differs in a stretch of the timer while nothing happens in either, in ms. */
const mostIdleMs = 0.5;

/** After a collection a browser has finished tidying up by then, in ms. */
const tidyMs = 5000;

const bytes = new Intl.NumberFormat('en');

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Scripts that the background puts into a call page while a session is shown there. */
const shownScripts = ['content-scripts/overlay.js', 'content-scripts/sense.js'];

async function everywhereScripts(extensionDir: string): Promise<string[]> {
  const { content_scripts: scripts } = await readManifest(extensionDir);
  return scripts.flatMap(({ js }) => js);
}

async function measureCode(extensionDir: string, paths: readonly string[]): Promise<{ raw: number; gzip: number }> {
  const files = await Promise.all(paths.map((path) => readFile(join(extensionDir, path))));
  return { raw: sumOf(files.map(({ length }) => length)), gzip: sumOf(files.map((file) => gzipSync(file, { level: 9 }).length)) };
}

/** How much JavaScript goes into a call page. */
export async function codeRows(folders: Pair<string>): Promise<Row[]> {
  const [bare, product] = [
    await measureCode(folders.bare, await everywhereScripts(folders.bare)),
    await measureCode(folders.product, await everywhereScripts(folders.product)),
  ];
  const shown = await measureCode(folders.product, shownScripts);
  return [
    { what: 'JavaScript in every call page, bytes', bare: bytes.format(bare.raw), product: bytes.format(product.raw) },
    {
      what: 'the same after gzip',
      bare: bytes.format(bare.gzip),
      product: bytes.format(product.gzip),
      target: `≤ ${bytes.format(mostGzipBytes)}`,
      isMet: product.gzip <= mostGzipBytes,
    },
    { what: 'What is added while a session is shown there, after gzip', bare: '–', product: bytes.format(shown.gzip) },
  ];
}

/** A row with the medians of some costs and how far single ones lie from them; `most` is what may be added to the bare extension's. */
function medianRow<Cost>(what: string, costs: Pair<Cost[]>, valueOf: (cost: Cost) => number, digits: number, most?: number): Row {
  const values = mapPair(costs, (all) => all.map(valueOf));
  const cells = mapPair(values, (all) => `${medianOf(all).toFixed(digits)} ± ${spreadOf(all).toFixed(digits)}`);
  if (most === undefined) return { what, ...cells };
  return { what, ...cells, target: `≤ bare + ${most}`, isMet: medianOf(values.product) - medianOf(values.bare) <= most };
}

/** A row with the longest of some tasks. */
function longestRow(when: string, costs: Pair<ThreadWork[]>): Row {
  const longest = mapPair(costs, (all) => longestOf(all.map(({ longestOwnTask }) => longestOwnTask)));
  return {
    what: `Longest task of ours, ${when}, ms on the clock (of the processor)`,
    ...mapPair(longest, (task) => (task ? `${task.clockMs.toFixed(1)} (${task.processorMs.toFixed(1)})` : 'none')),
    target: `< ${longTaskMs}`,
    isMet: (longest.product?.clockMs ?? 0) < longTaskMs,
  };
}

function loadRows(state: string, costs: Pair<LoadCost[]>, hasTargets: boolean): Row[] {
  return [
    medianRow(
      `Script on the page's main thread at load, ${state}, ms`,
      costs,
      (cost) => cost.scriptMs,
      2,
      hasTargets ? mostScriptMs : undefined,
    ),
    medianRow(`All work on it at load, ${state}, ms`, costs, (cost) => cost.taskMs, 1),
    medianRow(`Heap of the page after load, ${state}, KB`, costs, (cost) => cost.heapKb, 0, hasTargets ? mostHeapKb : undefined),
  ];
}

/** What the extensions cost a call page in which there is no session. */
export async function quietRows(browsers: Browsers, effort: Effort): Promise<Row[]> {
  // The first page of a browser also warms it up.
  const costs = mapPair(
    await takeTurns(effort.loads + 1, (side) => measureLoad(browsers[side], CALLS.meet, () => Promise.resolve())),
    (all) => all.slice(1),
  );
  return [...loadRows('no session', costs, true), longestRow('no session', costs)];
}

/** What they cost with a session: Fieldguide's runs afterwards at the same address, in no tab. */
export async function sessionRows(browsers: Browsers, effort: Effort): Promise<Row[]> {
  const { product } = browsers;
  const page = await product.openTab(CALLS.meet);
  const trace = await recordTrace(page, () =>
    startSession(product, page)
      .then((panel) => panel.waitForSelector('h2'))
      .then(() => undefined),
  );
  const starts = processesOf(trace, CALLS.meet).map((id) => workOf(trace, id, mainThread, product.extensionUrl('')));
  await page.close();

  const costs = await takeTurns(effort.loads, (side) =>
    measureLoad(browsers[side], CALLS.meet, async (loaded) => {
      if (side === 'product') await (await product.panelFrame(loaded)).waitForSelector('h2');
    }),
  );
  return [
    ...loadRows('session shown', costs, false),
    longestRow('session started and loaded', { bare: costs.bare, product: [...costs.product, ...starts] }),
  ];
}

/** What a running timer costs while nobody acts; in `pages`, Fieldguide's with a session, the call pages are shown. */
export async function timerRows(browsers: Browsers, pages: Pair<Page>, effort: Effort): Promise<Row[]> {
  const { timerStretches, timerStretchMs } = effort;
  // Without this, each browser would tidy up after the load at a moment of its own.
  await Promise.all([collectAndReadHeapKb(pages.bare), collectAndReadHeapKb(pages.product)]);
  await wait(tidyMs);
  const stretches: Pair<TimerCost[]> = { bare: [], product: [] };
  for (let index = 0; index < timerStretches; index += 1) {
    // Both at once: little goes on in either, and so both see the same machine.
    const [bare, product] = await Promise.all([
      measureTimer(browsers.bare, pages.bare, timerStretchMs),
      measureTimer(browsers.product, pages.product, timerStretchMs),
    ]);
    stretches.bare.push(bare);
    stretches.product.push(product);
  }
  const work = mapPair(stretches, (costs) => costs.map(({ page }) => page));
  const own = mapPair(work, (costs) => sumOf(costs.map(({ ownScriptMs }) => ownScriptMs)));
  const frameMs = sumOf(stretches.product.map(({ frame }) => frame?.taskMs ?? 0));
  const length = `${(timerStretches * timerStretchMs) / 1000} s`;
  return [
    {
      what: `Script of ours on the page's main thread in ${length} of a running timer, ms`,
      // What watching the call may cost has rows of its own.
      ...mapPair(own, (ms) => ms.toFixed(2)),
    },
    medianRow(`All work on it in ${timerStretchMs / 1000} s of that, ms`, work, ({ taskMs }) => taskMs, 2, mostIdleMs),
    longestRow('timer running', work),
    { what: "Work in the panel's own process in that time, ms", bare: '–', product: frameMs.toFixed(0) },
  ];
}
