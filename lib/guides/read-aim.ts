import { cleanLine } from './clean-text';
import { labelAtStart } from './item-words';

const ABOUT_THE_SECTION = /^(?:this|the) (?:section|part|block)\b/i;
const WHOLLY_EMPHASISED = /^(\*\*|__|\*|_)(?![\s*_])([^*_]+)\1$/;
// Said aloud it tells the other person what the talk is for.
const PURPOSE = /^[*_]{0,3}purposes?\b/i;

/**
 * The aim that a paragraph gives, or null: it is labelled so, or it is the first of its section and speaks about the section.
 * `isAfterSpeech` says that something to say or to ask stands before it.
 */
export function readAim(paragraph: string, isFirst: boolean, isAfterSpeech: boolean): string | null {
  const text = WHOLLY_EMPHASISED.exec(paragraph)?.[2] ?? paragraph;
  const label = labelAtStart(text);
  if (label?.field === 'aim') return isAfterSpeech && PURPOSE.test(text) ? null : cleanLine(text.slice(label.length)) || null;
  return isFirst && ABOUT_THE_SECTION.test(text) ? cleanLine(text) : null;
}
