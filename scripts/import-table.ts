import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';

import { projectFolder } from './setup/project.mjs';

const page = join(projectFolder, 'docs/guide-import.md');

// Writes the table of `docs/guide-import.md`; what stands outside its marks stays. The library's own files are imported the way the bundler does it.
const { module } = await runnerImport<typeof import('../tests/lib/guides/import-page.ts')>('/tests/lib/guides/import-page.ts', {
  root: projectFolder,
  configFile: false,
  logLevel: 'error',
});
const text = await readFile(page, 'utf8');
await writeFile(page, module.withTables(text));
