import { join } from 'node:path';

import { projectFolder } from '../setup/project.mjs';
import { runCommand } from '../setup/run-command.ts';

const BUILD_TIMEOUT_MS = 300_000;

/**
 * Builds the extension for Chromium from what the sources are now.
 *
 * @throws {Error} with what the build said when it fails
 */
export async function buildExtension(): Promise<void> {
  console.log('Building the extension…');
  const { isSuccess, stdout, stderr } = await runCommand(process.execPath, [join(projectFolder, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    timeoutMs: BUILD_TIMEOUT_MS,
  });
  if (!isSuccess) throw new Error(`The extension could not be built:\n${stdout}${stderr}`);
}
