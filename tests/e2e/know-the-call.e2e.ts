import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { go } from './support/call-states.ts';
import { CALLS, click, startSession, textOf, waitForSection, waitUntil } from './support/session.ts';

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

describe.each(Object.entries(CALLS))('a session on %s', (_service, address) => {
  it('lets its clock stand in the lobby and run once the person has joined', async () => {
    const page = await browser.openTab(address);
    await go(page, 'lobby');
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await panel.waitForSelector(byRole('button', 'Start it now'));
    await panel.waitForSelector(byRole('button', 'Resume'));
    await go(page, 'waiting');
    await go(page, 'in-call');
    await panel.waitForSelector(byRole('button', 'Pause'));
    expect(await panel.$(byRole('button', 'Start it now'))).toBeNull();
  });

  it('asks once when the person has left, and goes on when they come back', async () => {
    const page = await browser.openTab(address);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    // It was seen that the person is in the call.
    await waitUntil(
      () => browser.worker.evaluate<string>(`chrome.storage.session.get('calls').then((stored) => JSON.stringify(stored))`),
      (stored) => stored.includes('"hasJoined":true'),
      'the call to be seen',
    );
    await go(page, 'left');
    await panel.waitForSelector(byRole('button', 'End the session'));
    await click(panel, 'button', 'Go on');
    await waitUntil(
      () => panel.$(byRole('button', 'End the session')),
      (button) => button === null,
      'the question to be gone',
    );
    await panel.waitForSelector(byRole('button', 'Pause'));
    expect(await textOf(panel, 'timer', 'Session time')).toMatch(/^\d/u);
  });
});

describe('a recording', () => {
  it('that Zoom shows is offered as the start of the recording', async () => {
    const page = await browser.openTab(CALLS.zoom);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    const client = page.frames().find((candidate) => candidate.url().endsWith('/zoom-client.html'));
    await client?.evaluate(() => {
      const mark = document.createElement('div');
      mark.className = 'recording-indication__recording-container';
      document.querySelector('#wc-container-left')?.prepend(mark);
    });
    await click(panel, 'button', 'Mark its start');
    await waitUntil(
      () => panel.$(byRole('button', 'Mark its start')),
      (button) => button === null,
      'the offer to be gone',
    );
  });
});
