import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { sessionEventSchema } from '../../../lib/domain/events/registry';
import type { SessionEvent } from '../../../lib/domain/events/registry';
import { sortEvents } from '../../../lib/domain/session-log';
import { writeEvents } from '../../../lib/domain/write-events';
import type { EventBody } from '../../../lib/domain/decide';

const stamp = { now: 2_000, lastAt: 1_000, count: 9, by: 'device-1', commandId: 'c1', random: 'k3' };
const bodies: EventBody[] = [
  { type: 'section-entered', sectionId: 's1' },
  { type: 'session-paused' },
  { type: 'section-entered', sectionId: 's2' },
];

describe('writeEvents', () => {
  it('gives each event its id, time, author, command and version', () => {
    expect(writeEvents(bodies.slice(0, 1), stamp)).toEqual([
      { type: 'section-entered', sectionId: 's1', id: '00000009-k3', at: 2_000, by: 'device-1', commandId: 'c1', version: 1 },
    ]);
  });

  it('writes events that the store takes', () => {
    expect(writeEvents(bodies, stamp).map((event) => sessionEventSchema.parse(event))).toEqual(writeEvents(bodies, stamp));
  });

  it('keeps the order of writing when sorted, also over a clock set back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 }), (clock) => {
        const written: SessionEvent[] = [];
        for (const now of clock)
          written.push(...writeEvents(bodies, { ...stamp, now, lastAt: written.at(-1)?.at ?? 0, count: written.length }));
        expect(sortEvents(written.toReversed())).toEqual(written);
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
      }),
    );
  });
});
