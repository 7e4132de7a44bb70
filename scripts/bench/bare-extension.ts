import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../setup/project.mjs';

/** What the benchmark reads of the built extension's manifest. */
interface BuiltManifest {
  content_scripts: { matches: string[]; js: string[] }[];
}

/** The manifest of a built extension for Chromium. */
export async function readManifest(extensionDir: string): Promise<BuiltManifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8')) as BuiltManifest;
}

/**
 * Makes, in `folder`, the extension everything is compared with: a content script without a statement on the same pages as the one built in
 * `productDir`, a worker that echoes, and a frame with one button and one text field.
 */
export async function makeBareExtension(folder: string, productDir: string): Promise<void> {
  const { content_scripts: scripts } = await readManifest(productDir);
  const matches = scripts.flatMap((script) => script.matches);
  const origins = new Set(matches.map((match) => match.replace(/^([^:]+:\/\/[^/]+)\/.*$/u, '$1/*')));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(projectFolder, 'scripts/bench/bare'), folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Bare extension',
    version: '0.0.1',
    host_permissions: matches,
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches, js: ['content.js'] }],
    web_accessible_resources: [{ resources: ['frame.html'], matches: [...origins] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
