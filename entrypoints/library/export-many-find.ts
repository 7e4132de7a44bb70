import { personalKey } from './export-requests';
import type { FailedSession, ManyPersonalData, ManyProgress } from './export-requests';
import { personalDataOf } from './export-sessions';
import type { ReadSession } from './export-sessions';

/** What looking through several sessions needs of its surroundings. */
interface FindContext {
  read: (sessionId: string) => Promise<ReadSession>;
  /** Looked at between two sessions. */
  isStopped: () => boolean;
  onProgress: (progress: ManyProgress) => void;
}

/** Looks through several sessions for what would be replaced in them; what occurs most often first. Null when it was stopped. */
export async function findInMany(
  sessionIds: readonly string[],
  names: readonly string[],
  { read, isStopped, onProgress }: FindContext,
): Promise<ManyPersonalData | null> {
  const found = new Map<string, ManyPersonalData['data'][number]>();
  const failed: FailedSession[] = [];
  const lastSequences: Record<string, number> = {};
  for (const [index, sessionId] of sessionIds.entries()) {
    if (isStopped()) return null;
    const { log, lastSequence, person, failed: problem } = await read(sessionId);
    lastSequences[sessionId] = lastSequence;
    if (problem) failed.push(problem);
    for (const datum of log ? personalDataOf(log, person, names) : []) {
      const known = found.get(personalKey(datum));
      if (known) {
        known.count += datum.count;
        known.sessionCount += 1;
      } else {
        found.set(personalKey(datum), { ...datum, sessionCount: 1 });
      }
    }
    onProgress({ done: index + 1, total: sessionIds.length, bytes: 0 });
  }
  return { data: [...found.values()].toSorted((a, b) => b.count - a.count), lastSequences, failed };
}
