/** The place of the debrief among a session's sections: its notes carry this as their section. No guide has a section of this name, since generated and imported ids hold no tilde. */
export const DEBRIEF_SECTION_ID = '~debrief';

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
