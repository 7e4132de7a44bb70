import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';

import { chooseFile } from '../tests/e2e/support/choose-file.ts';
import { insertText } from '../tests/e2e/support/library.ts';
import { byRole } from './driver/by-role.ts';
import { startCallServer } from './driver/call-server.ts';
import { openBrowser } from './driver/open-browser.ts';
import type { ExtensionBrowser } from './driver/open-browser.ts';
import { FOLDER, VIEWPORT, click, end, hold, next, note, tick, waitForPainting } from './pictures/picture-tools.ts';
import type { Scheme, Step } from './pictures/picture-tools.ts';
import { takeOfferAndSettings, takeSites, takeSurfaces } from './pictures/take-surfaces.ts';
import { projectFolder } from './setup/project.mjs';

const CALL = 'https://meet.google.com/abc-defg-hij';

/** Written as people write guides elsewhere. */
const IMPORTED_GUIDE = join(projectFolder, 'tests/fixtures/guides/labelled-probes.md');

/** An exported session that was held from beginning to end, with everything that a record can have. */
const WHOLE_SESSION = join(projectFolder, 'tests/fixtures/exports/plain/json.json');
const WHOLE_SESSION_ID = 'session-9d2b';

/** A picture of the open panel is larger than this, in bytes, unless nothing is in it. */
const EMPTY_BYTES = 30_000;

