import { describe, expect, it } from 'vitest';

import { tallyVitestReport } from '../../../scripts/checks/vitest-tally.ts';

/** A file of a report, with one test for each status. */
function file(status: string, ...tests: string[]) {
  return { status, message: '', assertionResults: tests.map((test) => ({ status: test })) };
}

describe('tallyVitestReport', () => {
  it('counts tests, and leaves out those that were skipped', () => {
    const testResults = [file('passed', 'passed', 'passed', 'pending'), file('failed', 'passed', 'failed')];
    expect(tallyVitestReport({ success: false, numPassedTests: 3, testResults })).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(tallyVitestReport({ success: false, numPassedTests: 1, testResults: [file('passed', 'passed'), file('failed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a run that failed outside of any test as one failure', () => {
    expect(tallyVitestReport({ success: false, numPassedTests: 1, testResults: [file('passed', 'passed')] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it('counts a run without tests as one failure', () => {
    expect(tallyVitestReport({ success: true, numPassedTests: 0, testResults: [] })).toEqual({ passed: 0, failed: 1 });
  });
});
