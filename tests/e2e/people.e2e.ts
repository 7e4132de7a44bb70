import type { Page } from 'puppeteer-core';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { createLog } from '../../lib/domain/session-log.ts';
import type { SessionLog } from '../../lib/domain/session-log.ts';
import { run, startLog } from '../fixtures/sessions/arbitrary-session.ts';
import { sixSections } from '../fixtures/sessions/six-sections.ts';
import { putSession } from './support/put-session.ts';
import { click, textOf, typeOver, waitUntil } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const DAY_MS = 86_400_000;

let browser: ExtensionBrowser;
let profile: string;
let library: Page;

/** A session that ended an hour after it began, so many days ago. */
function sessionOf(id: string, participant: string, daysAgo: number, notes: readonly string[]): SessionLog {
  const at = Date.now() - daysAgo * DAY_MS;
  const begun = startLog(sixSections, 0, participant, at);
  const log = createLog(begun.events.map((event) => (event.type === 'session-started' ? { ...event, sessionId: id } : event))) ?? begun;
  for (const [index, text] of notes.entries()) {
    run(log, { type: 'add-note', noteId: `n${index}`, text, notedAt: at, itemId: null, isStarred: false }, at + index + 1);
  }
  run(log, { type: 'end-session' }, at + 3_600_000);
  return log;
}

/** Everything in the extension's database, keys and values of every store. */
const wholeDatabase = () =>
  library.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('fieldguide');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
    });
    const names = [...database.objectStoreNames];
    const read = database.transaction(names);
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const stores = await Promise.all(
      names.map((name) => Promise.all([answer(read.objectStore(name).getAllKeys()), answer(read.objectStore(name).getAll())])),
    );
    database.close();
    return JSON.stringify(stores).toLowerCase();
  });

const isThere = async (word: string) => (await wholeDatabase()).includes(word);

async function expectNoViolations(): Promise<void> {
  for (const value of ['light', 'dark']) {
    await library.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect([value, await violationsIn(library)]).toEqual([value, []]);
  }
}

/** Goes to a page of the library and waits for its heading. */
async function goTo(hash: string, heading: string): Promise<void> {
  await library.goto(browser.extensionUrl(`library.html${hash}`));
  await library.waitForSelector(byRole('heading', heading));
}

async function open(): Promise<void> {
  browser = await openBrowser(profile ? { userDataDir: profile } : {});
  profile = browser.userDataDir;
  library = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
}

beforeAll(async () => {
  await open();
  await putSession(browser, sessionOf('first', 'P7', 2, ['Zoë Quirrel runs it', 'zoe@quirrel.example said 1:45', 'ill today #pii']));
  await putSession(browser, sessionOf('second', 'p7', 1, ['Quirrel’s team again']));
  await putSession(browser, sessionOf('other', 'P8', 1, ['a note that stays']));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
});

describe('a participant', () => {
  it('is found by code and has a page with all sessions', async () => {
    await goTo('#/participants', 'Participants');
    await typeOver(library, 'searchbox', 'Search participants', 'P7');
    await waitUntil(
      () => library.$$eval('.row-link', (links) => links.map((link) => link.textContent)),
      (codes) => codes.length === 1,
      'the one participant',
    );
    await expectNoViolations();
    await library.click('.row-link');
    await library.waitForSelector(byRole('heading', 'Everything about p7'));
    expect(await library.$$eval('.row-link', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#/sessions/second',
      '#/sessions/first',
    ]);
  });

  it('gets details on purpose, which stay apart from the sessions and leave as a file when asked', async () => {
    await typeOver(library, 'textbox', 'Name', 'Zoë Quirrel');
    await typeOver(library, 'textbox', 'Company', 'Wexford Ltd');
    await click(library, 'button', 'Save details');
    await library.waitForSelector(byRole('button', 'Export the details'));
    await expectNoViolations();
    await library.reload();
    await waitUntil(
      () => library.$eval('.person-form input', (field) => field.value),
      (value) => value === 'Zoë Quirrel',
      'the name after a reload',
    );
    await click(library, 'button', 'Export the details');
    expect(await browser.waitForDownload(/details\.json$/u)).toContain('p7');
  });

  it('is offered the export of everything', async () => {
    await click(library, 'button', 'Export everything…');
    expect(await textOf(library, 'heading', 'Export 2 sessions')).toBe('Export 2 sessions');
    await click(library, 'button', 'Cancel');
  });
});

