// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/u, '');

/** Where everything goes that a command leaves behind; not under version control. */
export const artifactsFolder = join(projectFolder, 'artifacts');
