import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { importGuide, openImport, sectionTitles, waitForSaved, waitForSections } from './support/library.ts';
import { CALLS, click, endSession, startSession, textOf, waitForSection, waitUntil } from './support/session.ts';

/** A guide with a title of its own for each test. */
const guideOf = (guideTitle: string) =>
  `# ${guideTitle}\n\nFormats: 30 min\n\n## Arriving (~5 min)\n\n- Who bakes here?\n- When do you begin?\n\n## The oven (~20 min)\n\n- What is it like?\n`;

let server: CallServer;
let browser: ExtensionBrowser;
let library: Page;
let title = '';

const markdown = () => library.$eval('.cm-content', (content) => (content as HTMLElement).innerText.replaceAll('\n\n\n', '\n\n'));
const focusedText = () => library.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value ?? '');

/** Presses keys one after the other, each with what is held. */
async function press(...keys: (KeyInput | [held: KeyInput[], key: KeyInput])[]): Promise<void> {
  for (const step of keys) {
    const [held, key] = Array.isArray(step) ? step : [[], step];
    for (const one of held) await library.keyboard.down(one);
    await library.keyboard.press(key);
    for (const one of held.toReversed()) await library.keyboard.up(one);
  }
}

/** Presses Tab until the text of a row has the keyboard. */
async function tabTo(text: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if ((await focusedText()) === text) return;
    await library.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to “${text}”.`);
}

/** Waits until the Markdown says something. */
async function waitForMarkdown(part: string): Promise<void> {
  await waitUntil(markdown, (text) => text.includes(part), `the Markdown to hold ${JSON.stringify(part)}`);
}

beforeAll(async () => {
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async ({ task }) => {
  title = `Bakery visit that is edited ${task.id}`;
  await library?.close();
  library = await openImport(browser);
  await importGuide(library, guideOf(title), title);
  await click(library, 'button', 'Edit');
  await waitForMarkdown('The oven');
  await waitForSections(library, ['Arriving', 'The oven']);
});

describe('a guide is edited in its outline', () => {
  it('with the keyboard alone, and the Markdown says the same', async () => {
    await tabTo('When do you begin?');
    await press('Enter');
    await library.keyboard.type('Even on Sundays?');
    await press('Tab');
    await waitForMarkdown('- When do you begin?\n  - Even on Sundays?');
    await press([['Shift'], 'Tab']);
    await waitForMarkdown('- When do you begin?\n- Even on Sundays?');
    await press([['Control', 'Shift'], 'Digit3']);
    await waitForMarkdown('- [ ] Even on Sundays?');
    await press([['Alt'], 'ArrowUp']);
    await waitForMarkdown('- [ ] Even on Sundays?\n- When do you begin?');
    expect(await focusedText()).toBe('Even on Sundays?');
    // To the Markdown and back to where one was.
    await press('F6');
    await library.waitForSelector('.cm-focused');
    await press('F6');
    expect(await focusedText()).toBe('Even on Sundays?');
    await press([['Control', 'Shift'], 'Digit6']);
    await waitForSections(library, ['Arriving', 'Even on Sundays?', 'The oven']);
    await waitForMarkdown('## Even on Sundays?');
    await waitForSaved(library);
  });

  it('and every change can be undone, also after the page was reloaded', async () => {
    await tabTo('Who bakes here?');
    await press('End');
    await library.keyboard.type(' You?');
    await waitForMarkdown('- Who bakes here? You?');
    await press([['Control'], 'Enter']);
    await library.keyboard.type('Leaving');
    await waitForSections(library, ['Arriving', 'Leaving', 'The oven']);
    await waitForSaved(library);
    await library.reload();
    await waitForSections(library, ['Arriving', 'Leaving', 'The oven']);
    await waitForMarkdown('## Leaving');

    const undo = async (isThere: (text: string) => boolean, what: string) => {
      await waitUntil(
        async () => {
          const text = await markdown();
          if (!isThere(text)) await click(library, 'button', 'Undo');
          return markdown();
        },
        isThere,
        what,
      );
    };
    await undo((text) => !text.includes('Leaving'), 'the section to be gone');
    await waitForSections(library, ['Arriving', 'The oven']);
    await undo((text) => !text.includes('You?'), 'the words to be gone');
    await waitForSaved(library);
    await click(library, 'button', 'Redo');
    await waitForMarkdown('You?');
    await waitForSaved(library);
    await library.reload();
    await waitForMarkdown('- Who bakes here? You?');
  });
});

describe('a guide is edited in its Markdown', () => {
  it('and the outline says the same; a mistake is marked on its line and loses nothing', async () => {
    await library.focus('.cm-content');
    await press([['Control'], 'End']);
    await press('Enter');
    // At once: on a slow machine what stands between two keys would be read as a section of its own.
    await library.keyboard.sendCharacter('## The shop (fife min)');
    await waitUntil(
      () => textOf(library, 'alert'),
      (sentence) => sentence.includes('“fife min”'),
      'the sentence about the minutes',
    );
    await library.waitForSelector('.cm-lint-marker-error');
    expect(await sectionTitles(library)).toEqual(['Arriving', 'The oven']);
    await waitForSaved(library);
    // What cannot be read is kept all the same.
    await library.reload();
    await waitForMarkdown('## The shop (fife min)');

    await library.focus('.cm-content');
    await press([['Control'], 'End']);
    for (let step = 0; step < 'fife min)'.length; step += 1) await library.keyboard.press('Backspace');
    await library.keyboard.type('5 min)');
    await waitForSections(library, ['Arriving', 'The oven', 'The shop']);
    await waitForSaved(library);

    const page = await browser.openTab(CALLS.jitsi);
    const panel = await startSession(browser, page, { guide: title });
    await waitForSection(panel, 'Arriving');
    await click(panel, 'button', 'Next section');
    await click(panel, 'button', 'Next section');
    await waitForSection(panel, 'The shop');
    await (await endSession(browser, panel)).close();
    await page.close();
  });
});

describe('a choice of sections', () => {
  it('is made at the start, and the session runs the chosen one', async () => {
    await library.focus('.cm-content');
    await press([['Control'], 'End']);
    await library.keyboard.type('\n## [Or] The counter (~15 min)\n\nWho comes in the morning?');
    await waitForSections(library, ['Arriving', 'The oven', 'The counter']);
    await waitForSaved(library);
    await waitUntil(
      () => library.$eval('.time-bars', (bars) => bars.textContent ?? ''),
      (words) => words.includes('25 of 30 min'),
      'the sum to count one of the two',
    );

    const page = await browser.openTab(CALLS.meet);
    const popup = await browser.openPopup(page);
    await click(popup, 'radio', title);
    await popup.waitForSelector(byRole('radiogroup', 'Section: The oven'));
    await click(popup, 'radio', 'The counter');
    await click(popup, 'button', 'Start session');
    const panel = await browser.panelFrame(page);
    await waitForSection(panel, 'Arriving');
    await click(panel, 'button', 'Next section');
    await waitForSection(panel, 'The counter');
    expect(await panel.$$eval('nav button', (buttons) => buttons.length)).toBe(2);
    await (await endSession(browser, panel)).close();
    await page.close();
  });
});
