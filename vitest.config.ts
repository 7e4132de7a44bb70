import { defineConfig } from 'vitest/config';

import { guideModules } from './scripts/build/guide-modules.ts';

/** What the tests that need a DOM are called: components are rendered in jsdom, everything else runs in plain Node. */
const componentTests = ['tests/{component,components}/**/*.test.ts', 'tests/**/*.test.tsx'];
const contractTests = ['tests/contract/**/*.test.ts'];
const setupFiles = ['tests/support/run-effects-at-once.ts'];

export default defineConfig({
  plugins: [guideModules()],
  test: {
    // A mistake in a test must not pass as "nothing to do".
    passWithNoTests: false,
    // A busy machine is no failure: this only ends what hangs.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', ...componentTests, ...contractTests],
          setupFiles,
        },
      },
      { extends: true, test: { name: 'component', environment: 'jsdom', include: componentTests, setupFiles } },
      { extends: true, test: { name: 'contract', include: contractTests } },
    ],
  },
});
