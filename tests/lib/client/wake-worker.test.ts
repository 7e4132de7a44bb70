import { describe, expect, it } from 'vitest';

import { wakeOnPointer } from '../../../lib/client/wake-worker';

describe('a pointer over a page', () => {
  it('wakes the background at once, and again only when it can have fallen asleep', () => {
    const page = new EventTarget();
    let time = 1_000;
    const wokenAt: number[] = [];
    wakeOnPointer(
      page,
      () => {
        wokenAt.push(time);
        return Promise.reject(new Error('asleep for good'));
      },
      () => time,
    );
    for (time of [1_000, 1_050, 20_000, 26_000, 26_010, 90_000]) page.dispatchEvent(new Event('pointermove'));
    expect(wokenAt).toEqual([1_000, 26_000, 90_000]);
  });
});
