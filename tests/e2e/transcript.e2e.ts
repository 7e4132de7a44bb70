import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import type { SessionEvent } from '../../lib/domain/events/registry.ts';
import { dropFile } from './support/drop-file.ts';
import { CALLS, click, startSession, waitUntil, writeNote } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

let server: CallServer;
let browser: ExtensionBrowser;
let sessionId: string;
let record: Page;
/** When the session began, and when its note was begun, in ms since the epoch. */
let startedAt: number;
let notedAt: number;

/** Sends a message as a page of ours does. */
async function ask<Value>(page: Page, message: Record<string, unknown>): Promise<Value> {
  const reply = await page.evaluate((sent) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } };
    return chrome.runtime.sendMessage(sent);
  }, message);
  return (reply as { value: Value }).value;
}

const logOf = async (page: Page) => (await ask<{ events: SessionEvent[] }>(page, { type: 'get-session', sessionId })).events;

/** Writes a file where the browser can take it from. */
async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(browser.userDataDir, name);
  await writeFile(path, content);
  return path;
}

const time = (ms: number) => new Date(Math.max(0, ms)).toISOString().slice(11, 23);
const vtt = (lines: [atMs: number, words: string][]) =>
  `WEBVTT\n\n${lines.map(([at, words], index) => `${index + 1}\n${time(at)} --> ${time(at + 500)}\nAna Weber: ${words}\n`).join('\n')}`;

const PLAY_BUTTON = '::-p-xpath(//button[starts-with(@aria-label, "Play from ")])';

/** Ten seconds of silence. */
function silence(): Uint8Array {
  const [rate, seconds] = [8_000, 10];
  const bytes = Buffer.alloc(44 + rate * seconds, 128);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + rate * seconds, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(rate * seconds, 40);
  return bytes;
}

async function choose(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file][aria-label="Lay a transcript or recording beside"]');
  await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
}

const shown = (page: Page) => page.$eval('main', (main) => (main as HTMLElement).innerText);

async function waitForText(page: Page, words: string, isThere = true): Promise<void> {
  await waitUntil(
    () => shown(page),
    (text) => text.includes(words) === isThere,
    `the page to show “${words}”${isThere ? '' : ' no more'}`,
  );
}

async function expectAccessible(page: Page): Promise<void> {
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    expect(await violationsIn(page)).toEqual([]);
  }
  await page.emulateMediaFeatures([]);
}

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
  const call = await browser.openTab(CALLS.meet);
  const panel = await startSession(browser, call);
  await writeNote(panel, 'spans are dropped at the gateway');
  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  const sessions = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
  const link = await sessions.waitForSelector('a.row-link');
  const address = await link?.evaluate((anchor) => (anchor as HTMLAnchorElement).hash);
  sessionId = address?.replace('#/sessions/', '') ?? '';
  await sessions.close();
  record = await browser.openTab(browser.extensionUrl(`library.html${address}`));
  const events = await waitUntil(
    () => logOf(record),
    (log) => log.some(({ type }) => type === 'session-ended'),
    'the session to end',
  );
  startedAt = events.find(({ type }) => type === 'session-started')?.at ?? 0;
  const note = events.find((event) => event.type === 'note-added');
  notedAt = note?.type === 'note-added' ? note.notedAt : 0;
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('a transcript beside the notes', () => {
  it('shows with each note what was said around it, and stays after a reload', async () => {
    const noteMs = notedAt - startedAt;
    await choose(
      record,
      await fileOf(
        'call.vtt',
        vtt([
          [noteMs - 800, 'we drop spans when the queue is full'],
          [noteMs + 60_000, 'something else a minute later'],
        ]),
      ),
    );
    await waitForText(record, 'we drop spans when the queue is full');
    expect(await shown(record)).not.toContain('something else a minute later');
    expect(await shown(record)).toMatch(/call\.vtt\s+2 lines · Ana Weber/u);
    await record.reload();
    await waitForText(record, 'we drop spans when the queue is full');
    await expectAccessible(record);
  });

  it('is moved by a second, by a number, and by a line that was said at a note', async () => {
    const field = () => record.waitForSelector(byRole('spinbutton', 'First line, seconds into the session'));
    const place = async () => Number(await (await field())?.evaluate((input) => (input as HTMLInputElement).value));
    const before = await place();
    await click(record, 'button', 'One second later');
    await waitUntil(place, (now) => Math.abs(now - before - 1) < 0.001, 'the first line to be a second later');
    await (await field())?.click({ count: 3 });
    await record.keyboard.type('-60');
    await record.keyboard.press('Enter');
    await waitForText(record, 'before the session');
    await waitForText(record, 'something else a minute later');

    await click(record, 'button', 'Match a line to a note…');
    await (await record.waitForSelector(byRole('searchbox', 'Words of the line')))?.type('queue is FULL');
    await expectAccessible(record);
    await click(record, 'button', 'This was said at this note');
    await waitForText(record, 'something else a minute later', false);
    await waitForText(record, 'we drop spans when the queue is full');
    await waitUntil(place, (now) => Math.abs(now * 1_000 - (notedAt - startedAt)) < 1, 'the line to lie at the note');
  });

  it('is dropped on the page in place of the other, taken away, and brought back', async () => {
    await dropFile(
      record,
      await fileOf('captions.txt', `[P7] ${new Date(notedAt).toTimeString().slice(0, 8)}\ndropped as captions with times of day\n`),
      () => record.$eval('.beside', (section) => section.classList.contains('drop-over')),
    );
    await waitForText(record, 'dropped as captions with times of day');
    await waitForText(record, 'we drop spans', false);
    await click(record, 'button', 'Remove transcript');
    await waitForText(record, 'dropped as captions', false);
    expect(await ask(record, { type: 'get-transcript', sessionId })).toBe(null);
    // The record has an Undo of its own.
    await record.locator('.toast button').click();
    await waitForText(record, 'dropped as captions with times of day');
  });

  it('is refused in words that name the line', async () => {
    await record.reload();
    await choose(record, await fileOf('broken.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:0x.000\nhello\n'));
    await waitForText(record, 'The times in line 3 cannot be read');
  });
});

