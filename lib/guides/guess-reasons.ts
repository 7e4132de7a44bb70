import type { GuessReason } from './guide-reading';
import { hasBoldLabel, isDirection, isRequest } from './item-words';

const BOLD_LABEL = /^(\*\*|__)(?:(?!\1)[^\n])+[:：]\1$|^(\*\*|__)(?:(?!\2)[^\n])+\2[:：]$/;

/** Why a text is a note by guess: it tells the moderator something, or is a label in bold above all that is said. Null when it is none. */
export function whyNote(text: string, isAfterSpeech: boolean): GuessReason | null {
  if (isDirection(text)) return 'tells-what-to-do';
  return BOLD_LABEL.test(text) || (!isAfterSpeech && hasBoldLabel(text)) ? 'bold-label' : null;
}

/** Why a text that does not end with a question mark was taken for a question. */
export function whyQuestion(text: string): GuessReason {
  return isRequest(text) ? 'asks-without-mark' : 'says-more';
}
