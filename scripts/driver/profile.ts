import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { artifactsFolder } from '../setup/project.mjs';

/** Where profiles are made. Below the project, because a Chromium from a snap sees no other temporary files. */
const PROFILES_FOLDER = join(artifactsFolder, 'profiles');

/** Profiles made by this process and not yet removed: a test may open one again under its name. */
const temporaryProfiles = new Set<string>();

/** Chromium's last processes may still be writing when the first has ended. */
function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** A new, empty profile, to be removed with {@link removeTemporaryProfile}. */
export async function createProfile(): Promise<string> {
  await mkdir(PROFILES_FOLDER, { recursive: true });
  const folder = await mkdtemp(join(PROFILES_FOLDER, `${process.pid}-`));
  temporaryProfiles.add(folder);
  return folder;
}

/** Removes a profile that {@link createProfile} made; another is left alone. */
export async function removeTemporaryProfile(folder: string): Promise<void> {
  if (temporaryProfiles.delete(folder)) await removeFolder(folder);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Removes the profiles of processes that have ended without doing so. */
export async function removeLeftProfiles(): Promise<void> {
  const names = await readdir(PROFILES_FOLDER).catch(() => []);
  const left = names.filter((name) => !isRunning(Number.parseInt(name, 10)));
  await Promise.all(left.map((name) => removeFolder(join(PROFILES_FOLDER, name))));
}

/** Makes a profile's downloads go to a folder without a question. DevTools could do it too, but then every file is called `download`. */
export async function setDownloadsFolder(userDataDir: string, downloadsDir: string): Promise<void> {
  const file = join(userDataDir, 'Default', 'Preferences');
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const preferences = JSON.parse(text) as { download?: object };
  preferences.download = { ...preferences.download, default_directory: downloadsDir, prompt_for_download: false };
  await mkdir(join(userDataDir, 'Default'), { recursive: true });
  await mkdir(downloadsDir, { recursive: true });
  await writeFile(file, JSON.stringify(preferences));
}
