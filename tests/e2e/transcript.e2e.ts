import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { chooseFile, fileOf, violationsInBothThemes } from './support/choose-file.ts';
import { dropFile } from './support/drop-file.ts';
import { ask, holdSession, logOf } from './support/held-session.ts';
import type { HeldSession } from './support/held-session.ts';
import { click, waitUntil } from './support/session.ts';
import { silentWav } from './support/silent-wav.ts';

const BUTTON = 'Add a transcript or recording';
const PLAY_BUTTON = '::-p-xpath(//button[starts-with(@aria-label, "Play from ")])';

let server: CallServer;
let browser: ExtensionBrowser;
let session: HeldSession;
let record: Page;

const time = (ms: number) => new Date(Math.max(0, ms)).toISOString().slice(11, 23);
const vtt = (lines: [atMs: number, words: string][]) =>
  `WEBVTT\n\n${lines.map(([at, words], index) => `${index + 1}\n${time(at)} --> ${time(at + 500)}\nAna Weber: ${words}\n`).join('\n')}`;

const choose = async (name: string, content: string | Uint8Array) => chooseFile(record, BUTTON, await fileOf(browser, name, content));

const shown = () => record.$eval('main', (main) => main.innerText);

async function waitForText(words: string, isThere = true): Promise<void> {
  await waitUntil(shown, (text) => text.includes(words) === isThere, `the page to show “${words}”${isThere ? '' : ' no more'}`);
}

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
  session = await holdSession(browser, 'spans are dropped at the gateway');
  record = await browser.openTab(session.address);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('a transcript beside the notes', () => {
  it('shows with each note what was said around it, and stays after a reload', async () => {
    const noteMs = session.notedAt - session.startedAt;
    await choose(
      'call.vtt',
      vtt([
        [noteMs - 800, 'we drop spans when the queue is full'],
        [noteMs + 60_000, 'something else a minute later'],
      ]),
    );
    await waitForText('we drop spans when the queue is full');
    expect(await shown()).not.toContain('something else a minute later');
    expect(await shown()).toMatch(/call\.vtt\s+2 lines · Ana Weber/u);
    await record.reload();
    await waitForText('we drop spans when the queue is full');
    expect(await violationsInBothThemes(record)).toEqual([]);
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
    await waitForText('before the session');
    await waitForText('something else a minute later');

    await click(record, 'button', 'Match a line to a note…');
    await (await record.waitForSelector(byRole('searchbox', 'Words of the line')))?.type('queue is FULL');
    expect(await violationsInBothThemes(record)).toEqual([]);
    await click(record, 'button', 'This was said at this note');
    await waitForText('something else a minute later', false);
    await waitForText('we drop spans when the queue is full');
    await waitUntil(place, (now) => Math.abs(now * 1_000 - (session.notedAt - session.startedAt)) < 1, 'the line to lie at the note');
  });

  it('is dropped on the page in place of the other, taken away, and brought back', async () => {
    await dropFile(
      record,
      await fileOf(
        browser,
        'captions.txt',
        `[P7] ${new Date(session.notedAt).toTimeString().slice(0, 8)}\ndropped as captions with times of day\n`,
      ),
      () => record.$eval('.beside', (section) => section.classList.contains('drop-over')),
    );
    await waitForText('dropped as captions with times of day');
    await waitForText('we drop spans', false);
    await click(record, 'button', 'Remove transcript');
    await waitForText('dropped as captions', false);
    expect(await ask(record, { type: 'get-transcript', sessionId: session.sessionId })).toBe(null);
    // The record has an Undo of its own.
    await record.locator('.toast button').click();
    await waitForText('dropped as captions with times of day');
  });

  it('is refused in words that name the line', async () => {
    await record.reload();
    await choose('broken.vtt', 'WEBVTT\n\n00:00:01.000 --> 00:00:0x.000\nhello\n');
    await waitForText('The times in line 3 cannot be read');
  });
});

describe('a recording beside the notes', () => {
  const player = () => record.$eval('audio', ({ currentTime, paused }) => ({ currentTime, paused }));
  const playFromNote = async () => {
    const button = await record.waitForSelector(PLAY_BUTTON);
    // In the middle of the window: at its lower edge lies the player.
    await button?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    // What can be done with a note is drawn when the pointer is over it.
    await button?.hover();
    await button?.click();
  };

  it('is played from the place of a note, once it is known when it began', async () => {
    await choose('call.wav', silentWav(10));
    await record.waitForSelector('audio');
    expect(await record.$(PLAY_BUTTON)).toBe(null);
    expect(await violationsInBothThemes(record)).toEqual([]);
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
    expect(await violationsInBothThemes(record)).toEqual([]);
    const marks = (await logOf(record, session.sessionId)).filter((event) => event.type === 'recording-started');
    expect(marks.map((event) => event.type === 'recording-started' && event.startedAt)).toEqual([session.notedAt - 4_000]);
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
    await waitForText('dropped as captions with times of day');
    expect(await record.$('audio')).toBe(null);
  });
});
