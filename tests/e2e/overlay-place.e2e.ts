import type { BoundingBox, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton, dragOverlay, overlayBox, waitForBox } from './support/overlay.ts';
import { CALLS, endSession, startInFirstSection } from './support/session.ts';

/** The bars of the fixtures, and every control in or beside them. */
const CONTROLS = {
  meet: '.top, .bar, button, input',
  zoom: '.shell-header, .shell-rail, .meeting-info-container, #wc-footer, button, input',
  jitsi: '.details-container, .filmstrip, #new-toolbox, [role=button], input',
};

let server: CallServer;
let browser: ExtensionBrowser;

/** Where what matches a selector is in a page and its frames, as far as it is shown. */
async function boxesOf(frames: Frame[], selector: string): Promise<BoundingBox[]> {
  const elements = await Promise.all(frames.map((frame) => frame.$$(selector)));
  const boxes = await Promise.all(elements.flat().map((element) => element.boundingBox()));
  return boxes.filter((box) => box !== null);
}

const overlaps = (a: BoundingBox, b: BoundingBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

// What one test leaves behind, such as a place, must not be there for the next.
beforeEach(async () => {
  browser = await openBrowser({ callServer: server });
});

afterEach(() => browser.close());

describe('the usual place of the overlay', () => {
  const cases = Object.entries(CALLS).flatMap(([service, address]) =>
    [
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ].map((size) => ({ service: service as keyof typeof CALLS, address, ...size })),
  );

  it.each(cases)('covers none of the controls of $service at $width by $height', async ({ service, address, width, height }) => {
    const page = await browser.openTab(address);
    await page.setViewport({ width, height });
    const panel = await startInFirstSection(browser, page);
    const box = await overlayBox(panel);
    expect(box).toMatchObject({ width: 360 });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);

    const controls = await boxesOf(
      page.frames().filter((frame) => frame !== panel),
      CONTROLS[service],
    );
    expect(controls.length).toBeGreaterThan(5);
    expect(controls.filter((control) => overlaps(control, box))).toEqual([]);
  });
});

describe('a place that a person chose', () => {
  it('is kept after a reload and for the next session on the service, and not taken over by another service', async () => {
    const jitsi = await browser.openTab(CALLS.jitsi);
    const usualOnJitsi = await overlayBox(await startInFirstSection(browser, jitsi));

    const meet = await browser.openTab(CALLS.meet);
    let panel = await startInFirstSection(browser, meet);
    const usual = await overlayBox(panel);
    await dragOverlay(meet, { x: 310, y: 45 });
    const chosen = { x: usual.x + 310, y: usual.y + 45 };
    await waitForBox(panel, chosen);

    await meet.reload();
    panel = await browser.panelFrame(meet);
    await waitForBox(panel, chosen);
    await (await endSession(browser, panel)).close();
    await meet.close();

    const nextMeet = await browser.openTab('https://meet.google.com/xyz-uvwx-rst');
    await waitForBox(await startInFirstSection(browser, nextMeet), chosen);

    await jitsi.bringToFront();
    await jitsi.reload();
    await waitForBox(await browser.panelFrame(jitsi), usualOnJitsi);
  });

  it('can be chosen by the arrow keys', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const { x, y } = await overlayBox(panel);
    await (await barButton(page, 'Move overlay')).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await waitForBox(panel, { x: x + 16, y: y + 16 });
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await waitForBox(panel, { x: x + 80, y: y + 16 });

    await page.reload();
    await waitForBox(await browser.panelFrame(page), { x: x + 80, y: y + 16 });
  });

  it('snaps to an edge, and not while Alt is held', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const { x } = await overlayBox(panel);
    await dragOverlay(page, { x: 100, y: 0 });
    await waitForBox(panel, { x: x + 100 });
    await dragOverlay(page, { x: 15 - (x + 100), y: 0 });
    await waitForBox(panel, { x: 8 });
    await page.keyboard.down('Alt');
    await dragOverlay(page, { x: 7, y: 0 });
    await page.keyboard.up('Alt');
    await waitForBox(panel, { x: 15 });
  });

  it('comes with a size, by a corner and by the keys, and both are kept', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const before = await overlayBox(panel);
    const corner = await (await barButton(page, 'Resize panel from the right')).clickablePoint();
    await page.mouse.move(corner.x, corner.y);
    await page.mouse.down();
    await page.mouse.move(corner.x + 60, corner.y + 40, { steps: 5 });
    await page.mouse.up();
    const larger = { x: before.x, y: before.y, width: before.width + 60, height: before.height + 40 };
    await waitForBox(panel, larger);

    await (await barButton(page, 'Resize panel from the left')).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const smaller = { ...larger, x: larger.x + 16, width: larger.width - 16, height: larger.height - 16 };
    await waitForBox(panel, smaller);
    await page.reload();
    await waitForBox(await browser.panelFrame(page), smaller);
  });

  it('is never out of the window', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startInFirstSection(browser, page);
    const { width, height } = await overlayBox(panel);
    await dragOverlay(page, { x: 1200, y: 700 });
    // It has snapped to the corner.
    await waitForBox(panel, { x: 1280 - width - 8, y: 800 - height - 8 });
    await page.setViewport({ width: 900, height: 700 });
    await waitForBox(panel, { x: 900 - width - 8 });
    const box = await overlayBox(panel);
    expect(box.y + box.height).toBeLessThanOrEqual(700);
  });
});

