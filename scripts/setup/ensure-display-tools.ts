import { findOnPath } from './find-on-path.ts';
import { SetupError } from './setup-error.ts';
import { installHint, installSystemPackages, type SystemProgram } from './system-packages.ts';

/** Programs by the name of their command. */
const TOOLS: Record<string, SystemProgram> = { Xvfb: 'xvfb', xdotool: 'xdotool' };

/** Those of the tools that are not installed. */
function missingTools(): SystemProgram[] {
  return Object.entries(TOOLS)
    .filter(([command]) => findOnPath(command) === null)
    .map(([, program]) => program);
}

/**
 * Makes sure of Xvfb and xdotool, with which a test presses real keys in a browser that has a window. Only Linux has them; elsewhere nothing is done.
 *
 * @throws {SetupError} when they are not to be had
 */
export async function ensureDisplayTools(): Promise<void> {
  if (process.platform !== 'linux' || missingTools().length === 0) return;
  await installSystemPackages(missingTools());
  const missing = missingTools();
  if (missing.length === 0) return;
  const hint = installHint(missing);
  throw new SetupError(
    `The tests of keyboard shortcuts need ${missing.join(' and ')} and could not get ${missing.length > 1 ? 'them' : 'it'}: ` +
      `install ${missing.length > 1 ? 'them' : 'it'}${hint === null ? '' : ` (${hint})`}.`,
  );
}
