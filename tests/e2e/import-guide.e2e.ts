import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { projectFolder } from '../../scripts/setup/project.mjs';
import { dropFile } from './support/drop-file.ts';
import { CALLS, click, startSession, textOf, typeOver, waitForSection, waitUntil } from './support/session.ts';

const GUIDE_FILE = join(projectFolder, 'tests/fixtures/guides/same-syntax-as-the-seed.md');
const GUIDE_TITLE = 'Lantern operators Conversation Guide';

/** What a person has typed before something goes wrong. */
const TYPED = '# Mine\n\n## Warm-up (10 min)\n- What is your role?\n';

/** Five megabytes of a guide, in lines of the usual length: the browser itself is slow with millions of short ones. */
const LARGE = `## Section (5 min)\n- ${'What do you think of it? '.repeat(20)}\n`.repeat(10_000);

let server: CallServer;
let browser: ExtensionBrowser;
/** Where files to choose are made. */
let folder: string;
let library: Page;
let guideText: string;

const field = () => library.locator(byRole('textbox', 'Guide Markdown'));
const fieldText = () => library.$eval('textarea', (element) => element.value);
const alertText = () => library.$eval('[role=alert]', (element) => element.textContent ?? '');

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Puts a text into the field at once, as pasting does. */
async function paste(text: string): Promise<void> {
  await library.focus('textarea');
  await library.keyboard.sendCharacter(text);
}

async function choose(path: string): Promise<void> {
  const input = await library.waitForSelector<'input[type=file]'>('input[type=file]');
  await input?.uploadFile(path);
}

/** What stands in the fields of the review. */
const valuesOf = (selector: string) =>
  library.$$eval(`table[aria-label=Sections] ${selector}`, (elements) => elements.map((element) => (element as HTMLInputElement).value));

const waitForText = (text: string) => waitUntil(fieldText, (shown) => shown === text, 'the text in the field');
const waitForAlert = (words: RegExp) => waitUntil(alertText, (text) => words.test(text), `a sentence like ${words}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldguide-guides-'));
  guideText = await readFile(GUIDE_FILE, 'utf8');
  server = await startCallServer();
  browser = await openBrowser({ callServer: server });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await library?.close();
  library = await browser.openTab(browser.extensionUrl('library.html#/guides'));
  await click(library, 'button', 'Import guide');
  await library.waitForSelector('textarea');
});

describe('a guide comes into the library', () => {
  it.each([
    { way: 'pasted', bring: () => paste(guideText) },
    { way: 'chosen as a file', bring: () => choose(GUIDE_FILE) },
    { way: 'dropped on the page', bring: () => dropFile(library, GUIDE_FILE, async () => (await library.$('.drop-sign')) !== null) },
  ])('$way', async ({ bring }) => {
    await bring();
    await waitForText(guideText);
    await click(library, 'button', 'Review');
    await library.waitForSelector(byRole('table', 'Sections'));
    expect(await valuesOf('th textarea')).toEqual([
      'Settling in',
      'Opening questions',
      'Deep questions',
      'Listener questions',
      'Change of roles',
      'Goodbye',
    ]);
    expect(await valuesOf('td.outline-minutes input')).toEqual(['5', '5', '3', '10', '15', '25', '0', '5', '5', '10', '3', '3']);
    const isOptional = await library.$$eval('td.outline-optional input', (inputs) => inputs.map(({ checked }) => checked));
    expect(isOptional).toEqual([false, false, false, true, false, false]);
    expect(await library.$eval('.time-bars', (bars) => bars.textContent)).toMatch(/31 of 30 min.*58 of 60 min/u);
  });

  it('corrected in the review, and is used as it was saved', async () => {
    await paste(guideText);
    await click(library, 'button', 'Review');
    const minutes = ['textbox', 'Minutes for 30 min, Opening questions'] as const;
    await typeOver(library, ...minutes, 'three');
    await click(library, 'button', 'Save guide');
    await waitUntil(
      () => textOf(library, 'list', 'Problems'),
      (text) => text.includes('Opening questions'),
      'what is to be corrected',
    );
    // What was typed stays, to be corrected.
    expect(await library.$eval(byRole(...minutes), (input) => (input as HTMLInputElement).value)).toBe('three');
    await typeOver(library, ...minutes, '4');
    await typeOver(library, 'textbox', 'Title of section 1', 'Arriving');
    await click(library, 'button', 'Save guide');
    await library.waitForSelector(byRole('heading', GUIDE_TITLE));
    await library.reload();
    const sections = await library.waitForSelector('.guide-page');
    expect(await sections?.evaluate((page) => page.textContent)).toMatch(/Arriving 5 min.*Opening questions 4 \/ 10 min/u);

    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page, { guide: GUIDE_TITLE });
    await waitForSection(panel, 'Arriving');
    await click(panel, 'button', 'Next section');
    await waitForSection(panel, 'Opening questions');
    expect(await panel.$eval('[aria-label="Section time"]', (timer) => timer.textContent)).toMatch(/of 4:00/u);
    await page.close();
  });

  it('shows in the source the line of the row that is read, pointed at or written in, until the source is scrolled by hand', async () => {
    const questions = Array.from({ length: 60 }, (_, index) => `- Question ${index}?`).join('\n');
    await field().fill(`# Long\n\n## Talk (30 min)\n\n${questions}\n`);
    await click(library, 'button', 'Review');
    await library.waitForSelector('.cm-content');
    const marked = () => library.$$eval('.source-selected', (lines) => lines.map(({ textContent }) => textContent));
    const focused = () => library.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    /** The texts of the rows of the outline that are seen. */
    const seen = () =>
      library.$$eval('.outline-item', (rows) =>
        rows.flatMap((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return top > 0 && bottom < innerHeight ? [`- ${row.querySelector('textarea')?.value}`] : [];
        }),
      );
    const isMarkSeen = () =>
      library.evaluate(() => {
        const [mark, pane] = ['.source-selected', '.pane-source'].map((name) => document.querySelector(name)?.getBoundingClientRect());
        return mark !== undefined && pane !== undefined && mark.top >= pane.top && mark.bottom <= pane.bottom;
      });
    const waitForMark = (text: string) => waitUntil(marked, (lines) => lines.join() === text, `the mark at “${text}”`);
    await waitUntil(seen, (rows) => rows.length > 5, 'the rows');

    const before = await focused();
    await library.evaluate(() => scrollTo(0, 1_200));
    await waitUntil(marked, ([line]) => /Question [1-9]\d/u.test(line ?? ''), 'the mark at a row further down');
    expect(await seen()).toEqual(expect.arrayContaining(await marked()));
    await waitUntil(isMarkSeen, Boolean, 'the marked line in sight');

    const row = await library.waitForSelector('::-p-aria([name="Text of item 40, Talk"])');
    await row?.hover();
    await waitForMark('- Question 39?');
    await waitUntil(isMarkSeen, Boolean, 'the marked line in sight');
    expect(await focused()).toBe(before);

    await library.hover('.pane-source');
    const place = () => library.$eval('.cm-scroller', (scroller) => scroller.scrollTop);
    await library.mouse.wheel({ deltaY: -5_000 });
    await waitUntil(place, (top) => top === 0, 'the source at its beginning');
    expect([await isMarkSeen(), await place()]).toEqual([false, 0]);

    await row?.focus();
    await waitUntil(place, (top) => top > 0, 'the source at the row with the keyboard');
    await waitForMark('- Question 39?');
    expect(await focused()).toBe('Text of item 40, Talk');
  });
});

