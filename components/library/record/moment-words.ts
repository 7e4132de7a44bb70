import { formatElapsed } from '../../../lib/domain/clock-text';
import type { SessionState } from '../../../lib/domain/session-state';
import type { TimelineMoment } from './timeline-of';

/** Characters of a note that are shown with its moment. */
const NOTE_LENGTH = 140;

function happeningWords(state: SessionState, { kind, id, isStarred, lengthMs }: TimelineMoment): string {
  switch (kind) {
    case 'section':
      return `Section: ${state.sections.find((section) => section.id === id)?.title ?? ''}`;
    case 'pause':
      return lengthMs > 0 ? `Pause of ${formatElapsed(lengthMs)}` : 'Paused';
    case 'consent':
      return 'Agreed to recording';
    case 'refusal':
      return 'Did not agree to recording';
    case 'recording':
      return 'Recording started';
    case 'note': {
      const text = state.notes.get(id)?.text ?? '';
      return `${isStarred ? 'Starred note' : 'Note'}: ${text.length > NOTE_LENGTH ? `${text.slice(0, NOTE_LENGTH)}…` : text}`;
    }
    case 'end':
      return 'End of the session';
  }
}

/** A moment of the timeline in words, such as `6:31 · Note: we drop spans`. */
export function momentWords(state: SessionState, moment: TimelineMoment): string {
  return `${formatElapsed(moment.ms)} · ${happeningWords(state, moment).replaceAll(/\s+/gu, ' ').trim()}`;
}

/** The moment closest to a session time; of several at the same distance the first. -1 for none. `moments` are in their order. */
export function closestMoment(moments: readonly Pick<TimelineMoment, 'ms'>[], ms: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.ms ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [moments[low - 1], moments[low]];
  if (!after || (before && ms - before.ms <= after.ms - ms)) {
    // The first of those that lie at the same moment.
    let first = low - 1;
    while (first > 0 && moments[first - 1]?.ms === before?.ms) first -= 1;
    return first;
  }
  return low;
}
