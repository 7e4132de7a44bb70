import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { focusNote, notesOf, openNotes, press, undoneCount, waitForNotes } from './support/record.ts';
import { CALLS, click, endSession, startSession, textOf, typeOver, waitForSection, waitUntil, writeNote } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

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
      () => record.$eval('textarea[aria-labelledby="question-~debrief-surprised"]', (field) => field.value),
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
    const page = await openNotes(browser, ['one two', 'three', 'four']);
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
    expect(await page.$eval('.record-tool-buttons button:nth-of-type(2)', (button) => button.disabled)).toBe(true);

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
});

describe('the head of a record', () => {
  it('is corrected in its place, and keeps only links of the web', async () => {
    const page = await openNotes(browser, ['one']);
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

/** What the drafts' store holds, read in the worker. */
const DRAFTS = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('fieldguide');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
    reading.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(reading.result)); };
  };
})`;
