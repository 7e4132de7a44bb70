import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { barButton, overlayBox, overlayPart, waitForBox } from './support/overlay.ts';
import { CALLS, startSession, waitForSection, waitUntil } from './support/session.ts';

/** A point of the window beside the overlay. */
const BESIDE = { x: 900, y: 600 };

let server: CallServer;
let browser: ExtensionBrowser;
let page: Page;
let panel: Frame;
let box: ElementHandle;

const choose = (settings: Partial<Settings>) =>
  browser.worker.evaluate(
    `chrome.storage.local.set(${JSON.stringify(Object.fromEntries(Object.entries(settings).map(([name, value]) => [`setting:${name}`, value])))})`,
  );

const waitForOpacity = (opacity: string) =>
  waitUntil(
    () => box.evaluate((element) => getComputedStyle(element).opacity),
    (now) => now === opacity,
    `the overlay to be of opacity ${opacity}`,
  );

/** Height of a part of the call page's strip and of what the panel draws below it, in CSS px. */
async function heights(strip: string, drawn: string): Promise<{ strip: number; drawn: number }> {
  const height = (element: Element) => element.getBoundingClientRect().height;
  return { strip: await (await overlayPart(panel, strip)).evaluate(height), drawn: await panel.$eval(drawn, height) };
}

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server, colorScheme: 'light' });
  page = await browser.openTab(CALLS.zoom);
  panel = await startSession(browser, page);
  await waitForSection(panel, 'Housekeeping');
  box = await overlayPart(panel, '.overlay');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the look of an overlay that is shown', () => {
  it('is as opaque as the settings say while neither pointer nor keyboard is in it', async () => {
    await page.mouse.move(BESIDE.x, BESIDE.y);
    await waitForOpacity('1');
    await choose({ opacityPercent: 50 });
    await waitForOpacity('0.5');

    const { x, y } = await overlayBox(panel);
    // By way of the strip: of a driven pointer that comes right into a frame, the page around it is told nothing, as it is of a real one.
    await page.mouse.move(x + 150, y + 15);
    await page.mouse.move(x + 150, y + 200);
    await waitForOpacity('1');
    await page.mouse.move(BESIDE.x, BESIDE.y);
    await waitForOpacity('0.5');

    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.click();
    await page.mouse.move(BESIDE.x, BESIDE.y);
    await waitForOpacity('1');
    await page.keyboard.press('Escape');
    await waitForOpacity('0.5');

    await (await barButton(page, 'Move overlay')).focus();
    await waitForOpacity('1');
    await page.keyboard.press('Escape');
    await waitForOpacity('0.5');

    // Of a click from one frame into another the page around both is told nothing.
    await field?.click();
    await waitForOpacity('1');
    await page.mouse.click(BESIDE.x, BESIDE.y);
    await waitForOpacity('0.5');

    await page.emulateMediaFeatures([{ name: 'prefers-contrast', value: 'more' }]);
    await waitForOpacity('1');
    await page.emulateMediaFeatures([]);
    await choose({ opacityPercent: 100 });
  });

  it('has the theme of the settings, in its strip as in the panel, whatever the system prefers', async () => {
    const inks = async () => [
      await (await overlayPart(panel, '.bar')).evaluate((bar) => getComputedStyle(bar).color),
      await panel.$eval('body', (body) => getComputedStyle(body).backgroundColor),
    ];
    const [light, dark] = [
      ['rgb(105, 114, 127)', 'rgb(255, 255, 255)'],
      ['rgb(151, 160, 174)', 'rgb(23, 26, 32)'],
    ];
    for (const [theme, expected] of [
      ['light', light],
      ['dark', dark],
      ['system', light],
    ] as const) {
      await choose({ theme });
      const shown = await waitUntil(inks, ([ink]) => ink === expected[0], `the theme ${theme}`);
      expect(shown).toEqual(expected);
    }
  });

  it.each([80, 125, 160])(
    'goes with the size of the text, %i percent of the usual, and its strip with the bar below it',
    async (textPercent) => {
      const inWindow = { width: 1280, height: 800 };
      const scale = textPercent / 100;
      await choose({ textPercent });
      await waitForBox(panel, { width: 360 * scale, height: Math.min(640 * scale, inWindow.height - 200) });
      const bars = await waitUntil(
        () => heights('.bar', 'header.bar'),
        ({ drawn }) => Math.abs(drawn - 37 * scale) < 0.5,
        'the panel to follow',
      );
      expect(bars.strip).toBeCloseTo(bars.drawn, 1);
      // The panel ends where its frame does: its last row is neither cut off nor short of the end.
      expect(await panel.$eval('.panel', (main) => Math.round(main.getBoundingClientRect().bottom) - innerHeight)).toBe(0);
      // The title gives way to the buttons, each of which stays large enough to hit.
      const titleEnd = await panel.$eval('h1', (title) => title.getBoundingClientRect().left + title.getBoundingClientRect().width);
      for (const name of ['Open in a window', 'Collapse panel', 'Hide overlay']) {
        const button = await (await barButton(page, name)).boundingBox();
        expect(button?.width).toBeGreaterThanOrEqual(24);
        expect((button?.x ?? 0) - (await overlayBox(panel)).x).toBeGreaterThanOrEqual(titleEnd);
      }

      await (await barButton(page, 'Collapse panel')).click();
      await waitForBox(panel, { width: Math.round(280 * scale), height: Math.round(44 * scale) });
      expect((await panel.$$eval('.pill', (pills) => pills.map((pill) => pill.getBoundingClientRect().height)))[0]).toBeCloseTo(
        44 * scale,
        0,
      );
      await (await barButton(page, 'Expand panel')).click();
      await waitForBox(panel, { width: 360 * scale });
    },
  );
});
