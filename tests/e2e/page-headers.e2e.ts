import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import headerSets from '../fixtures/calls/headers.json';
import { CALLS, endSession, startSession, textOf, waitForSection, writeNote } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The sets that give a page the powers of an isolated one, such as shared memory. */
const ISOLATING = new Set(['require-corp', 'credentialless', 'isolated-document']);

describe.each(Object.entries(headerSets))('in a page with the headers "%s"', (name, headers) => {
  it.each(Object.entries(CALLS))('the panel shows the session and keeps a note on %s', async (_service, address) => {
    Object.assign(server, { pageHeaders: headers });
    const page = await browser.browser.newPage();
    const response = await page.goto(address);
    expect(response?.headers()).toMatchObject(headers);
    const isIsolated = () => page.evaluate(() => crossOriginIsolated);
    expect(await isIsolated()).toBe(ISOLATING.has(name));

    let panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    await writeNote(panel, `kept under ${name}`);
    await page.reload();
    panel = await browser.panelFrame(page);
    expect(await textOf(panel, 'list', 'Notes')).toContain(`kept under ${name}`);
    expect(await isIsolated()).toBe(ISOLATING.has(name));

    await (await endSession(browser, panel)).close();
    await page.close();
  });
});
