import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { interviewGuide } from '../components/panel/panel-session.ts';
import { run, startLog } from '../fixtures/sessions/arbitrary-session.ts';
import { putSession } from './support/put-session.ts';
import { CALLS, click, endSession, startSession, textOf, typeOver, waitForSection, waitUntil, writeNote } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let server: CallServer;
let browser: ExtensionBrowser;

/** A session of yesterday with one note for each text, a minute apart from 5:00 on, all on one question; the recording began at 1:00. */
async function putNotes(texts: readonly string[], ago = DAY_MS): Promise<Page> {
  const startedAt = Date.now() - ago;
  const log = startLog(interviewGuide, 0, 'P7', startedAt);
  const at = (seconds: number) => startedAt + seconds * 1000;
  run(log, { type: 'answer-consent', answer: 'yes' }, at(30));
  run(log, { type: 'mark-recording' }, at(60));
  run(log, { type: 'next-section' }, at(290));
  for (const [index, text] of texts.entries()) {
    const seconds = Math.round(300 + (index * 1500) / Math.max(25, texts.length));
    run(
      log,
      { type: 'add-note', noteId: `n${index}`, text, notedAt: at(seconds), itemId: 's2i1', isStarred: false },
      at(seconds),
      `note-${index}`,
    );
  }
  run(log, { type: 'end-session' }, at(2_000), 'the-end');
  await putSession(browser, log);
  const page = await browser.openTab(browser.extensionUrl('library.html#/sessions/session-1'));
  await page.waitForSelector('.record');
  return page;
}

/** The notes as they are shown, each as `5:00 text`. */
const notesOf = (page: Page) =>
  page.$$eval('.note-row', (rows) =>
    rows.map((row) => `${row.querySelector('.note-when')?.textContent} ${row.querySelector('.note-words')?.textContent}`),
  );

const waitForNotes = (page: Page, notes: readonly string[]) =>
  waitUntil(
    () => notesOf(page),
    (shown) => JSON.stringify(shown) === JSON.stringify(notes),
    `the notes ${notes.join(' | ')}`,
  );

/** Gives a note of the list the keyboard, as clicking it on the timeline does. */
const focusNote = (page: Page, id: string) => page.focus(`#record-note-${id}`);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('Control+')) {
      await page.keyboard.down('Control');
      await page.keyboard.press(key.slice(8) as 'KeyZ');
      await page.keyboard.up('Control');
    } else await page.keyboard.press(key as 'Enter');
  }
}

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

beforeEach(async () => {
  browser = await openBrowser({ callServer: server });
});

afterEach(() => browser.close());

describe('a session that ends', () => {
  it('opens its record with the debrief, whose answers are notes, and exports with one button', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await writeNote(panel, 'they are early');
    const record = await endSession(browser, panel);

    const answer = await record.waitForSelector(byRole('textbox', 'What stood out?'));
    await answer?.type('the gateway');
    await answer?.press('Enter');
    await waitUntil(
      () => textOf(record, 'list', 'Notes on What stood out?'),
      (text) => text.includes('the gateway'),
      'the answer as a note',
    );

    const half = await record.waitForSelector(byRole('textbox', 'What surprised you?'));
    await half?.type('half a thou');
    await waitUntil(
      () => browser.worker.evaluate<string>(DRAFTS),
      (drafts) => drafts.includes('half a thou'),
      'the draft of the answer to be on disk',
    );
    await record.reload();
    await waitUntil(
      () => record.$eval('textarea[aria-labelledby="question-~debrief-surprised"]', (field) => (field as HTMLTextAreaElement).value),
      (text) => text === 'half a thou',
      'the half answer to be there again',
    );

    await click(record, 'button', 'Export Markdown');
    const markdown = await readFile(await browser.waitForDownload(/P7.*\.md$/u), 'utf8');
    for (const text of ['they are early', 'the gateway', 'half a thou']) expect(markdown).toContain(text);
    expect(await textOf(record, 'list', 'Notes on What surprised you?')).toContain('half a thou');
  });
});