describe('what is no guide is refused with a sentence, and the text stays', () => {
  it.each([
    { what: 'nothing', text: '', words: /no text yet/u },
    { what: 'characters that no text has', text: `a guide\n${'\u0001\uFFFD'.repeat(9)}`, words: /not text: line 2/u },
    { what: 'a text without sections', text: 'Ask them about lanterns.\nThen say goodbye.', words: /No sections were found/u },
    {
      what: 'a budget that is no number',
      text: `${TYPED}\n## Depth (fife min)\n`,
      words: /Line 6: “fife min” under “Depth” is not a number/u,
    },
  ])('pasted: $what', async ({ text, words }) => {
    await field().fill(text);
    await click(library, 'button', 'Review');
    await waitForAlert(words);
    expect(await fieldText()).toBe(text);
    expect(await library.$(byRole('table', 'Sections'))).toBe(null);
  });

  it.each([
    { what: 'an empty file', name: 'empty.md', content: '', words: /“empty\.md” was not taken.*It is empty/u },
    {
      what: 'a picture',
      name: 'picture.md',
      content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      words: /“picture\.md” was not taken.*not text/u,
    },
    { what: 'five megabytes', name: 'large.md', content: LARGE, words: /“large\.md” was not taken.*5\.2 MB/u },
  ])('chosen: $what', async ({ name, content, words }) => {
    await field().fill(TYPED);
    await choose(await fileOf(name, content));
    await waitForAlert(words);
    expect(await fieldText()).toBe(TYPED);
  });

  it('pasted: five megabytes', async () => {
    await library.$eval(
      'textarea',
      (element, pasted) => {
        element.setRangeText(pasted);
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      LARGE,
    );
    await click(library, 'button', 'Review');
    await waitForAlert(/5,220,000 characters/u);
    // So much text is not drawn in a field, and is there all the same.
    expect(await textOf(library, 'status')).toContain('This text has 5,220,000 characters.');
    expect(await fieldText()).toBe(LARGE.slice(0, 20_000));
  });

  it('goes to the line that is meant', async () => {
    await field().fill(`${TYPED}\n## Depth (fife min)\n`);
    await click(library, 'button', 'Review');
    await click(library, 'button', 'Show line 6');
    const marked = await library.$eval('textarea', (element) => element.value.slice(element.selectionStart, element.selectionEnd));
    expect(marked).toBe('## Depth (fife min)');
  });
});
