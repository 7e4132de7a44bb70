// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { installDependencies, projectNode } from './dependencies.mjs';
import { projectFolder } from './project.mjs';

/**
 * Installs what is missing, then runs a TypeScript file of the project in the project's own Node, with this process's arguments, and ends with
 * its exit code.
 *
 * @param {string} file path below the project's folder
 */
export async function runInProjectNode(file) {
  try {
    installDependencies(projectFolder);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    return;
  }
  // A system for which there is no Node package runs on its own, which then has to be one that reads TypeScript.
  const node = existsSync(projectNode(projectFolder)) ? projectNode(projectFolder) : process.execPath;
  const path = [join(projectFolder, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(node, [file, ...process.argv.slice(2)], {
    cwd: projectFolder,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });

  // Ctrl+C reaches the child from the terminal itself; this process only has to stay until the child has tidied up.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
