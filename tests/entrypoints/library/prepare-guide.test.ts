import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { prepareGuide } from '../../../entrypoints/library/prepare-guide';
import { readGuide } from '../../../lib/guides/read-guide';

const SECTION = `## Part (1 min)\n\n${'- What happened?\n'.repeat(50)}\n`;
const reading = readGuide(`# Guide\n\n${SECTION.repeat(6)}`);
if (!reading.ok) throw new Error('The test has no guide');
const { draft } = reading;

/** How many tasks it takes until `onEnd` is called. */
function countTasks(isWanted: () => boolean): number {
  const onEnd = vi.fn<() => void>();
  prepareGuide(draft, { isWanted, onEnd });
  let tasks = 0;
  for (; onEnd.mock.calls.length === 0 && tasks < 100; tasks += 1) vi.advanceTimersToNextTimer();
  return tasks;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('preparing a guide', () => {
  it('takes several tasks for a large guide, so that none is long', () => {
    expect(countTasks(() => true)).toBeGreaterThan(3);
  });

  it('ends as soon as nobody wants it', () => {
    expect(countTasks(() => false)).toBe(1);
  });
});
