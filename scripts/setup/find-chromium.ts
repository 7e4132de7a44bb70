import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { chromium } from 'playwright-core';

import { SetupError } from './setup-error.ts';

type Environment = Record<string, string | undefined>;

const LINUX_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const MAC_APPS = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'];

/** Where an installed Chromium may lie on a system, best first. */
export function chromiumCandidates(platform: NodeJS.Platform, env: Environment, home: string = homedir()): string[] {
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) => MAC_APPS.map((app) => posix.join(folder, app)));
  }
  if (platform === 'win32') {
    const folders = [env['LOCALAPPDATA'], env['ProgramFiles'], env['ProgramFiles(x86)']].filter((folder) => folder !== undefined);
    return folders.map((folder) => win32.join(folder, 'Chromium', 'Application', 'chrome.exe'));
  }
  const folders = [...(env['PATH'] ?? '').split(':').filter(Boolean), '/snap/bin'];
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** What a browser says about itself, such as `Chromium 156.0.8078.79`; null when it does not run here. */
function askVersion(file: string): string | null {
  if (!existsSync(file)) return null;
  // On Windows a browser prints nothing and opens a window instead.
  if (process.platform === 'win32') return file.includes('\\Google\\Chrome\\') ? 'Google Chrome' : 'Chromium';
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : null;
}

/** Whether a browser that answers so loads an extension from a folder; Google Chrome itself stopped doing so in version 137. */
export function canLoadExtensions(version: string): boolean {
  return !/^Google Chrome(?! for Testing)/u.test(version);
}

/**
 * The Chromium to use: the one `CHROME_PATH` names, else an installed one, else the one Playwright has downloaded before. Null when there is none.
 *
 * @throws {SetupError} when `CHROME_PATH` names something else
 */
export function findChromium(env: Environment = process.env): string | null {
  const given = env['CHROME_PATH'];
  if (given !== undefined && given !== '') {
    const version = askVersion(given);
    if (version === null)
      throw new SetupError(`CHROME_PATH names ${given}, which is not a browser that starts on this machine: correct or unset it.`);
    if (!canLoadExtensions(version)) {
      throw new SetupError(`CHROME_PATH names ${version}, which no longer loads an extension from a folder: name a Chromium, or unset it.`);
    }
    return given;
  }
  const candidates = [...chromiumCandidates(process.platform, env), chromium.executablePath()];
  return candidates.find((file) => /^(Chromium|Google Chrome for Testing|Ungoogled)/iu.test(askVersion(file) ?? '')) ?? null;
}
