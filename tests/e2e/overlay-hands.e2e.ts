import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton, dragOverlay, overlayBox, waitForBox } from './support/overlay.ts';
import { CALLS, startInFirstSection } from './support/session.ts';

let server: CallServer;
let browser: ExtensionBrowser;

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

// What one test leaves behind, such as a place, must not be there for the next.
beforeEach(async () => {
  browser = await openBrowser({ callServer: server, screens: '{1920x1080}{1366x768}', viewport: { width: 1000, height: 700 } });
});

afterEach(() => browser.close());

describe('the place of the overlay', () => {
  it('can be chosen with a pen and with a finger', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const { x, y } = await overlayBox(panel);
    const devtools = await page.createCDPSession();
    let at = await (await barButton(page, 'Move overlay')).clickablePoint();
    const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', by: number) =>
      devtools.send('Input.dispatchMouseEvent', {
        type,
        x: at.x + by,
        y: at.y + by,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        pointerType: 'pen',
      });
    await pen('mousePressed', 0);
    for (const by of [10, 30, 60]) await pen('mouseMoved', by);
    await pen('mouseReleased', 60);
    await waitForBox(panel, { x: x + 60, y: y + 60 });

    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    at = await (await barButton(page, 'Move overlay')).clickablePoint();
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by: number) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + by, y: at.y }] });
    await touch('touchStart', 0);
    for (const by of [20, 60, 100]) await touch('touchMove', by);
    await touch('touchEnd', 100);
    await waitForBox(panel, { x: x + 160, y: y + 60 });
  });
});

describe('on two screens', () => {
  it('has a place on each, and is there as soon as the window is', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const usual = await overlayBox(panel);
    const devtools = await page.createCDPSession();
    const { windowId } = await devtools.send('Browser.getWindowForTarget');
    // Its size stays as it is: of that the page is told nothing.
    const moveWindowTo = (left: number) => devtools.send('Browser.setWindowBounds', { windowId, bounds: { left, top: 10 } });

    await dragOverlay(page, { x: 300, y: 40 });
    const onFirst = { x: usual.x + 300, y: usual.y + 40 };
    await waitForBox(panel, onFirst);
    await moveWindowTo(1930);
    await waitForBox(panel, { x: usual.x, y: usual.y });
    await dragOverlay(page, { x: 150, y: 60 });
    const onSecond = { x: usual.x + 150, y: usual.y + 60 };
    await waitForBox(panel, onSecond);
    await moveWindowTo(20);
    await waitForBox(panel, onFirst);
    await moveWindowTo(1930);
    await waitForBox(panel, onSecond);
  });
});
