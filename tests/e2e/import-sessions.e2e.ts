import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { SessionEvent } from '../../lib/domain/events/registry.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { chooseFile, fileOf, violationsInBothThemes } from './support/choose-file.ts';
import { ask, holdSession, logOf } from './support/held-session.ts';
import { waitUntil } from './support/session.ts';

const BUTTON = 'Import sessions';

let server: CallServer;
let browser: ExtensionBrowser;
let sessionId: string;

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
  ({ sessionId } = await holdSession(browser, 'spans are dropped at the gateway'));
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('a session that is exported as JSON, deleted and imported', () => {
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
    const [events, row] = [await logOf(sessions, sessionId), await waitForRow(sessions)];
    await ask(sessions, { type: 'export-session', sessionId, format: 'json' });
    const path = await browser.waitForDownload(/\.json$/u);
    await ask(sessions, { type: 'purge-sessions', sessionIds: [sessionId] });
    expect(await rowOf(sessions)).toBe(undefined);
    await chooseFile(sessions, BUTTON, path);
    await waitForStatus(sessions, /1 session imported/u);
    expect(await logOf(sessions, sessionId)).toEqual(events);
    expect(await waitForRow(sessions)).toEqual(row);
    await chooseFile(sessions, BUTTON, path);
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
    const large = await fileOf(browser, 'large.json', JSON.stringify({ ...file, events: [...file.events, ...more] }));
    expect((await readFile(large)).length).toBeGreaterThan(20_000_000);
    await chooseFile(sessions, BUTTON, large);
    await waitForStatus(sessions, /1 session completed with what was missing here/u);
    expect(await logOf(sessions, sessionId)).toHaveLength(events.length + 220);

    const damaged = await fileOf(
      browser,
      'damaged.json',
      (await readFile(path, 'utf8')).replace('"type": "note-added"', '"type": "note-shouted"'),
    );
    await chooseFile(sessions, BUTTON, damaged);
    await waitForStatus(sessions, /“damaged\.json” was not imported\..*at “events\.\d+/u);
    expect(await violationsInBothThemes(sessions)).toEqual([]);
  });
});
