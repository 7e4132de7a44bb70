import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { focusNote, openNotes, press } from './support/record.ts';
import { click, textOf, typeOver, waitUntil } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

const HOUR_MS = 3_600_000;

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

describe('the record', () => {
  it('tells of its notes on the timeline, and is reached from there by the keyboard and the pointer', async () => {
    const page = await openNotes(browser, ['one', 'two', 'three']);
    const timeline = await page.waitForSelector(byRole('slider', 'Timeline'));
    await timeline?.focus();
    const words = () => page.$eval('.timeline-words', (line) => line.textContent);
    await press(page, 'Home', 'ArrowRight');
    expect(await words()).toBe('0:30 · Agreed to recording');
    await press(page, 'ArrowRight');
    expect(await words()).toBe('1:00 · Recording started');
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(await words()).toBe('6:00 · Note: two');
    expect(await timeline?.evaluate((element) => element.getAttribute('aria-valuetext'))).toBe('6:00 · Note: two');
    await press(page, 'Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n1');
    await press(page, 'ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n2');

    const dot = await page.$eval('.timeline svg', (drawing) => {
      const { left, top, width, height } = drawing.getBoundingClientRect();
      return { left, y: top + height * 0.73, width };
    });
    const x = dot.left + ((58 + (300 / 2_000) * (960 - 58 - 8)) / 960) * dot.width;
    await page.mouse.move(x, dot.y);
    expect(await words()).toBe('5:00 · Note: one');
    await page.mouse.click(x, dot.y);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('record-note-n0');

    await click(page, 'radio', 'Chronology');
    await waitUntil(
      () => textOf(page, 'list', 'Notes'),
      (text) => /5:00one.*Warm-up questions · What is your role.*7:00three/u.test(text),
      'the notes by their time, with what they are about',
    );
  });

  it('covers no word of a note with its toolbar', async () => {
    const long = 'Two tiers of collectors, and an upgrade every four months because of the configuration. '.repeat(4).trim();
    const page = await openNotes(browser, [long, '', long], HOUR_MS);
    const answer = await page.waitForSelector(byRole('textbox', 'What stood out?'));
    await answer?.type(long);
    await page.keyboard.press('Enter');
    const debrief = await page.waitForSelector('.debrief .note-row');
    const others = await page.$$('.record-notes:not(.debrief *) .note-row');
    expect(others.length).toBeGreaterThan(1);
    for (const row of [debrief, ...others]) {
      await (await row?.$('.note-words'))?.hover();
      await row?.waitForSelector('.note-toolbar');
      const covered = await row?.evaluate((element) => {
        const toolbar = element.querySelector('.note-toolbar')?.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(element.querySelector('.note-words') ?? element);
        return [...words.getClientRects()].filter(
          ({ left, right, top, bottom }) =>
            !toolbar || (left < toolbar.right && right > toolbar.left && top < toolbar.bottom && bottom > toolbar.top),
        ).length;
      });
      expect(covered).toBe(0);
    }
  });

  it('is quick to open and to change with 2,000 notes, one of 100,000 characters', async () => {
    const texts = Array.from({ length: 2_000 }, (_, index) =>
      index === 7 ? 'word '.repeat(20_000).trim() : `note ${index} #tag${index % 9}`,
    );
    const page = await openNotes(browser, texts);
    const opened = await page.evaluate(async () => {
      const from = performance.now();
      location.hash = '#/sessions';
      await new Promise((resolve) => setTimeout(resolve, 0));
      location.hash = '#/sessions/session-1';
      while (document.querySelectorAll('.note-row').length < 2_000) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - from;
    });
    await focusNote(page, 'n3');
    const started = Date.now();
    await press(page, 's');
    await page.waitForSelector('#record-note-n3 .record-star');
    console.log(`2,000 notes: opened in ${Math.round(opened)} ms, starred in ${Date.now() - started} ms`);
    expect(opened).toBeLessThan(5_000);
    expect(await page.$eval('#record-note-n7 .note-words', (words) => words.textContent?.length ?? 0)).toBeLessThan(1_000);
    await click(page, 'button', 'Show all 99,999 characters');
    expect(await page.$eval('#record-note-n7 .note-text', (words) => words.textContent?.length)).toBe(99_999);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in a record, %s,', (colorScheme) => {
  it('with its debrief, its editors and its views', async () => {
    await browser.close();
    browser = await openBrowser({ callServer: server, colorScheme });
    const page = await openNotes(browser, ['“they said” #pain', 'their boss #pii', 'three'], HOUR_MS);
    const found: Record<string, string[]> = { debrief: await violationsIn(page) };
    await page.locator(byRole('checkbox', 'Select note at 5:00')).click();
    await click(page, 'button', 'Star');
    await page.waitForSelector('#record-note-n0 .record-star');
    await focusNote(page, 'n1');
    await press(page, 'e');
    await focusNote(page, 'n2');
    await press(page, 't');
    await typeOver(page, 'textbox', 'Session time of the note', 'soon');
    await press(page, 'Enter');
    await focusNote(page, 'n0');
    await press(page, 'g');
    await click(page, 'button', 'Correct times');
    found['editing'] = await violationsIn(page);
    await click(page, 'radio', 'Chronology');
    await click(page, 'button', 'Keys');
    found['chronology'] = await violationsIn(page);
    expect(found).toEqual({ debrief: [], editing: [], chronology: [] });
  });
});
