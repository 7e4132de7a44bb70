import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ensureChromium } from '../setup/ensure-chromium.ts';
import { ensureDisplayTools } from '../setup/ensure-display-tools.ts';
import { artifactsFolder } from '../setup/project.mjs';
import { runTool } from '../setup/run-tool.ts';
import { type Tally, type VitestReport, tallyVitestReport } from './vitest-tally.ts';

/** One thing `npm test` looks at. */
export interface Check {
  /** What it is called on the command line and in the summary. */
  name: string;
  /** Name of a check that has to pass first. */
  needs?: string;
  /** Runs it in this terminal. */
  run: () => Promise<Tally>;
}

/** A check that passes or fails as a whole: it passes when each of the commands does. */
function toolCheck(name: string, ...commands: [tool: string, ...args: string[]][]): Check {
  return {
    name,
    run: async () => {
      let isSuccess = true;
      for (const [tool, ...args] of commands) isSuccess = (await runTool(tool, args)) && isSuccess;
      return isSuccess ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    },
  };
}

/** Runs Vitest and counts its tests. */
async function runVitest(name: string, args: string[], env: Record<string, string> = {}): Promise<Tally> {
  const report = join(artifactsFolder, 'test-reports', `${name}.json`);
  await mkdir(dirname(report), { recursive: true });
  await rm(report, { force: true });
  await runTool('vitest', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env);
  try {
    return tallyVitestReport(JSON.parse(await readFile(report, 'utf8')) as VitestReport);
  } catch {
    console.error('Vitest ended without a report.');
    return { passed: 0, failed: 1 };
  }
}

/** Everything that is checked, in the order of what is quickest to tell. */
export const checks: Check[] = [
  toolCheck('format', ['oxfmt', '--check', '.']),
  toolCheck('lint', ['oxlint']),
  toolCheck('types', ['tsc', '--project', 'tsconfig.json'], ['tsc', '--project', 'lib/domain/tsconfig.json']),
  toolCheck('dead-code', ['knip']),
  { name: 'unit', run: () => runVitest('unit', ['--project', 'unit']) },
  { name: 'contract', run: () => runVitest('contract', ['--project', 'contract']) },
  { name: 'component', run: () => runVitest('component', ['--project', 'component']) },
  toolCheck('build', ['wxt', 'build']),
  toolCheck('build-firefox', ['wxt', 'build', '--browser', 'firefox']),
  {
    name: 'e2e',
    needs: 'build',
    run: async () => {
      const executablePath = await ensureChromium();
      await ensureDisplayTools();
      return runVitest('e2e', ['--config', 'tests/e2e/vitest.config.ts'], { CHROME_PATH: executablePath });
    },
  },
];
