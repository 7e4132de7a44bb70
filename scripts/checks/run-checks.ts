import { type Check, checks } from './checks.ts';
import type { Tally } from './vitest-tally.ts';

/** How one check went. */
interface Outcome extends Tally {
  name: string;
  seconds: number;
}

/** The checks named on the command line and those they need, in their usual order; all of them when none is named. */
function selectChecks(names: string[]): Check[] {
  const unknown = names.filter((name) => checks.every((check) => check.name !== name));
  if (unknown.length > 0) {
    throw new Error(`There is no check called ${unknown.join(', ')}. There are: ${checks.map((check) => check.name).join(', ')}.`);
  }
  if (names.length === 0) return checks;
  const named = checks.filter((check) => names.includes(check.name));
  const wanted = new Set(named.flatMap(({ name, needs }) => (needs === undefined ? [name] : [name, needs])));
  return checks.filter((check) => wanted.has(check.name));
}

/** Runs one check and says how it went; a check that cannot run has failed. */
async function runCheck({ name, needs, run }: Check, earlier: Outcome[]): Promise<Outcome> {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  let tally: Tally = { passed: 0, failed: 1 };
  if (earlier.some((outcome) => outcome.name === needs && outcome.failed > 0)) {
    console.error(`Not run, because ${needs} failed.`);
  } else {
    tally = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1 };
    });
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${tally.failed === 0 ? '✔' : '✘'} ${name} (${seconds.toFixed(1)} s)`);
  return { name, seconds, ...tally };
}

/** Runs the checks one after the other, all of them whatever fails, and ends with the line `N passed, N failed`. */
async function runChecks(names: string[]): Promise<Tally> {
  const outcomes: Outcome[] = [];
  for (const check of selectChecks(names)) outcomes.push(await runCheck(check, outcomes));

  console.log('');
  for (const { name, seconds, passed, failed } of outcomes) {
    const counts = [`${passed} passed`, ...(failed > 0 ? [`${failed} failed`] : [])].join(', ');
    console.log(`${failed === 0 ? '✔' : '✘'} ${name.padEnd(14)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts}`);
  }
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  };
}

const { passed, failed } = await runChecks(process.argv.slice(2)).catch((error: unknown): Tally => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1 };
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