describe('the notes of a record', () => {
  it('are edited, moved, tagged, marked, re-timed, shifted, split and joined; all of it undone and done again, across a reload', async () => {
    const page = await putNotes(['one two', 'three', 'four']);
    const before = ['5:00 one two', '6:00 three', '7:00 four'];
    await waitForNotes(page, before);

    await focusNote(page, 'n1');
    await press(page, 'Enter', 'End');
    await page.keyboard.type(' and more');
    await press(page, 'Enter');
    await waitForNotes(page, ['5:00 one two', '6:00 three and more', '7:00 four']);

    await focusNote(page, 'n0');
    await press(page, 'e', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await click(page, 'button', 'Split at the cursor');
    await waitUntil(
      () => notesOf(page),
      (notes) => notes.length === 4 && notes.includes('5:00 one') && notes.includes('5:00 two'),
      'two notes of one',
    );

    await focusNote(page, 'n2');
    await press(page, 's', 'p');
    await page.waitForSelector('#record-note-n2 .record-star');
    await page.waitForSelector('#record-note-n2 .badge-warn');
    await press(page, 'g');
    await page.waitForSelector('#record-note-n2 .tag-field');
    await page.keyboard.type('pain');
    await press(page, 'Enter');
    await page.waitForSelector(byRole('button', 'Remove tag pain'));
    await press(page, 'Escape', 't');
    await typeOver(page, 'textbox', 'Session time of the note', '99:00');
    await press(page, 'Enter');
    expect(await textOf(page, 'alert')).toContain('after the end of the session');
    await page.select('#record-note-n2 .note-clock', 'recording');
    await typeOver(page, 'textbox', 'Place of the note in the recording', '10:00');
    await press(page, 'Enter');
    await waitUntil(
      () => notesOf(page),
      (notes) => notes.includes('11:00 four #painpersonal'),
      'the note at its place in the recording',
    );
    await focusNote(page, 'n2');
    await press(page, 'm');
    await page.select('#record-note-n2 .place-select', '["s3","s3i1"]');
    await waitUntil(
      () => textOf(page, 'list', 'Notes on What keeps you from better telemetry?'),
      (text) => text.includes('four'),
      'the note under another question',
    );

    await click(page, 'button', 'Correct times');
    await typeOver(page, 'textbox', 'Seconds for all notes', '12');
    expect(await page.$eval('.shift-preview', (line) => line.textContent)).toBe('4 notes: 5:00 → 4:48, the last 11:00 → 10:48.');
    await click(page, 'button', 'Move notes');
    await waitUntil(
      () => notesOf(page),
      (notes) => notes.includes('5:48 three and more'),
      'the notes 12 s earlier',
    );
    await typeOver(page, 'textbox', 'Seconds for the recording', '12');
    await click(page, 'button', 'Correct');
    await page.waitForSelector('::-p-text(recording from 0:48)');

    await page.reload();
    await page.waitForSelector('.note-row');
    await page.locator(byRole('checkbox', 'Select note at 5:48')).click();
    await page.locator(byRole('checkbox', 'Select note at 10:48')).click();
    await click(page, 'button', 'Join');
    await waitUntil(
      () => notesOf(page),
      (notes) => notes.length === 3 && notes.some((note) => note.startsWith('5:48 three and more\nfour #pain')),
      'one note of two',
    );
    const after = await notesOf(page);

    // Everything that was done: edit, split, star, mark, tag, time, place, shift, recording, join.
    const STEPS = 10;
    for (let step = 0; step < STEPS; step += 1) {
      await press(page, 'Control+KeyZ');
      await waitUntil(
        () => undoneCount(page),
        (count) => count === step + 1,
        `${step + 1} steps to be taken back`,
      );
      if (step === 0) expect(await textOf(page, 'status')).toContain('Taken back: notes joined');
      if (step === 4) {
        await page.reload();
        await page.waitForSelector('.note-row');
      }
    }
    await waitForNotes(page, before);
    expect(await page.$eval('.record-tool-buttons button:nth-of-type(2)', (button) => (button as HTMLButtonElement).disabled)).toBe(true);

    for (let step = 0; step < STEPS; step += 1) {
      await click(page, 'button', 'Redo');
      await waitUntil(
        () => undoneCount(page),
        (count) => count === STEPS + step + 1,
        `${step + 1} steps to be done again`,
      );
    }
    await waitForNotes(page, after);
  });

  it('are reached from the timeline by the keyboard, and told by it in words', async () => {
    const page = await putNotes(['one', 'two', 'three']);
    const timeline = await page.waitForSelector(byRole('slider', 'Timeline'));
    await timeline?.focus();
    const words = () => page.$eval('.timeline-words', (line) => line.textContent);
    await press(page, 'Home', 'ArrowRight');
    expect(await words()).toBe('0:30 · Agreed to recording');
    await press(page, 'ArrowRight');
    expect(await words()).toBe('1:00 · Recording started');
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await words()).toBe('6:00 · Note: two');
    expect(await timeline?.evaluate((element) => element.getAttribute('aria-valuetext'))).toBe('6:00 · Note: two');
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n1');
    await press(page, 'ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n2');

    const dot = await page.$eval('.timeline svg', (drawing) => {
      const { left, top, width, height } = drawing.getBoundingClientRect();
      return { left, y: top + height * 0.73, width };
    });
    const x = dot.left + ((58 + (300 / 2_000) * (960 - 58 - 8)) / 960) * dot.width;
    await page.mouse.move(x, dot.y);
    expect(await words()).toBe('5:00 · Note: one');
    await page.mouse.click(x, dot.y);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n0');

    await click(page, 'radio', 'Chronology');
    await waitUntil(
      () => textOf(page, 'list', 'Notes'),
      (text) => /5:00one.*Warm-up questions · What is your role.*7:00three/u.test(text),
      'the notes by their time, with what they are about',
    );
  });

  it('stay quick to open and to change when there are 2,000 of them, one with 100,000 characters', async () => {
    const texts = Array.from({ length: 2_000 }, (_, index) =>
      index === 7 ? 'word '.repeat(20_000).trim() : `note ${index} #tag${index % 9}`,
    );
    const page = await putNotes(texts);
    const opened = await page.evaluate(async () => {
      const from = performance.now();
      location.hash = '#/sessions';
      await new Promise((resolve) => setTimeout(resolve, 0));
      location.hash = '#/sessions/session-1';
      while (document.querySelectorAll('.note-row').length < 2_000) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - from;
    });
    await focusNote(page, 'n3');
    const started = Date.now();
    await press(page, 's');
    await page.waitForSelector('#record-note-n3 .record-star');
    console.log(`2,000 notes: opened in ${Math.round(opened)} ms, starred in ${Date.now() - started} ms`);
    expect(opened).toBeLessThan(5_000);
    expect(await page.$eval('#record-note-n7 .note-words', (words) => words.textContent?.length ?? 0)).toBeLessThan(1_000);
    await click(page, 'button', 'Show all 99,999 characters');
    expect(await page.$eval('#record-note-n7 .note-text', (words) => words.textContent?.length)).toBe(99_999);
  });
});

