import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { projectFolder } from './project.mjs';

/** Runs a tool of the project's packages in this terminal; true when it ended with exit code 0. */
export function runTool(name: string, args: string[], env: Record<string, string> = {}): Promise<boolean> {
  const isWindows = process.platform === 'win32';
  const command = join(projectFolder, 'node_modules/.bin', isWindows ? `${name}.cmd` : name);
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: projectFolder, stdio: 'inherit', shell: isWindows, env: { ...process.env, ...env } });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}
