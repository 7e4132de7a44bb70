import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { violationsIn } from './violations-in.ts';

/** Writes a file where a page can take it from, and gives its path. */
export async function fileOf(browser: ExtensionBrowser, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(browser.userDataDir, name);
  await writeFile(path, content);
  return path;
}

/** Chooses a file behind the button with this name. */
export async function chooseFile(page: Page, button: string, path: string): Promise<void> {
  const input = await page.waitForSelector(`input[type=file][aria-label="${button}"]`);
  await input?.uploadFile(path);
}

/** What axe finds wrong in a page in the light and in the dark theme. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  const violations: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    violations.push(...(await violationsIn(page)));
  }
  await page.emulateMediaFeatures([]);
  return violations;
}
