/** How many checks or tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What is read of Vitest's JSON report. */
export interface VitestReport {
  success: boolean;
  numPassedTests: number;
  testResults: { status: string; message: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests of a run. A file that fails before its first test counts as one failure, and so does a run that failed although no test did, or
 * that had no test at all: neither may look like success.
 */
export function tallyVitestReport({ success, numPassedTests, testResults }: VitestReport): Tally {
  const failedTests = testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === 'failed').length;
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  const isSilentFailure = failed === 0 && (!success || numPassedTests === 0);
  return { passed: numPassedTests, failed: isSilentFailure ? 1 : failed };
}
