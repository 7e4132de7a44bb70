import { describe, expect, it } from 'vitest';

import { NOTHING_SEEN } from '../../../lib/platforms/call-sight';
import { definePlatform } from '../../../lib/platforms/platform';

function placeFor(left: number, right: number) {
  return definePlatform({
    id: 'x',
    name: 'X',
    matches: [],
    isOptional: false,
    callOf: () => null,
    sight: () => NOTHING_SEEN,
    clearOf: { top: 50, right, bottom: 60, left },
  }).defaultPlace;
}

describe('the default place', () => {
  it('is below what the service has at the top', () => {
    expect(placeFor(0, 0)).toEqual({ horizontal: 'right', vertical: 'top', x: 12, y: 62 });
  });

  it('is on the side that has less to keep clear', () => {
    expect(placeFor(300, 140)).toMatchObject({ horizontal: 'right', x: 152 });
    expect(placeFor(10, 140)).toMatchObject({ horizontal: 'left', x: 22 });
  });
});
