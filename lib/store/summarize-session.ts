import { tagsOf } from '../domain/notes';
import type { Note } from '../domain/notes';
import { paceOf } from '../domain/pace';
import { participantKeyOf } from '../domain/session-details';
import type { SessionLog } from '../domain/session-log';
import { foldText } from './fold-text';
import type { SessionFacts } from './session-records';

// A note is replaced when it changes, never changed in place, so that its tags are read once however often the row is written.
const tagsOfNotes = new WeakMap<Note, string[]>();

function tagKeysOf(note: Note): string[] {
  const known = tagsOfNotes.get(note);
  if (known) return known;
  const tags = tagsOf(note.text).map((tag) => tag.toLowerCase());
  tagsOfNotes.set(note, tags);
  return tags;
}

/** What a session's row says that follows from its log. */
export function summarizeSession({ state, events }: SessionLog, lastSequence: number): SessionFacts {
  const notes = [...state.notes.values()];
  const lastEventAt = events.at(-1)?.at ?? state.startedAt;
  const { plannedMs, usedMs } = paceOf(state, state.endedAt ?? lastEventAt);
  return {
    guideId: state.guideId,
    guideTitle: state.guide.title,
    guideVersion: state.guideVersion,
    formatMinutes: state.guide.formatsMinutes[state.formatIndex] ?? 0,
    participant: state.participant,
    participantKey: participantKeyOf(state.participant),
    call: state.call,
    platformId: state.call?.platformId ?? '',
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    isLive: state.endedAt === null ? 1 : 0,
    lastEventAt,
    lastSequence,
    plannedMs,
    usedMs,
    noteCount: notes.length,
    starCount: notes.filter(({ isStarred }) => isStarred).length,
    tags: [...new Set(notes.flatMap(tagKeysOf))],
    titleKey: foldText(state.guide.title),
  };
}
