import type { SourcePlace } from '../../lib/guides/guide-reading';
import type { Finding } from './findings';

/** What a reading says beside the guide itself. */
export interface ReadingMarks {
  findings: readonly Finding[];
  places: readonly SourcePlace[];
}

/** Findings and places in the ids of the draft that is shown; `ids` gives for each id of the reading the one that its part has there. */
export function carryMarks({ findings, places }: ReadingMarks, ids: ReadonlyMap<string, string>): ReadingMarks {
  const rename = <Kind extends { part: string }>(mark: Kind): Kind => {
    const [, prefix = '', id = ''] = /^((?:aim|budget):)?(.*)$/su.exec(mark.part) ?? [];
    return { ...mark, part: prefix + (ids.get(id) ?? id) };
  };
  return { findings: findings.map(rename), places: places.map(rename) };
}
