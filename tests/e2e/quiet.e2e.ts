import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { CALLS, startSession, textOf, waitForSection, waitUntil, writeNote } from './support/session.ts';

const THREE_MINUTES_MS = 180_000;

let server: CallServer;
let browser: ExtensionBrowser;

describe('a quiet session', () => {
  beforeAll(async () => {
    server = await startCallServer();
    browser = await openBrowser({ callServer: server });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it(
    'leaves the worker asleep for three minutes while its clock runs',
    async () => {
      const page = await browser.openTab(CALLS.meet);
      const panel = await startSession(browser, page);
      await waitForSection(panel, 'Housekeeping');
      await writeNote(panel, 'the last that anybody does');
      await browser.worker.stop();
      const startsBefore = browser.worker.startCount();
      const timeBefore = await textOf(panel, 'timer', 'Session time');
      const endsAt = Date.now() + THREE_MINUTES_MS;

      // Nothing is asked of the browser meanwhile: a look at the panel could be what wakes the worker.
      await waitUntil(
        () => Promise.resolve(Date.now()),
        (now) => now >= endsAt,
        'three minutes',
        THREE_MINUTES_MS + 10_000,
      );

      expect(browser.worker.startCount()).toBe(startsBefore);
      expect(browser.worker.isRunning()).toBe(false);
      const timeAfter = await waitUntil(
        () => textOf(panel, 'timer', 'Session time'),
        (text) => text.startsWith('3:'),
        'the clock to have run',
      );
      expect(timeAfter).not.toBe(timeBefore);
      await writeNote(panel, 'and it wakes up for this');
      expect(browser.worker.startCount()).toBe(startsBefore + 1);
    },
    THREE_MINUTES_MS + 60_000,
  );

  it('has its worker awake by the time of a click: the pointer on its way wakes it', async () => {
    const page = await browser.openTab('https://meet.google.com/poi-nter-xyz');
    const panel = await startSession(browser, page, { participant: 'P8' });
    await waitForSection(panel, 'Housekeeping');
    // The panel in the other tab has nothing to do with it.
    await page.bringToFront();
    await page.mouse.move(10, 700);
    await browser.worker.stop();
    const button = await panel.waitForSelector('.step-next .step-button');
    const box = await button?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 5, { steps: 4 });
    await waitUntil(
      () => Promise.resolve(browser.worker.isRunning()),
      (is) => is,
      'the worker to be woken',
    );
  });
});
