import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';

import { byRole } from '../driver/by-role.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';
import { recordPage } from '../driver/record-page.ts';

/** What a practice session leaves behind, as paths. */
export interface PracticeResult {
  overlayPicture: string;
  exportedMarkdown: string;
}

/** Something the interviewer does with the panel. */
type Act = (panel: Frame) => Promise<void>;

/** Milliseconds between two keys of a person who types while listening. */
const TYPING_DELAY_MS = 35;

async function click(page: Page | Frame, role: string, name: string): Promise<void> {
  await page.locator(byRole(role, name)).click();
}

/** Presses a button of the panel. */
function press(name: string): Act {
  return (panel) => click(panel, 'button', name);
}

/** Ticks the first item of the section that is still open. */
async function tickNext(panel: Frame): Promise<void> {
  const list = await panel.waitForSelector(byRole('list', 'Items'));
  const box = await list?.$('input[type=checkbox]:not(:checked)');
  await box?.click();
}

/** Types a note and saves it. */
function note(text: string): Act {
  return async (panel) => {
    const field = await panel.waitForSelector(byRole('textbox', 'Note'));
    await field?.click();
    await field?.type(text, { delay: TYPING_DELAY_MS });
    await field?.press('Enter');
  };
}

/** What is done in each section that the plan has time for; every section gets the same share of the session. */
const ACTS: Act[][] = [
  [press('Consent: yes'), press('Recording started'), tickNext, note('Joined from a train, back at a desk by noon'), tickNext],
  [tickNext, note('"I open three dashboards before I believe one" #quote'), tickNext],
  [
    press('One more minute'),
    tickNext,
    press('Skip'),
    tickNext,
    note('Alerts go to a channel that nobody reads #pain [habit, not tooling]'),
  ],
  [press('Pause'), press('Resume'), tickNext],
  [tickNext, note('Send the summary by Friday #follow-up'), tickNext],
];

/** The section at whose end the picture is taken: the one in the middle, with most in it. */
const PICTURED_SECTION = 2;

/**
 * Holds a session on a call page as a person would, and leaves a picture of the overlay and the exported Markdown.
 *
 * @param folder where both go
 * @param durationMs how long the session lasts; what takes longer than its share is not hurried
 */
export async function holdPracticeSession(
  extension: ExtensionBrowser,
  page: Page,
  folder: string,
  durationMs: number,
): Promise<PracticeResult> {
  const overlayPicture = join(folder, 'overlay.png');
  const popup = await extension.openPopup(page);
  await click(popup, 'radio', 'End-user interview');
  await click(popup, 'radio', '30 min');
  await popup.locator(byRole('textbox', 'Participant')).fill('P1');
  await click(popup, 'button', 'Start session');

  const panel = await extension.panelFrame(page);
  await panel.waitForSelector(byRole('timer', 'Section time'));
  const startedAt = performance.now();
  const waitUntil = (share: number) => wait(Math.max(0, startedAt + share * durationMs - performance.now()));
  for (const [index, sectionActs] of ACTS.entries()) {
    const title = await panel.$eval('h2', (heading) => heading.textContent);
    console.log(`  ${title}`);
    for (const [place, act] of sectionActs.entries()) {
      await act(panel);
      await waitUntil((index + (place + 1) / sectionActs.length) / ACTS.length);
    }
    if (index === PICTURED_SECTION) await extension.screenshot(page, overlayPicture);
    if (index === ACTS.length - 1) break;
    await click(panel, 'button', 'Next section');
    await panel.waitForFunction((left) => document.querySelector('h2')?.textContent !== left, {}, title);
  }

  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  // The record opens in front of the call, and stays open for a look.
  await recordPage(extension);
  await page.bringToFront();
  await click(panel, 'button', 'Export Markdown');
  const download = await extension.waitForDownload(/\.md$/u);
  const exportedMarkdown = join(folder, basename(download));
  await mkdir(folder, { recursive: true });
  await copyFile(download, exportedMarkdown);
  return { overlayPicture, exportedMarkdown };
}
