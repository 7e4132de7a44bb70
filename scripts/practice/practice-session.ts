import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { byRole } from '../driver/by-role.ts';
import type { ExtensionBrowser } from '../driver/open-browser.ts';

/** What a practice session leaves behind, as paths. */
export interface PracticeResult {
  overlayPicture: string;
  exportedMarkdown: string;
}

/** What the interviewer does in one section. */
interface Step {
  act: (panel: Frame) => Promise<void>;
  /** Milliseconds from the session's start until which the section goes on. */
  untilMs: number;
}

/** Milliseconds between two keys of a person who types while listening. */
const typingDelayMs = 35;

async function click(page: Page | Frame, role: string, name: string): Promise<void> {
  await page.locator(byRole(role, name)).click();
}

/** Ticks the first item of the section that is still open. */
async function tickNext(panel: Frame): Promise<void> {
  const list = await panel.waitForSelector(byRole('list', 'Items'));
  const box = await list?.$('input[type=checkbox]:not(:checked)');
  await box?.click();
}

async function skipNext(panel: Frame): Promise<void> {
  await click(panel, 'button', 'Skip');
}

async function writeNote(panel: Frame, text: string): Promise<void> {
  const field = await panel.waitForSelector(byRole('textbox', 'Note'));
  await field?.click();
  await field?.type(text, { delay: typingDelayMs });
  await field?.press('Enter');
}

const steps: Step[] = [
  {
    act: async (panel) => {
      await tickNext(panel);
      await click(panel, 'button', 'Consent: yes');
      await click(panel, 'button', 'Recording started');
      await writeNote(panel, 'Joined from the car, back at a desk by noon');
    },
    untilMs: 10_000,
  },
  {
    act: async (panel) => {
      await tickNext(panel);
      await writeNote(panel, '"I open three dashboards before I believe one" #quote');
      await tickNext(panel);
    },
    untilMs: 21_000,
  },
  {
    act: async (panel) => {
      await click(panel, 'button', 'One more minute');
      await tickNext(panel);
      await writeNote(panel, 'Alerts go to a channel that nobody reads #pain [habit rather than tooling]');
      await tickNext(panel);
      await skipNext(panel);
    },
    untilMs: 38_000,
  },
  {
    act: async (panel) => {
      await click(panel, 'button', 'Pause');
      await click(panel, 'button', 'Resume');
      await tickNext(panel);
    },
    untilMs: 48_000,
  },
  {
    act: async (panel) => {
      await tickNext(panel);
      await writeNote(panel, 'Send the summary by Friday #follow-up');
    },
    untilMs: 60_000,
  },
];

/** The section whose picture is taken: the one in the middle, with most in it. */
const picturedStep = 2;

/** Holds a session of one minute on a call page as a person would, and leaves a picture of the overlay and the exported Markdown in `folder`. */
export async function holdPracticeSession(extension: ExtensionBrowser, page: Page, folder: string): Promise<PracticeResult> {
  const overlayPicture = join(folder, 'overlay.png');
  const popup = await extension.openPopup(page);
  await click(popup, 'radio', 'End-user interview');
  await click(popup, 'radio', '30 min');
  await popup.locator(byRole('textbox', 'Participant')).fill('P1');
  await click(popup, 'button', 'Start session');

  const panel = await extension.panelFrame(page);
  await panel.waitForSelector(byRole('timer', 'Section time'));
  const startedAt = performance.now();
  for (const [index, { act, untilMs }] of steps.entries()) {
    const title = await panel.$eval('h2', (heading) => heading.textContent);
    console.log(`  ${title}`);
    await act(panel);
    await wait(Math.max(0, startedAt + untilMs - performance.now()));
    if (index === picturedStep) await extension.screenshot(page, `${overlayPicture}` as `${string}.png`);
    if (index < steps.length - 1) await click(panel, 'button', 'Next section');
  }

  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  await click(panel, 'button', 'Export Markdown');
  const download = await extension.waitForDownload(/\.md$/u);
  const exportedMarkdown = join(folder, basename(download));
  await mkdir(folder, { recursive: true });
  await copyFile(download, exportedMarkdown);
  return { overlayPicture, exportedMarkdown };
}
