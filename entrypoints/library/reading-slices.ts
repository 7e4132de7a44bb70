import type { DraftSection, GuideDraft, GuideProblem, GuideReading, GuideRemark, SourcePlace } from '../../lib/guides/guide-reading';

/** A part of a reading on its way from the worker to the page: each is taken in by a task of its own, so that none is long. */
export type ReadingSlice =
  | { type: 'progress'; share: number }
  | { type: 'problem'; problem: GuideProblem }
  | { type: 'head'; head: Omit<GuideDraft, 'sections'>; remarks: GuideRemark[] }
  | { type: 'sections'; sections: DraftSection[] }
  | { type: 'places'; places: SourcePlace[] }
  | { type: 'end' };

/** Puts slices together again. */
export interface SliceCollector {
  /** Takes the next slice; answers with the reading once it is whole. */
  take: (slice: ReadingSlice) => GuideReading | null;
}

/** Items, and places, of one slice: a page takes that many in within a few milliseconds. */
const [ITEMS_A_SLICE, PLACES_A_SLICE] = [400, 2_000];

function weightOf({ items }: DraftSection): number {
  return items.reduce((weight, { children }) => weight + 1 + children.length, 1);
}

/** Cuts a reading into slices, in the order in which they are to be taken. */
export function* sliceReading(reading: GuideReading): Generator<ReadingSlice> {
  if (!reading.ok) {
    yield { type: 'problem', problem: reading.problem };
    return;
  }
  const { sections, ...head } = reading.draft;
  yield { type: 'head', head, remarks: reading.remarks };
  let slice: DraftSection[] = [];
  let weight = 0;
  for (const section of sections) {
    slice.push(section);
    weight += weightOf(section);
    if (weight < ITEMS_A_SLICE) continue;
    yield { type: 'sections', sections: slice };
    slice = [];
    weight = 0;
  }
  if (slice.length > 0) yield { type: 'sections', sections: slice };
  for (let from = 0; from < reading.places.length; from += PLACES_A_SLICE) {
    yield { type: 'places', places: reading.places.slice(from, from + PLACES_A_SLICE) };
  }
  yield { type: 'end' };
}

/** A collector for one reading. */
export function createSliceCollector(): SliceCollector {
  let head: Omit<GuideDraft, 'sections'> | null = null;
  let remarks: GuideRemark[] = [];
  const sections: DraftSection[] = [];
  const places: SourcePlace[] = [];
  return {
    take(slice) {
      if (slice.type === 'problem') return { ok: false, problem: slice.problem };
      if (slice.type === 'head') [head, remarks] = [slice.head, slice.remarks];
      if (slice.type === 'sections') sections.push(...slice.sections);
      if (slice.type === 'places') places.push(...slice.places);
      return slice.type === 'end' && head ? { ok: true, draft: { ...head, sections }, remarks, places } : null;
    },
  };
}
