import { readdir, watch } from 'node:fs/promises';
import { join } from 'node:path';

const downloadTimeoutMs = 10_000;

/** Waits until a finished file whose name matches is in `folder`, and gives back its path. */
export async function waitForDownload(folder: string, name: RegExp): Promise<string> {
  const find = async () => (await readdir(folder)).find((file) => name.test(file) && !file.endsWith('.crdownload'));
  const changes = watch(folder, { signal: AbortSignal.timeout(downloadTimeoutMs) });
  try {
    // The watch begins with its first step, so that nothing can be written unseen between a look and the wait.
    let next = changes[Symbol.asyncIterator]().next();
    for (;;) {
      const found = await find();
      if (found !== undefined) return join(folder, found);
      await next;
      next = changes[Symbol.asyncIterator]().next();
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') {
      const present = (await readdir(folder)).join(', ') || 'none';
      throw new Error(`No download called ${name} in ${downloadTimeoutMs / 1000} s; there are: ${present}`, { cause: error });
    }
    throw error;
  }
}