describe('a recording beside the notes', () => {
  const player = () => record.$eval('audio', ({ currentTime, paused }) => ({ currentTime, paused }));
  const playFromNote = async () => {
    const button = await record.waitForSelector(PLAY_BUTTON);
    // In the middle of the window: at its lower edge lies the player.
    await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await button?.click();
  };

  it('is played from the place of a note, once it is known when it began', async () => {
    await choose(record, await fileOf('call.wav', silence()));
    await record.waitForSelector('audio');
    expect(await record.$(PLAY_BUTTON)).toBe(null);
    await expectAccessible(record);
    await record.$eval('audio', (audio) => {
      audio.currentTime = 4;
    });
    await click(record, 'button', 'This is the moment');
    await playFromNote();
    await waitUntil(
      player,
      ({ currentTime, paused }) => !paused && currentTime >= 4 && currentTime < 9,
      'the recording to play from the note',
    );
    await expectAccessible(record);
    const marks = (await logOf(record)).filter((event) => event.type === 'recording-started');
    expect(marks.map((event) => event.type === 'recording-started' && event.startedAt)).toEqual([notedAt - 4_000]);
  });

  it('lies over no note: the page ends above it', async () => {
    await record.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const [cardEnd, dockTop] = await record.evaluate(() => [
      document.querySelector('main')?.getBoundingClientRect().bottom ?? 0,
      document.querySelector('.dock')?.getBoundingClientRect().top ?? 0,
    ]);
    expect(cardEnd).toBeLessThanOrEqual(dockTop ?? 0);
  });

  it('is closed, and nothing of it is kept', async () => {
    await click(record, 'button', 'Close recording');
    await waitUntil(
      () => record.$('audio'),
      (audio) => audio === null,
      'the player to go',
    );
    await record.reload();
    await waitForText(record, 'dropped as captions with times of day');
    expect(await record.$('audio')).toBe(null);
  });
});

describe('a session that is exported as JSON, deleted and imported', () => {
  const importFile = async (page: Page, path: string) => {
    const input = await page.waitForSelector('input[type=file][aria-label="Import sessions"]');
    await (input as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
  };
  const rowOf = async (page: Page) =>
    (await ask<{ sessions: { id: string }[] }>(page, { type: 'list-sessions', search: 'gateway' })).sessions.find(
      ({ id }) => id === sessionId,
    );
  const waitForRow = (page: Page) =>
    waitUntil(
      () => rowOf(page),
      (row) => row !== undefined,
      'the session to be found by its words',
    );
  const waitForStatus = (page: Page, words: RegExp) =>
    waitUntil(
      () => page.evaluate(() => document.body.innerText),
      (text) => words.test(text),
      `the page to say ${words}`,
    );

  it('is the same: its log, its row, and what it is found by', async () => {
    const sessions = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
    const [events, row] = [await logOf(sessions), await waitForRow(sessions)];
    await ask(sessions, { type: 'export-session', sessionId, format: 'json' });
    const path = await browser.waitForDownload(/\.json$/u);
    await ask(sessions, { type: 'purge-sessions', sessionIds: [sessionId] });
    expect(await rowOf(sessions)).toBe(undefined);
    await importFile(sessions, path);
    await waitForStatus(sessions, /1 session imported/u);
    expect(await logOf(sessions)).toEqual(events);
    expect(await waitForRow(sessions)).toEqual(row);
    await importFile(sessions, path);
    await waitForStatus(sessions, /1 session already here as in the file/u);

    // A file of more than 20 MB, in which the session has more notes than here.
    const file = JSON.parse(await readFile(path, 'utf8')) as { events: SessionEvent[] };
    const note = file.events.find((event) => event.type === 'note-added');
    if (!note) throw new Error('the session has a note');
    const more = Array.from({ length: 220 }, (_, index) => ({
      ...note,
      id: `large-${index}`,
      noteId: `large-${index}`,
      text: 'long '.repeat(20_000),
    }));
    const large = await fileOf('large.json', JSON.stringify({ ...file, events: [...file.events, ...more] }));
    expect((await readFile(large)).length).toBeGreaterThan(20_000_000);
    await importFile(sessions, large);
    await waitForStatus(sessions, /1 session completed with what was missing here/u);
    expect(await logOf(sessions)).toHaveLength(events.length + 220);

    const damaged = await fileOf('damaged.json', (await readFile(path, 'utf8')).replace('"type": "note-added"', '"type": "note-shouted"'));
    await importFile(sessions, damaged);
    await waitForStatus(sessions, /“damaged\.json” was not imported\..*at “events\.\d+/u);
    await expectAccessible(sessions);
  });
});
