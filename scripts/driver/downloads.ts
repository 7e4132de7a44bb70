import { on } from 'node:events';
import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const DOWNLOAD_TIMEOUT_MS = 10_000;

/** Waits until a finished file whose name matches is in `folder`, and gives back its path. An empty file does not count. */
export async function waitForDownload(folder: string, name: RegExp): Promise<string> {
  const watcher = watch(folder);
  // Changes are collected from here on, so that nothing can be written unseen between a look and the wait.
  const changes = on(watcher, 'change', { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
  try {
    for (;;) {
      const files = await readdir(folder);
      for (const file of files.filter((candidate) => name.test(candidate) && !candidate.endsWith('.crdownload'))) {
        // Chromium keeps the name with an empty file until the download is complete.
        const { size } = await stat(join(folder, file));
        if (size > 0) return join(folder, file);
      }
      await changes.next().catch((error: unknown) => {
        const present = files.join(', ') || 'none';
        throw new Error(`No download called ${name} in ${DOWNLOAD_TIMEOUT_MS / 1000} s; there are: ${present}`, { cause: error });
      });
    }
  } finally {
    watcher.close();
  }
}
