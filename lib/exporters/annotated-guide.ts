import { isPersonalNote } from '../domain/notes';
import type { Note } from '../domain/notes';
import { paceOf } from '../domain/pace';
import type { SessionLog } from '../domain/session-log';
import type { SessionState } from '../domain/session-state';
import { annotateDebrief, annotateSection, createNotePile } from './annotated-section';
import type { AnnotatedNote, AnnotatedSection } from './annotated-section';
import type { ExportContext } from './define-exporter';
import { createMomentText, zoneText } from './moment-text';
import { notesToShow } from './notes-to-show';
import { toOneLine } from './plain-text';
import { sessionFacts } from './session-facts';
import type { SessionFact } from './session-facts';

/** A guide with everything that happened in one session: what the formats for people render. */
export interface AnnotatedGuide {
  /** Plain text: participant and guide. */
  title: string;
  facts: SessionFact[];
  /** Plain text: how to read the times and marks, and what was left out. */
  legend: string;
  sections: AnnotatedSection[];
  /** What was written down when the session was over; null when nothing was. */
  debrief: AnnotatedSection | null;
  /** Notes whose section the guide does not have. */
  otherNotes: AnnotatedNote[];
  /** Inline Markdown: where the guide comes from; may be empty. */
  sourceNote: string;
}

const SESSION_TIME = 'Times are session time: minutes and seconds since the start, without pauses';

function timesText(state: SessionState, { options, timeZone }: ExportContext): string {
  const isMarked = state.recordingStartedAt !== null;
  if (options.times === 'clock') return `Times are times of day (${zoneText(state.startedAt, timeZone)}).`;
  if (options.times === 'recording' && isMarked) return 'Times are places in the recording.';
  if (options.times === 'recording') return `${SESSION_TIME}; the start of the recording was not marked.`;
  return isMarked ? `${SESSION_TIME}. “rec” is the place in the recording.` : `${SESSION_TIME}.`;
}

function legendText(state: SessionState, notes: readonly Note[], context: ExportContext): string {
  const { isStarredOnly, hasUnasked } = context.options;
  const parts = [
    timesText(state, context),
    notes.some((note) => note.isStarred) ? '★ marks a starred note.' : '',
    notes.some(isPersonalNote) ? '⚑ marks a note with personal data.' : '',
    isStarredOnly ? 'Notes without a star are left out.' : '',
    hasUnasked ? '' : 'Questions that were not asked are left out.',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** Title of an export: participant and guide, as one line of plain text. */
export function titleText({ participant, guide }: SessionState): string {
  return [toOneLine(participant), toOneLine(guide.title)].filter((part) => part !== '').join(' · ');
}

/** Puts a session's events back into its guide. Every note that is to be shown is in the result exactly once. */
export function annotateGuide({ state }: SessionLog, context: ExportContext): AnnotatedGuide {
  const { options } = context;
  const pace = paceOf(state, context.exportedAt);
  const notes = notesToShow(state, options);
  const momentText = createMomentText(state, context);
  const pile = createNotePile(notes, momentText);
  const sections = state.sections.flatMap((_, index) => annotateSection(state, pace, index, { pile, momentText, options }) ?? []);
  // Only now, since a note may be tied to a question of another section than the one it was written in.
  for (const [index, { id }] of state.sections.entries()) sections[index]?.notes.push(...pile.ofSection(id));
  return {
    title: titleText(state),
    facts: sessionFacts(state, pace, context),
    legend: legendText(state, notes, context),
    sections,
    debrief: annotateDebrief(pile, options),
    otherNotes: pile.rest(),
    sourceNote: state.guide.sourceNote,
  };
}
