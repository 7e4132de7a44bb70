const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

const ELLIPSIS = '…';
const ELLIPSIS_WIDTH = 1;
/** Fewer characters than this say nothing. */
const LEAST_CHARACTERS = 3;

/** About how wide a character is in a font for screens, in its size; rather too wide than too narrow. */
function widthOf(character: string): number {
  if (/^[ !'(),.:;I[\]fijlrt|]/u.test(character)) return 0.38;
  if (/^[@MWmw]/u.test(character)) return 0.95;
  if (/^[A-Z]/u.test(character)) return 0.72;
  // Writings such as Chinese, and pictures, take a square.
  return (character.codePointAt(0) ?? 0) < 0x10_00 ? 0.6 : 1;
}

/**
 * As much of a text as fits into a width, given in sizes of its font; an ellipsis stands for the rest, and nothing is left where too little would
 * be. The width is estimated, so that no screen is needed. Looks no further than it has to, however long the text is.
 */
export function fitText(text: string, width: number): string {
  let [used, end, count] = [0, 0, 0];
  for (const { segment, index } of graphemes.segment(text)) {
    used += widthOf(segment);
    if (used > width) return count < LEAST_CHARACTERS ? '' : `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
    if (used <= width - ELLIPSIS_WIDTH) [end, count] = [index + segment.length, count + 1];
  }
  return text;
}
