import { execFile } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { SessionLog } from '../../lib/domain/session-log.ts';
import { byRole } from '../../scripts/driver/by-role.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { findOnPath } from '../../scripts/setup/find-on-path.ts';
import { fullLog, hugeLog } from '../fixtures/sessions/frozen-logs.ts';
import { readZip } from '../support/read-zip.ts';
import { putSessions } from './support/put-sessions.ts';
import { click, textOf, waitUntil } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const run = promisify(execFile);

let browser: ExtensionBrowser;

async function library(hash: string): Promise<Page> {
  return browser.openTab(browser.extensionUrl(`library.html${hash}`));
}

/** Puts copies of a session into the database. */
async function seed(log: SessionLog, count: number, repeats = 1): Promise<string[]> {
  const page = await library('#/guides');
  await page.waitForSelector('a.row-link');
  const ids = await putSessions(page, log, { count, repeats });
  await page.close();
  return ids;
}

/** The text of the preview once it is the one for what is chosen now. */
async function previewOf(page: Page, isRight: (text: string) => boolean): Promise<string> {
  return waitUntil(() => page.$eval('.export-preview[aria-busy=false] textarea', (field) => field.value), isRight, 'the preview');
}

/** What big files are in the library's private file system. */
const bigFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('big-files', { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

/** Opens the dialog in which all sessions are exported. */
async function openMany(page: Page): Promise<void> {
  await page.locator('.selection-bar input').click();
  await waitUntil(
    () => page.$eval('.selection-bar', (bar) => bar.textContent ?? ''),
    (text) => text.includes('selected'),
    'the sessions to be selected',
  );
  // Not through `click`, which waits until the button stands still: the list is asked for again while words are being read.
  await (await page.waitForSelector(byRole('button', 'Export…')))?.click();
  await page.waitForSelector('dialog.many');
}

const resultOf = (page: Page) =>
  waitUntil(
    () => page.$eval('dialog.many .many-work', (work) => work.textContent ?? ''),
    (text) => /in your downloads|Nothing was written|kept/u.test(text),
    'the result',
    50_000,
  );

beforeEach(async () => {
  browser = await openBrowser();
});

afterEach(() => browser.close());

describe('a session is exported', () => {
  it('at once from the menu, with the options of the last time; the preview shows the very text of the file', async () => {
    const [id = ''] = await seed(fullLog(), 1);
    const page = await library(`#/sessions/${id}`);
    await click(page, 'button', 'Export');
    await click(page, 'menuitem', 'Preview and options…');
    const whole = await previewOf(page, (text) => text.includes('## 2.'));
    await click(page, 'radio', 'Time of day');
    await click(page, 'checkbox', 'Only starred notes');
    const shown = await previewOf(page, (text) => text !== whole && /14:\d\d/u.test(text));
    expect(shown.length).toBeLessThan(whole.length);
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await violationsIn(page)).toEqual([]);

    await click(page, 'button', 'Export');
    expect(await readFile(await browser.waitForDownload(/P1.*interview\.md$/u), 'utf8')).toBe(shown);
    await click(page, 'button', 'Copy');
    await click(page, 'menuitem', 'Copy as rich text');
    await waitUntil(
      () => page.$eval('.toast-region', (toast) => toast.textContent ?? ''),
      (words) => words.includes('Copied as rich text.'),
      'the word that it was copied',
    );
    // The menu does it the same way, and an older file is not written over.
    await page.goto(browser.extensionUrl(`library.html#/sessions/${id}`));
    await click(page, 'button', 'Export');
    await click(page, 'menuitem', 'Markdown');
    expect(await readFile(await browser.waitForDownload(/P1.*\(1\)\.md$/u), 'utf8')).toBe(shown);
    // The file is on disk some moments before the page hears of it and takes away what it was made from.
    await waitUntil(
      () => bigFiles(page),
      (names) => names.length === 0,
      'the big files to be gone',
    );
  });

  it('without what is personal, after what is replaced was shown', async () => {
    const [id = ''] = await seed(fullLog(), 1);
    const page = await library(`#/sessions/${id}`);
    await click(page, 'button', 'More actions');
    await click(page, 'menuitem', 'Export anonymised…');
    await (await page.waitForSelector(byRole('textbox', 'More names to replace')))?.type('spans\nMira');
    await waitUntil(
      () => textOf(page, 'list', 'What is replaced'),
      (text) => text.includes('spans') && text.includes('Mira'),
      'what is replaced',
    );
    await previewOf(page, (text) => !text.includes('spans') && !text.includes('Mira'));
    expect(await violationsIn(page)).toEqual([]);
    for (const [format, ending] of [
      ['JSON', 'json'],
      ['HTML', 'html'],
      ['CSV', 'csv'],
    ] as const) {
      await click(page, 'radio', format);
      await page.waitForSelector(`.export-preview[aria-busy=false]`);
      await waitUntil(
        () => page.$eval('.export-file bdi', (name) => name.textContent ?? ''),
        (name) => name.endsWith(ending),
        `the preview of ${format}`,
      );
      await click(page, 'button', 'Export');
      const text = await readFile(await browser.waitForDownload(new RegExp(`\\.${ending}$`, 'u')), 'utf8');
      expect(text).not.toMatch(/spans|Mira/u);
      expect(text).toContain('gateway');
    }
  });

  it('of 20 MB and more whole, although the preview shows its beginning only', async () => {
    const log = hugeLog();
    const [id = ''] = await seed(log, 1, 500);
    const page = await library(`#/sessions/${id}/export`);
    await page.waitForSelector('.export-preview[aria-busy=false]');
    expect(await page.$eval('.export-preview .notice', (words) => words.textContent)).toContain('The file holds all of it');
    await click(page, 'button', 'Export');
    await waitUntil(
      () => page.$eval('.toast-region', (toast) => toast.textContent ?? ''),
      (words) => words.includes('Saved as'),
      'the file to be saved',
    );
    const path = await browser.waitForDownload(/\.md$/u);
    const text = await readFile(path, 'utf8');
    expect((await stat(path)).size).toBeGreaterThan(20_000_000);
    // Panel and popup leave it to the background, where the text goes through messages.
    const reply = await page.evaluate((sessionId) => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } };
      return chrome.runtime.sendMessage({ type: 'export-session', sessionId, format: 'markdown' });
    }, id);
    expect(reply).toMatchObject({ ok: true });
    const again = await readFile(await browser.waitForDownload(/\(1\)\.md$/u), 'utf8');
    expect(again === text).toBe(true);
    for (const number of [0, 999, 1999]) expect(text).toContain(`Observation ${number} #tag${number % 7}Observation ${number} `);
    expect(await bigFiles(page)).toEqual([]);
  });
});

