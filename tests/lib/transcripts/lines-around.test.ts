import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TranscriptCue } from '../../../lib/domain/transcript';
import { AROUND_MS, createLinesAround } from '../../../lib/transcripts/lines-around';

const cue = (fromMs: number, toMs: number): TranscriptCue => ({ fromMs, toMs, speaker: '', text: `${fromMs}` });

describe('the lines around a note', () => {
  it('are what was said in the half minute before it and just after', () => {
    const around = createLinesAround([
      cue(0, 5_000),
      cue(65_000, 69_000),
      cue(66_000, 70_500),
      cue(98_000, 99_000),
      cue(104_000, 109_000),
      cue(106_000, 109_000),
    ]);
    expect(around(100_000).map(({ fromMs }) => fromMs)).toEqual([66_000, 98_000, 104_000]);
    expect(around(1_000_000)).toEqual([]);
    expect(around(-1_000_000)).toEqual([]);
  });

  it('are the same as when every line is looked at, also where lines overlap', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat(600_000), fc.nat(90_000)), { maxLength: 60 });
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: -60_000, max: 700_000 }), (spans, atMs) => {
        const cues = spans.map(([fromMs, lengthMs]) => cue(fromMs, fromMs + lengthMs)).toSorted((a, b) => a.fromMs - b.fromMs);
        const expected = cues.filter(({ fromMs, toMs }) => toMs >= atMs - AROUND_MS.before && fromMs <= atMs + AROUND_MS.after);
        expect(createLinesAround(cues)(atMs)).toEqual(expected);
      }),
    );
  });

  it('of a thousand notes are found in a transcript of a hundred thousand lines at once', () => {
    const around = createLinesAround(Array.from({ length: 100_000 }, (_, index) => cue(index * 2_000, index * 2_000 + 1_900)));
    const start = performance.now();
    for (let note = 0; note < 1_000; note += 1) around(note * 180_000);
    // Looking at every line takes seconds.
    expect(performance.now() - start).toBeLessThan(500);
  });
});
