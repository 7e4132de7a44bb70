import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../setup/project.mjs';

const FOLDERS = ['tests/fixtures/guides', 'lib/guides/built-in'] as const;

/** The guides of the project, which are the texts to change: those that come with it, and the fixtures. */
export async function fixtureTexts(): Promise<string[]> {
  const files = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(projectFolder, folder));
      return names
        .filter((name) => name.endsWith('.md'))
        .toSorted()
        .map((name) => join(projectFolder, folder, name));
    }),
  );
  return Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
}