describe('a session', () => {
  it('is anonymised for good: what goes is seen first, and no page or store holds it afterwards', async () => {
    await goTo('#/sessions/first', 'P7 · End-user interview');
    const elsewhere = await browser.openTab(browser.extensionUrl('library.html#/sessions/first'));
    await elsewhere.waitForSelector('::-p-text(runs it)');
    await library.bringToFront();
    await click(library, 'button', 'More actions');
    await click(library, 'menuitem', 'Anonymise for good…');
    const list = await waitUntil(
      () => textOf(library, 'list', 'What is replaced'),
      (text) => text.includes('zoe@quirrel.example'),
      'the list of what is replaced',
    );
    expect(list).toContain('Zoë Quirrel → P7');
    expect(list).toContain('ill today #pii');
    await expectNoViolations();
    await click(library, 'button', 'Anonymise for good');
    for (const page of [library, elsewhere]) {
      await waitUntil(
        () => page.evaluate(() => document.body.textContent ?? ''),
        (text) =>
          text.includes('P7 runs it') && text.includes('[e-mail] said 1:45') && !text.includes('Quirrel') && !text.includes('ill today'),
        'the anonymised notes',
      );
    }
    await elsewhere.close();
    const database = await wholeDatabase();
    expect(database).toContain('p7 runs it');
    expect(database).not.toContain('ill today');
    expect(database).not.toContain('zoe@quirrel.example');
  });

  it('goes with everything of its participant, and nobody else’s does', async () => {
    await goTo('#/participants/p7', 'p7');
    // What was said last lies over the foot of the page for some seconds.
    await waitUntil(
      () => library.$('.toast'),
      (toast) => toast === null,
      'the word on what was done before to go',
    );
    await click(library, 'button', 'Delete everything…');
    const question = await textOf(library, 'group', 'Delete everything about p7?');
    expect(question).toContain('2 sessions');
    expect(question).toContain('the name, company and contact');
    await click(library, 'button', 'Delete everything for good');
    await library.waitForSelector(byRole('heading', 'Participants'));
    for (const word of ['quirrel', 'wexford', '"p7"', '"first"', '"second"']) expect([word, await isThere(word)]).toEqual([word, false]);
    expect(await isThere('a note that stays')).toBe(true);
  });
});

interface StoredMarks {
  'safety:retention': { lastRunAt: number; announced: Record<string, number> };
}

/** Moves what retention wrote down a week and a day into the past, which is to it as if the clock had gone on. */
async function passEightDays(): Promise<void> {
  await browser.worker.evaluate(async (pastMs: number) => {
    const { local } = (
      globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<StoredMarks>; set: (items: object) => Promise<void> } } };
      }
    ).chrome.storage;
    const marks = (await local.get('safety:retention'))['safety:retention'];
    const announced = Object.fromEntries(Object.entries(marks.announced).map(([id, at]) => [id, at - pastMs]));
    await local.set({ 'safety:retention': { ...marks, announced, lastRunAt: marks.lastRunAt - pastMs } });
  }, 8 * DAY_MS);
}

describe('sessions that get old', () => {
  it('are announced, kept or deleted when their time has come, and what was done is written down', async () => {
    await putSession(browser, sessionOf('old', 'P20', 100, ['ancient words']));
    await goTo('#/settings', 'Settings');
    await library.waitForSelector(byRole('combobox', 'What becomes of old sessions'));
    await library.select('.retention-rule select', 'delete');
    await typeOver(library, 'spinbutton', 'after', '30');
    await click(library, 'button', 'Turn on…');
    await library.waitForSelector('::-p-text(One session is old enough and will be deleted, not before)');
    await expectNoViolations();
    await click(library, 'button', 'Delete sessions after 30 days');
    await library.waitForSelector('::-p-text(Sessions are deleted 30 days after they ended)');

    await goTo('#/sessions', 'Sessions');
    expect(await textOf(library, 'region', 'Sessions that are due soon')).toContain('1 session will be deleted');
    await click(library, 'button', 'Show it');
    expect(await textOf(library, 'list', 'Due soon')).toContain('P20');
    await expectNoViolations();

    await browser.kill();
    await open();
    await passEightDays();
    await waitUntil(
      () => isThere('ancient words'),
      (found) => !found,
      'the old session to be deleted',
      45_000,
    );
    expect(await isThere('a note that stays')).toBe(true);
    await goTo('#/settings', 'Settings');
    expect(await textOf(library, 'list', 'What was done')).toMatch(/1 session deleted, held .* \(after 30 days\)/u);
  }, 90_000);
});
