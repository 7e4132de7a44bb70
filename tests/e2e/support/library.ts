import type { Page } from 'puppeteer-core';

import { byRole } from '../../../scripts/driver/by-role.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { click, waitUntil } from './session.ts';

/** Opens the page of the library on which guides are imported, with an empty field. */
export async function openImport(browser: ExtensionBrowser): Promise<Page> {
  const library = await browser.openTab(browser.extensionUrl('library.html#/guides'));
  await click(library, 'button', 'Import guide');
  await library.waitForSelector(byRole('textbox', 'Guide Markdown'));
  return library;
}

/** The text in the field "Guide Markdown" of the import page. */
export function importedText(library: Page): Promise<string> {
  return library.$eval('textarea', (field) => field.value);
}

/** Puts a text into the field of the import page at once, as pasting does. */
export async function insertText(library: Page, text: string): Promise<void> {
  await library.focus('textarea.markdown-field');
  await library.keyboard.sendCharacter(text);
}

/** The titles of the sections in the outline. */
export function sectionTitles(library: Page): Promise<string[]> {
  return library.$$eval('table[aria-label=Sections] th textarea', (fields) => fields.map((field) => field.value));
}

/** Waits until the outline has these sections. */
export async function waitForSections(library: Page, titles: readonly string[]): Promise<void> {
  await waitUntil(
    () => sectionTitles(library),
    (shown) => JSON.stringify(shown) === JSON.stringify(titles),
    `the sections ${titles.join(', ')}`,
  );
}

/** Imports a Markdown text as a guide and waits until its page is shown; gives the guide's id. */
export async function importGuide(library: Page, markdown: string, title: string): Promise<string> {
  await insertText(library, markdown);
  await click(library, 'button', 'Review');
  await click(library, 'button', 'Save guide');
  await library.waitForSelector(byRole('heading', title));
  return new URL(library.url()).hash.replace('#/guides/', '');
}

/** Waits until the last change in the editor is on disk. */
export async function waitForSaved(library: Page): Promise<void> {
  await waitUntil(
    () => library.$eval('.saving', (words) => words.textContent ?? ''),
    (words) => words === 'Saved',
    'the last change to be saved',
  );
}
