import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { interviewGuide } from '../../components/panel/panel-session.ts';
import { run, startLog } from '../../fixtures/sessions/arbitrary-session.ts';
import { putSession } from './put-session.ts';
import { waitUntil } from './session.ts';

const DAY_MS = 86_400_000;

/** Opens the record of a session of yesterday with one note for each text, a minute apart from 5:00 on, all on one question; the recording began at 1:00. */
export async function openNotes(browser: ExtensionBrowser, texts: readonly string[], ago = DAY_MS): Promise<Page> {
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
export const notesOf = (page: Page) =>
  page.$$eval('.note-row', (rows) =>
    rows.map((row) => `${row.querySelector('.note-when')?.textContent} ${row.querySelector('.note-words')?.textContent}`),
  );

/** Waits until these notes are shown. */
export const waitForNotes = (page: Page, notes: readonly string[]) =>
  waitUntil(
    () => notesOf(page),
    (shown) => JSON.stringify(shown) === JSON.stringify(notes),
    `the notes ${notes.join(' | ')}`,
  );

/** Gives a note of the list the keyboard, as clicking it on the timeline does. */
export const focusNote = (page: Page, id: string) => page.focus(`#record-note-${id}`);

/** Presses keys one after another, such as `Enter` or `Control+KeyZ`. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key.startsWith('Control+')) {
      await page.keyboard.down('Control');
      await page.keyboard.press(key.slice(8) as 'KeyZ');
      await page.keyboard.up('Control');
    } else await page.keyboard.press(key as 'Enter');
  }
}

/** How often something was taken back, in the log on disk. */
export const undoneCount = (page: Page) =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value: { events: { type: string }[] } }> } };
    };
    const { events } = (await chrome.runtime.sendMessage({ type: 'get-session', sessionId: 'session-1' })).value;
    return events.filter(({ type }) => type === 'events-undone').length;
  });