describe('several sessions are exported', () => {
  it('as one zip that a real program opens, in which every file is what the session alone is exported as', async () => {
    const ids = await seed(fullLog(), 30);
    const page = await library('#/sessions');
    await openMany(page);
    expect(await violationsIn(page)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await violationsIn(page)).toEqual([]);
    await click(page, 'checkbox', 'CSV');
    await click(page, 'button', 'Export 30 sessions');
    expect(await resultOf(page)).toContain('30 sessions are in');
    expect(await violationsIn(page)).toEqual([]);
    const zip = await browser.waitForDownload(/\.zip$/u);
    if (findOnPath('unzip') !== null) await run('unzip', ['-tqq', zip]);
    const files = readZip(await readFile(zip));
    const inFolder = (folder: string) => [...files.keys()].filter((name) => name.startsWith(`${folder}/`));
    expect([files.size, inFolder('markdown').length, inFolder('csv').length]).toEqual([60, 30, 30]);

    const single = await library(`#/sessions/${ids[6]}`);
    await click(single, 'button', 'Export');
    await click(single, 'menuitem', 'Markdown');
    const alone = await readFile(await browser.waitForDownload(/P7.*\.md$/u), 'utf8');
    expect(inFolder('markdown').find((name) => name.includes('-P7-'))).toContain('interview.md');
    expect(files.get(inFolder('markdown').find((name) => name.includes('-P7-')) ?? '')).toBe(alone);
  });

  it('and stopped in the middle without leaving anything', async () => {
    await seed(fullLog(), 400);
    const page = await library('#/sessions');
    await openMany(page);
    await click(page, 'button', 'Export 400 sessions');
    await waitUntil(
      () => page.$eval('dialog.many [role=progressbar]', (bar) => Number(bar.ariaValueNow)),
      (percent) => percent > 0,
      'the bar to move',
    );
    await click(page, 'button', 'Stop');
    await waitUntil(
      () => page.$eval('dialog.many', (dialog) => dialog.textContent ?? ''),
      (text) => text.includes('Stopped. Nothing was written.'),
      'the word that it stopped',
    );
    expect(await bigFiles(page)).toEqual([]);
    expect(await readdir(browser.downloadsDir)).toEqual([]);
  });
});