describe('the head of a record', () => {
  it('is corrected in its place, and keeps only links of the web', async () => {
    const page = await putNotes(['one']);
    await typeOver(page, 'textbox', 'Participant', 'P8');
    await press(page, 'Tab');
    await page.waitForSelector(byRole('heading', 'P8 · End-user interview'));
    await typeOver(page, 'textbox', 'Observers', 'Ana, Tom');
    await press(page, 'Enter');
    await typeOver(page, 'textbox', 'Recording', 'javascript:alert(1)');
    await press(page, 'Enter');
    await page.waitForSelector('::-p-text(That is no address of the web)');
    expect(await page.$('.detail-link')).toBeNull();
    await typeOver(page, 'textbox', 'Recording', 'https://recordings.example/1');
    await press(page, 'Enter');
    const link = await page.waitForSelector('.detail-link');
    expect(await link?.evaluate((element) => [element.getAttribute('href'), element.getAttribute('rel')])).toEqual([
      'https://recordings.example/1',
      'noopener noreferrer',
    ]);
    await page.reload();
    await page.waitForSelector('.detail-link');
    expect(await page.$$eval('.detail-field', (fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual([
      'P8',
      '',
      '',
      'Ana, Tom',
      'https://recordings.example/1',
    ]);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in a record, %s,', (colorScheme) => {
  it('with its debrief, its editors and its views', async () => {
    await browser.close();
    browser = await openBrowser({ callServer: server, colorScheme });
    const page = await putNotes(['“they said” #pain', 'their boss #pii', 'three'], HOUR_MS);
    const found: Record<string, string[]> = { debrief: await violationsIn(page) };
    await page.locator(byRole('checkbox', 'Select note at 5:00')).click();
    await click(page, 'button', 'Star');
    await page.waitForSelector('#record-note-n0 .record-star');
    await focusNote(page, 'n1');
    await press(page, 'e');
    await focusNote(page, 'n2');
    await press(page, 't');
    await typeOver(page, 'textbox', 'Session time of the note', 'soon');
    await press(page, 'Enter');
    await focusNote(page, 'n0');
    await press(page, 'g');
    await click(page, 'button', 'Correct times');
    found['editing'] = await violationsIn(page);
    await click(page, 'radio', 'Chronology');
    await click(page, 'button', 'Keys');
    found['chronology'] = await violationsIn(page);
    expect(found).toEqual({ debrief: [], editing: [], chronology: [] });
  });
});

/** How often something was taken back, in the log on disk. */
const undoneCount = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value: { events: { type: string }[] } }> } };
    };
    const { events } = (await chrome.runtime.sendMessage({ type: 'get-session', sessionId: 'session-1' })).value;
    return events.filter(({ type }) => type === 'events-undone').length;
  });

/** What the drafts' store holds, read in the worker. */
const DRAFTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('fieldguide');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(reading.result)); };
  };
})`;
