import type { TranscriptCue } from '../domain/transcript';

/** What belongs to a note, in ms: a note is begun some seconds after what it is about was said, so most of its time lies before it. */
export const AROUND_MS = { before: 30_000, after: 5_000 } as const;

/** The first index for which `isPast` holds, in a row where it holds for all that follow; the length when for none. */
function firstIndex(length: number, isPast: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Finds what was said around a moment in cues that are sorted by time; both in ms since the transcript's zero. */
export function createLinesAround(cues: readonly TranscriptCue[]): (atMs: number) => TranscriptCue[] {
  // Cues overlap, so the one that ends last is not the last one: this grows, and can be searched.
  const latestEnds: number[] = [];
  for (const { toMs } of cues) latestEnds.push(Math.max(toMs, latestEnds.at(-1) ?? 0));
  return (atMs) => {
    const [fromMs, toMs] = [atMs - AROUND_MS.before, atMs + AROUND_MS.after];
    const first = firstIndex(cues.length, (index) => (latestEnds[index] ?? 0) >= fromMs);
    const last = firstIndex(cues.length, (index) => (cues[index]?.fromMs ?? 0) > toMs);
    return cues.slice(first, last).filter((cue) => cue.toMs >= fromMs);
  };
}
