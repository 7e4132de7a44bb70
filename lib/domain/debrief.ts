import type { Note } from './notes';
import type { SessionState } from './session-state';

/** The place of the debrief among a session's sections: its notes carry this as their section. No guide has a section of this name, since generated and imported ids hold no tilde. */
export const DEBRIEF_SECTION_ID = '~debrief';

/** Whether a note was begun while the session ran, so that its time is one of the call: no answer of the debrief, and nothing that was noted after the end. */
export function isOfCall({ sectionId, notedAt }: Pick<Note, 'sectionId' | 'notedAt'>, { endedAt }: Pick<SessionState, 'endedAt'>): boolean {
  return sectionId !== DEBRIEF_SECTION_ID && (endedAt === null || notedAt <= endedAt);
}

/** A question that is asked of the interviewer when the session is over. */
export interface DebriefQuestion {
  /** What the notes that answer it carry as their question. */
  id: string;
  text: string;
}

/** The debrief: every answer is a note like any other. */
export const DEBRIEF_QUESTIONS: readonly DebriefQuestion[] = [
  { id: '~debrief-stood-out', text: 'What stood out?' },
  { id: '~debrief-surprised', text: 'What surprised you?' },
  { id: '~debrief-follow-up', text: 'What is to be followed up?' },
  { id: '~debrief-guide', text: 'What should change in the guide?' },
];
