import { cp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';

import { CALLS } from '../../tests/e2e/support/session.ts';
import { startCallServer } from '../driver/call-server.ts';
import { openBrowser } from '../driver/open-browser.ts';
import { buildExtension } from '../practice/build-extension.ts';
import { ensureChromium } from '../setup/ensure-chromium.ts';
import { artifactsFolder, projectFolder } from '../setup/project.mjs';
import { awakeRows, messageRows, stoppedRows, wakeRows } from './answer-rows.ts';
import { makeBareExtension } from './bare-extension.ts';
import { type Effort, fullEffort, quickEffort } from './effort.ts';
import { libraryRows } from './library-rows.ts';
import { growthRows, longCall } from './log-rows.ts';
import { codeRows, quietRows, sessionRows, timerRows } from './page-rows.ts';
import type { Browsers, Pair } from './pair.ts';
import { sessionRows as manySessionRows } from './session-rows.ts';
import { surfaceRows } from './surface-rows.ts';
import { type Row, printTable } from './table.ts';
import { letWorkersStart } from './wake-cost.ts';
import { watchRows } from './watch-rows.ts';

const benchFolder = join(artifactsFolder, 'bench');
const folders: Pair<string> = { bare: join(benchFolder, 'bare'), product: join(benchFolder, 'product') };

/** Puts the bare extension's frame into a call page, as the overlay does with the panel. */
async function showBareFrame(page: Page, address: string): Promise<Frame> {
  await page.evaluate((url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 360px; height: 600px';
    document.documentElement.append(frame);
  }, address);
  return page.waitForFrame((frame) => frame.url() === address);
}

/** Says on the terminal, beside the table, what goes on. */
function say(words: string): void {
  console.error(`  ${words}…`);
}

/** Measures the call page and the worker, one thing after the other. */
async function measure(browsers: Browsers, effort: Effort): Promise<Row[]> {
  const { bare, product } = browsers;
  const rows = await codeRows(folders);
  say('loading the call page without a session');
  rows.push(...(await quietRows(browsers, effort)));
  say('loading it with one');
  rows.push(...(await sessionRows(browsers, effort)));

  const pages = { bare: await bare.openTab(CALLS.meet), product: await product.openTab(CALLS.meet) };
  const panel = await product.panelFrame(pages.product);
  await panel.waitForSelector('h2');
  say('letting the timer run');
  rows.push(...(await timerRows(browsers, pages, effort)));

  say('watching a busy call');
  rows.push(...(await watchRows(browsers, effort)));

  await Promise.all([letWorkersStart(pages.bare), letWorkersStart(pages.product)]);
  const bareFrame = await showBareFrame(pages.bare, bare.extensionUrl('frame.html'));
  say('clicking and writing notes');
  rows.push(...(await messageRows(bareFrame, effort.answers)));
  rows.push(...(await awakeRows({ bare: bareFrame, product: panel }, effort.answers, 'worker awake', true)));
  say('the same with the worker stopped before each');
  rows.push(...(await stoppedRows(browsers, { bare: bareFrame, product: panel }, effort.wakes, 'worker stopped')));
  rows.push(...(await wakeRows(browsers, effort)));

  say(`filling a session with ${effort.longSession} notes`);
  await pages.product.close();
  rows.push(...(await growthRows(browsers, effort)));
  const longPage = await product.openTab(longCall);
  const longPanel = await product.panelFrame(longPage);
  await longPanel.waitForSelector('h2');
  const state = `${effort.longSession.toLocaleString('en')} notes`;
  const frames = { bare: bareFrame, product: longPanel };
  rows.push(...(await awakeRows(frames, Math.ceil(effort.answers / 3), state, false)));
  rows.push(...(await stoppedRows(browsers, frames, Math.ceil(effort.wakes / 2), `${state}, worker stopped`)));
  return rows;
}

/** Measures the library in two more browsers, whose libraries hold nothing yet. */
async function measureLibrary(executablePath: string, effort: Effort): Promise<Row[]> {
  say('opening large guides and many guides');
  const open = () => openBrowser({ executablePath, extensionDir: folders.product });
  const [few, many] = [await open(), await open()];
  try {
    return await libraryRows(few, many, effort);
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
}

/** Measures what the call page bears in two browsers, one with the bare extension. */
async function measurePages(executablePath: string, effort: Effort): Promise<Row[]> {
  await makeBareExtension(folders.bare, folders.product);
  const callServer = await startCallServer();
  const bare = await openBrowser({ executablePath, callServer, extensionDir: folders.bare });
  const product = await openBrowser({ executablePath, callServer, extensionDir: folders.product });
  try {
    return await measure({ bare, product }, effort);
  } finally {
    await Promise.all([bare.close(), product.close()]);
    await callServer.close();
  }
}

/** What one browser gave, and which browser that is. */
interface Measured {
  rows: Row[];
  version: string;
}

/** Measures several surfaces at once in one more browser, whose only session they show. */
async function measureSurfaces(executablePath: string, effort: Effort): Promise<Measured> {
  say('clicking on one surface and looking at the others');
  const callServer = await startCallServer();
  const browser = await openBrowser({ executablePath, callServer, extensionDir: folders.product });
  try {
    return { rows: await surfaceRows(browser, effort), version: await browser.browser.version() };
  } finally {
    await browser.close();
    await callServer.close();
  }
}

/** Measures the list of sessions in one more browser. */
async function measureSessions(executablePath: string, effort: Effort): Promise<Measured> {
  say(`writing up to ${Math.max(...effort.manySessions).toLocaleString('en')} sessions and searching them`);
  const browser = await openBrowser({ executablePath, extensionDir: folders.product });
  try {
    const rows = await manySessionRows(browser, effort.manySessions, effort.sessionRounds);
    return { rows, version: await browser.browser.version() };
  } finally {
    await browser.close();
  }
}

/**
 * Builds the extension, or takes one that is built (`--built <folder>`), measures it beside the bare one, or only its list of sessions (`--sessions`)
 * or its surfaces (`--surfaces`), and prints the table. A missed target is a result, and no error.
 */
async function runBench(): Promise<void> {
  const isFalse = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ options: { quick: isFalse, sessions: isFalse, surfaces: isFalse, built: { type: 'string' } } });
  const executablePath = await ensureChromium();
  if (values.built === undefined) await buildExtension();
  // A copy, because a build in the meantime must not change what is measured.
  await rm(benchFolder, { recursive: true, force: true });
  await cp(values.built ?? join(projectFolder, '.output/chrome-mv3'), folders.product, { recursive: true });

  const effort = values.quick ? quickEffort : fullEffort;
  const isWhole = !values.sessions && !values.surfaces;
  const rows: Row[] = [];
  if (isWhole) rows.push(...(await measurePages(executablePath, effort)), ...(await measureLibrary(executablePath, effort)));
  let version = '';
  for (const [isWanted, measurePart] of [
    [values.surfaces, measureSurfaces],
    [values.sessions, measureSessions],
  ] as const) {
    if (!isWhole && !isWanted) continue;
    const measured = await measurePart(executablePath, effort);
    rows.push(...measured.rows);
    version = measured.version;
  }
  const [, load = 0] = loadavg();
  const machine = `${availableParallelism()} cores, ${process.platform}, load ${load.toFixed(1)}`;
  console.log(`\n${version}, ${machine}, ${new Date().toISOString().slice(0, 10)}\n`);
  console.log(printTable(rows));
  const missed = rows.filter(({ isMet }) => isMet === false);
  console.log(missed.length === 0 ? '\nAll targets are met.' : `\nMISSED: ${missed.map(({ what }) => what).join('; ')}.`);
}

try {
  await runBench();
} catch (error) {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
