import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { seedSessions } from '../../scripts/bench/many-sessions.ts';
import { byRole } from '../../scripts/driver/by-role.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { click, typeOver, waitUntil } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const COUNT = 70;

let browser: ExtensionBrowser;
let library: Page;

const titles = () => library.$$eval('.session-rows .row-link', (links) => links.map((link) => link.textContent ?? ''));
const waitForCount = (count: number, what: string) => waitUntil(titles, (shown) => shown.length === count, what);
const head = () => library.$eval('.selection-bar label', (label) => label.textContent ?? '');

beforeAll(async () => {
  browser = await openBrowser();
  const sender = await browser.openTab(browser.extensionUrl('manifest.json'));
  await seedSessions(sender, 0, COUNT);
  await sender.close();
  library = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
}, 120_000);

afterAll(() => browser.close());

describe('the list of sessions', () => {
  it('shows the first of many, and more when asked', async () => {
    await waitForCount(50, 'the first sessions');
    // By the keyboard: rows that come into sight take their real height, and the button below them moves away from a pointer.
    await (await library.waitForSelector(byRole('button', 'Show more')))?.press('Enter');
    await waitForCount(COUNT, 'all sessions');
  });

  it('has its search and its filters in two lines, and its button at the edge', async () => {
    const tops = await library.$$eval('search .field', (fields) =>
      fields.map((field) => Math.round(field.getBoundingClientRect().top / 10)),
    );
    expect(new Set(tops).size).toBe(2);
    const edges = await library.$$eval('.import-sessions .button, .library-title', (parts) =>
      parts.map((part) => part.getBoundingClientRect().right),
    );
    expect(new Set(edges).size).toBe(1);
  });

  it('finds a note by its words, shows where, and is the same after a visit to the record', async () => {
    await typeOver(library, 'searchbox', 'Search sessions', 'tag3 needle4');
    // The words of some may still be being read, and answers to less of the search come first.
    await waitUntil(titles, (shown) => JSON.stringify(shown) === JSON.stringify(['P44 · End-user interview']), 'the one session');
    expect(await library.$$eval('.row-snippet mark', (marks) => marks.map((mark) => mark.textContent))).toEqual(['needle43', 'tag3']);
    await library.click('.session-rows .row-link');
    await library.waitForSelector(byRole('heading', 'P44 · End-user interview'));
    await library.goBack();
    await waitForCount(1, 'the same session');
    await library.reload();
    await waitForCount(1, 'the same session after a reload');
  });

  it('has no violation in light and dark', async () => {
    await click(library, 'checkbox', 'Select all of 1 session');
    for (const value of ['light', 'dark']) {
      await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect([value, await violationsIn(library)]).toEqual([value, []]);
    }
  });

  it('says that nothing matches, and shows all again', async () => {
    await typeOver(library, 'searchbox', 'Search sessions', 'nosuchword');
    await waitUntil(
      () => library.$$('.empty'),
      (found) => found.length === 1,
      'the words for no match',
    );
    await click(library, 'button', 'Show all sessions');
    await waitForCount(50, 'all sessions');
  });

  it('deletes what is selected, by keyboard, and brings it back', async () => {
    await library.focus('.session-rows .row-box');
    await library.keyboard.press('Space');
    expect(await head()).toBe(`1 of ${COUNT} sessions selected`);
    await library.focus('.selection-bar .button-danger');
    await library.keyboard.press('Enter');
    await waitUntil(head, (text) => text.endsWith(` ${COUNT - 1} sessions`), 'one session less');
    expect(await library.evaluate(() => document.activeElement?.closest('.selection-bar') !== null)).toBe(true);
    await click(library, 'button', 'Undo');
    await waitUntil(head, (text) => text.endsWith(` ${COUNT} sessions`), 'the session to be back');
  });

  it('puts all that match into the archive', async () => {
    await library.select('select[aria-label=Tag]', 'tag5');
    await waitForCount(2, 'the sessions with the tag');
    await click(library, 'checkbox', 'Select all of 2 sessions');
    await click(library, 'button', 'Archive');
    await click(library, 'button', 'Archived (2)');
    await waitForCount(2, 'the archive');
  });
});
