import { readFile } from 'node:fs/promises';
import { runnerImport } from 'vite';
import type { Plugin } from 'vite';

const SUFFIX = '?guide';

/**
 * Makes a module of a guide's Markdown: `import guide from './end-user-interview.md?guide'` gives `{ guide, markdown }`. It is read when Fieldguide is built,
 * so that the background need not do it each time it wakes, and carries no parser. A file that is no complete guide ends the build.
 */
export function guideModules(): Plugin {
  return {
    name: 'fieldguide:guide-modules',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(`.md${SUFFIX}`)) return null;
      const path = id.slice(0, -SUFFIX.length);
      this.addWatchFile(path);
      const markdown = await readFile(path, 'utf8');
      const { module } = await runnerImport<typeof import('../../lib/guides/read-complete-guide')>('/lib/guides/read-complete-guide.ts', {
        logLevel: 'error',
      });
      return { code: `export default ${JSON.stringify({ guide: module.readCompleteGuide(markdown, path), markdown })};`, map: null };
    },
  };
}