/** A picture of the overlay alone, with a little of the page around it. */
async function overlayPicture(page: Page, panel: Frame, name: string): Promise<void> {
  // The frame is drawn by another process: its picture is taken once that has caught up.
  await panel.evaluate(() => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const frame = await panel.frameElement();
  const box = await frame?.boundingBox();
  if (!box) throw new Error('The overlay is not on the page.');
  const margin = 24;
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  const clip = { x, y, width: box.x + box.width + margin - x, height: box.y + box.height + margin - y };
  // What the other process has drawn may not be in the first picture; an empty panel is a picture of a few KB.
  let picture = await page.screenshot({ clip });
  for (let round = 0; picture.length < EMPTY_BYTES * Number(!name.includes('collapsed')) && round < 20; round += 1) {
    await waitForPainting(page);
    picture = await page.screenshot({ clip });
  }
  await writeFile(join(FOLDER, `${name}.png`), picture);
}

const WARM_UP: Step[] = [
  { minutesAgo: 6.6, act: (panel) => click(panel, 'button', 'Consent: yes') },
  { minutesAgo: 6.5, act: (panel) => click(panel, 'button', 'Recording started') },
];

async function takePanel(browser: ExtensionBrowser, scheme: Scheme): Promise<void> {
  const page = await browser.openTab(CALL);
  await page.setViewport(VIEWPORT);

  const onTime = await hold(browser, page, '30 min', 7, [
    ...WARM_UP,
    { minutesAgo: 1.95, act: next },
    { minutesAgo: 1.9, act: tick('What does a normal working day look like for you?') },
    { minutesAgo: 0.8, act: tick('Which three problems cost you most right now?') },
    { minutesAgo: 0.5, act: note('“we drop spans at the gateway” #pain') },
  ]);
  await overlayPicture(page, onTime, `panel-on-time-${scheme}`);
  await browser.screenshot(page, join(FOLDER, `overlay-on-call-${scheme}.png`));
  await page.locator(byRole('button', 'Collapse panel')).click();
  await onTime.waitForFunction(() => innerWidth < 300);
  await overlayPicture(page, onTime, `panel-collapsed-${scheme}`);
  await page.locator(byRole('button', 'Expand panel')).click();
  await end(browser, onTime);

  const behind = await hold(browser, page, '30 min', 9.5, [
    ...WARM_UP,
    { minutesAgo: 3.2, act: next },
    { minutesAgo: 2.9, act: tick('Which three problems cost you most right now?') },
    { minutesAgo: 0.1, act: next },
  ]);
  await overlayPicture(page, behind, `panel-behind-${scheme}`);
  await end(browser, behind);

  const over = await hold(browser, page, '60 min', 43 + 1 / 3, [
    { minutesAgo: 38.3, act: next },
    { minutesAgo: 28 + 1 / 3, act: next },
    { minutesAgo: 27, act: tick('Tell me about the last time this went wrong. What happened?') },
    { minutesAgo: 25, act: note('“the pager went off for a dashboard nobody owns” #pain') },
    { minutesAgo: 12, act: tick('What have you already tried to make it better?') },
    { minutesAgo: 9, act: note('two vendors, one winter [sounds tired of it] #follow-up') },
  ]);
  await overlayPicture(page, over, `panel-over-${scheme}`);
  const popup = await browser.openPopup(page);
  await popup.waitForSelector(byRole('button', 'End session'));
  await popup.screenshot({ path: join(FOLDER, `popup-session-${scheme}.png`) });
  await popup.close();
  await end(browser, over);
}

async function takePages(browser: ExtensionBrowser, scheme: Scheme): Promise<void> {
  const page = await browser.openTab('https://meet.jit.si/WeeklySync');
  const popup = await browser.openPopup(page);
  await popup.waitForSelector(byRole('button', 'Start session'));
  await popup.screenshot({ path: join(FOLDER, `popup-start-${scheme}.png`) });
  await popup.close();

  const library = await browser.openTab(browser.extensionUrl('library.html#/guides'));
  await library.setViewport(VIEWPORT);
  await library.waitForSelector(byRole('list', 'Guides'));
  await browser.screenshot(library, join(FOLDER, `library-guides-${scheme}.png`));
  await click(library, 'button', 'Import guide');
  await library.waitForSelector(byRole('textbox', 'Guide Markdown'));
  await insertText(library, await readFile(IMPORTED_GUIDE, 'utf8'));
  await click(library, 'button', 'Review');
  await library.waitForSelector('.cm-content');
  await waitForPainting(library);
  await browser.screenshot(library, join(FOLDER, `library-review-${scheme}.png`));
  await click(library, 'button', 'Save guide');
  await click(library, 'button', 'Edit');
  await library.waitForSelector('.cm-content');
  await library.locator(byRole('textbox', 'Title of section 2')).click();
  // The words about the guide that was just saved go first.
  await click(library, 'button', 'Close');
  await waitForPainting(library);
  await browser.screenshot(library, join(FOLDER, `library-editor-${scheme}.png`));
  await library.goto(browser.extensionUrl('library.html#/sessions'));
  await library.reload();
  await chooseFile(library, 'Import sessions', WHOLE_SESSION);
  const record = await library.waitForSelector(`a[href$="#/sessions/${WHOLE_SESSION_ID}"]`);
  await click(library, 'button', 'Close');
  await waitForPainting(library);
  await browser.screenshot(library, join(FOLDER, `library-sessions-${scheme}.png`));
  await record?.click();
  await library.waitForSelector(byRole('button', 'Export'));
  await browser.screenshot(library, join(FOLDER, `library-session-${scheme}.png`));
  await click(library, 'button', 'More actions');
  await click(library, 'menuitem', 'Anonymise for good…');
  await library.waitForSelector(byRole('list', 'What is replaced'));
  await waitForPainting(library);
  await browser.screenshot(library, join(FOLDER, `library-anonymise-${scheme}.png`));
  await click(library, 'button', 'Cancel');
  await click(library, 'button', 'Export');
  await click(library, 'menuitem', 'Preview and options…');
  await click(library, 'radio', 'HTML');
  await library.waitForFunction(() => document.querySelector('.export-preview[aria-busy=false] iframe') !== null);
  await waitForPainting(library);
  await browser.screenshot(library, join(FOLDER, `library-export-${scheme}.png`));
}

await mkdir(FOLDER, { recursive: true });
for (const scheme of ['light', 'dark'] as const) {
  const server = await startCallServer();
  const browser = await openBrowser({ callServer: server, colorScheme: scheme });
  try {
    await takePanel(browser, scheme);
    await takePages(browser, scheme);
    await takeSurfaces(browser, scheme);
    await takeOfferAndSettings(browser, scheme);
  } finally {
    await browser.close();
  }
  const windowed = await openBrowser({ callServer: server, colorScheme: scheme, headless: false });
  try {
    await takeSites(windowed, scheme);
  } finally {
    await windowed.close();
    await server.close();
  }
}
