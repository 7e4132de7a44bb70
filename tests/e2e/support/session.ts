import type { Frame, Page } from 'puppeteer-core';

import { byRole } from '../../../scripts/driver/by-role.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { recordPage } from '../../../scripts/driver/record-page.ts';

/** What a session is started with in the popup. */
export interface StartChoices {
  guide?: string;
  format?: string;
  participant?: string;
}

/** Addresses of a call on each service. */
export const CALLS = {
  meet: 'https://meet.google.com/abc-defg-hij',
  zoom: 'https://app.zoom.us/wc/123456789/join',
  jitsi: 'https://meet.jit.si/FieldguideRoom',
} as const;

/** Clicks what assistive technology finds under a role and a name, once it can be clicked. */
export async function click(page: Page | Frame, role: string, name: string): Promise<void> {
  await page.locator(byRole(role, name)).click();
}

/** The text of what assistive technology finds under a role and a name, once it is there. */
export async function textOf(page: Page | Frame, role: string, name?: string): Promise<string> {
  const handle = await page.waitForSelector(byRole(role, name));
  return (await handle?.evaluate((element) => element.textContent ?? '')) ?? '';
}

/** Types over what stands in a field, as a person does: all at once selected, then typed. */
export async function typeOver(page: Page, role: string, name: string, text: string): Promise<void> {
  const field = await page.waitForSelector(byRole(role, name));
  await field?.focus();
  await page.keyboard.down('Control');
  await page.keyboard.press('KeyA');
  await page.keyboard.up('Control');
  await page.keyboard.type(text);
}

/** Waits until `read` gives what `isRight` wants, and says what it gave last when it never does. */
export async function waitUntil<Value>(
  read: () => Promise<Value>,
  isRight: (value: Value) => boolean,
  what: string,
  withinMs = 20_000,
): Promise<Value> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await read().catch((error: unknown) => error as Value);
    if (!(value instanceof Error) && isRight(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: it is ${value instanceof Error ? value.message : JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until the panel shows a section. */
export async function waitForSection(panel: Frame | Page, title: string): Promise<void> {
  await waitUntil(
    () => panel.$eval('h2', (heading) => heading.textContent ?? ''),
    (text) => text === title,
    `the panel to show "${title}"`,
  );
}

/** Starts a session on a call page through the real toolbar popup, and gives back the panel on the page. */
export async function startSession(
  browser: ExtensionBrowser,
  page: Page,
  { guide = 'End-user interview', format = '30 min', participant = 'P7' }: StartChoices = {},
): Promise<Frame> {
  const popup = await browser.openPopup(page);
  await click(popup, 'radio', guide);
  await click(popup, 'radio', format);
  await popup.locator(byRole('textbox', 'Participant')).fill(participant);
  await click(popup, 'button', 'Start session');
  return browser.panelFrame(page);
}

/** Starts the usual session on a call page, and gives back its panel once it shows the first section. */
export async function startInFirstSection(browser: ExtensionBrowser, page: Page): Promise<Frame> {
  const panel = await startSession(browser, page);
  await waitForSection(panel, 'Housekeeping');
  return panel;
}

/** Types a note as a person does and waits until it is saved. */
export async function writeNote(panel: Frame, text: string): Promise<void> {
  const field = await panel.waitForSelector(byRole('textbox', 'Note'));
  await field?.click();
  await field?.type(text);
  await field?.press('Enter');
  await waitUntil(
    () => textOf(panel, 'list', 'Notes'),
    (notes) => notes.includes(text),
    `the note "${text}" in the list`,
  );
}

/** Ends the session of a panel, and gives back the record that opens in front of the call. */
export async function endSession(browser: ExtensionBrowser, panel: Frame): Promise<Page> {
  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  return recordPage(browser);
}

/** The popup over a call whose session has just ended: the record that opens in front has closed the popup before, and is closed itself. */
export async function popupAfterEnd(browser: ExtensionBrowser, page: Page): Promise<Page> {
  await (await recordPage(browser)).close();
  await page.bringToFront();
  const popup = await browser.openPopup(page);
  await popup.waitForSelector(byRole('button', 'Export Markdown'));
  return popup;
}
