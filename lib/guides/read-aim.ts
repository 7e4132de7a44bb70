import { cleanLine } from './clean-text';
import type { Block } from './parse-blocks';
import { textOfParagraph } from './source-text';

/** The aim of a section, and its other blocks. */
export interface AimReading {
  aim: string;
  rest: Block[];
}

const LABEL = /^(\*\*|__|\*|_)?(?:aim|goal|objective|purpose)s?(?:\s*:\s*\1|\1\s*:)\s*(?=\S)/i;
const ABOUT_THE_SECTION = /^(?:this|the) (?:section|part|block)\b/i;

/** Takes the aim out of what stands below a section's heading: its first paragraph, if that is labelled so or speaks about the section. */
export function takeAim(source: string, blocks: readonly Block[]): AimReading {
  const [first, ...others] = blocks;
  const text = first?.type === 'paragraph' ? textOfParagraph(source, first) : '';
  const isAim = LABEL.test(text) || ABOUT_THE_SECTION.test(text);
  return isAim ? { aim: cleanLine(text.replace(LABEL, '')), rest: others } : { aim: '', rest: [...blocks] };
}
