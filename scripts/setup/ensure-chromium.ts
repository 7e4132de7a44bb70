import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { findChromium } from './find-chromium.ts';
import { projectFolder } from './project.mjs';
import { runCommand } from './run-command.ts';
import { SetupError } from './setup-error.ts';
import { installHint, installSystemPackages, privilegePrefix } from './system-packages.ts';

/** Long enough for the download on a slow line, short enough for a network that swallows it. */
const DOWNLOAD_TIMEOUT_MS = 300_000;

/** Has Playwright download its Chromium, and the libraries it stands on where the system allows that. */
async function downloadChromium(): Promise<void> {
  console.log('Downloading Chromium (playwright-core install chromium)…');
  const playwright = (...args: string[]) =>
    runCommand(process.execPath, [join(projectFolder, 'node_modules/playwright-core/cli.js'), ...args], { timeoutMs: DOWNLOAD_TIMEOUT_MS });
  await playwright('install', 'chromium', '--no-shell');
  if (!existsSync(chromium.executablePath())) {
    console.log('It could not be downloaded.');
  } else if (findChromium() === null && (await privilegePrefix()) !== null) {
    console.log('Installing the libraries it needs (playwright-core install-deps chromium)…');
    await playwright('install-deps', 'chromium');
  }
}

/**
 * A Chromium that runs here: a given one, an installed one, Playwright's, or one from the system's package manager, whichever is to be had first.
 *
 * @returns the path of its executable
 * @throws {SetupError} when none is to be had
 */
export async function ensureChromium(): Promise<string> {
  const present = findChromium();
  if (present !== null) return present;

  await downloadChromium();
  const downloaded = findChromium();
  if (downloaded !== null) return downloaded;

  await installSystemPackages(['chromium']);
  const installed = findChromium();
  if (installed !== null) return installed;

  const hint = installHint(['chromium']);
  throw new SetupError(
    `Fieldguide needs Chromium and could not get one: install it${hint === null ? '' : ` (${hint})`}, or set CHROME_PATH to one that is installed; ` +
      'Google Chrome itself does not do, because it no longer loads an extension from a folder.',
  );
}