describe('what a service opens over the overlay', () => {
  const toggle = (page: Page | Frame, name: string) => page.evaluate(`fixture.toggle('${name}')`);

  it('makes it end above captions on Meet, while they are shown', async () => {
    const page = await browser.openTab(CALLS.meet);
    await page.setViewport({ width: 1280, height: 800 });
    const panel = await startInFirstSection(browser, page);
    const usual = await overlayBox(panel);
    await toggle(page, 'captions');
    await waitForBox(panel, { x: usual.x, y: usual.y, height: 800 - 352 - 8 - usual.y });
    await toggle(page, 'captions');
    await waitForBox(panel, usual);
    // Beside the side panel there is nothing to make way for.
    await toggle(page, 'chat');
    expect(await boxesOf([page.mainFrame()], '.side')).toMatchObject([{ x: 904, y: 64, width: 360 }]);
    await waitForBox(panel, usual);
  });

  it('moves it off the list of people on Jitsi and back, and leaves it where a person puts it meanwhile', async () => {
    const page = await browser.openTab(CALLS.jitsi);
    await page.setViewport({ width: 1280, height: 800 });
    const panel = await startInFirstSection(browser, page);
    const usual = await overlayBox(panel);
    await toggle(page, 'people');
    await waitForBox(panel, { ...usual, x: 1280 - 315 - 8 - usual.width });
    // What has not been dragged is not remembered as a place.
    await page.reload();
    const reloaded = await browser.panelFrame(page);
    await waitForBox(reloaded, usual);

    await toggle(page, 'people');
    const beside = { ...usual, x: 1280 - 315 - 8 - usual.width };
    await waitForBox(reloaded, beside);
    await dragOverlay(page, { x: 200, y: 0 });
    await waitForBox(reloaded, { x: beside.x + 200 });
    // Closed and opened anew, it is another matter; a frame has to pass for anybody to see that it was closed.
    await toggle(page, 'people');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));
    await toggle(page, 'people');
    await waitForBox(reloaded, beside);
  });

  it('moves it off the right container of Zoom, and up from its captions where a person has put it low', async () => {
    const page = await browser.openTab(CALLS.zoom);
    await page.setViewport({ width: 1280, height: 800 });
    const panel = await startInFirstSection(browser, page);
    const client = await page.waitForFrame((frame) => frame.url().endsWith('/zoom-client.html'));
    const usual = await overlayBox(panel);
    await toggle(client, 'chat');
    await waitForBox(panel, { ...usual, x: 1280 - 6 - 360 - 8 - usual.width });
    await toggle(client, 'chat');
    await waitForBox(panel, usual);

    await (await barButton(page, 'Collapse panel')).click();
    await (await barButton(page, 'Expand panel')).click();
    await dragOverlay(page, { x: -300, y: 50 });
    const low = { x: usual.x - 300, y: usual.y + 50 };
    await waitForBox(panel, low);
    await toggle(client, 'captions');
    const [captions] = await boxesOf([client], '.live-transcription-subtitle__box');
    await waitForBox(panel, { x: low.x, y: (captions?.y ?? 0) - 8 - usual.height });
    await toggle(client, 'captions');
    await waitForBox(panel, low);
  });
});
