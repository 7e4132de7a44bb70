// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages Packages by their path below the project. */

/**
 * @param {string} file
 * @returns {LockedPackages | null} what the lock file lists, or null when there is no such file
 */
function readLockedPackages(file) {
  if (!existsSync(file)) return null;
  /** @type {{ packages: LockedPackages }} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return lock.packages;
}

/**
 * Whether what is installed is what the lock file asks for. Packages for other systems are optional and may be missing.
 *
 * @param {LockedPackages} wanted packages of `package-lock.json`
 * @param {LockedPackages} installed packages of `node_modules/.package-lock.json`, which npm writes after each install
 */
export function isInstallCurrent(wanted, installed) {
  const isUnchanged = Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version);
  const isComplete = Object.entries(wanted).every(
    ([path, { optional, devOptional }]) => path === '' || path in installed || optional === true || devOptional === true,
  );
  return isUnchanged && isComplete;
}

/**
 * The Node that the project brings with it, so that the tools meet the version they were tried on.
 *
 * @param {string} folder the project's folder
 */
export function projectNode(folder) {
  return join(folder, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * Runs `npm ci` when the dependencies are missing or are not those of the lock file.
 *
 * @param {string} folder the project's folder
 * @throws {Error} with a sentence for the person when npm fails
 */
export function installDependencies(folder) {
  const wanted = readLockedPackages(join(folder, 'package-lock.json')) ?? {};
  const installed = readLockedPackages(join(folder, 'node_modules/.package-lock.json'));
  if (installed !== null && isInstallCurrent(wanted, installed) && existsSync(projectNode(folder))) return;

  console.log('Installing dependencies (npm ci)…');
  // Warnings are left out: npm's are about packages that want a newer Node, which is what this install brings.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { npm_execpath: npm, npm_node_execpath: npmNode } = process.env;
  // Below `npm run`, the same npm again, on the Node it came with: the one first on the path may be in the folder that is about to be replaced.
  const { status, error } =
    npm === undefined
      ? spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(npmNode ?? process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error(
      `The dependencies could not be installed${error ? ` (${error.message})` : ''}: see what npm says above, then try again.`,
    );
  }
}
