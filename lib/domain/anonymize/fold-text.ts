/** A text as it is compared: without case, accents and invisible signs, white space as one space. */
export interface FoldedText {
  text: string;
  /** Where in the source, in UTF-16 code units, the part begins that became the code unit at this place. */
  starts: number[];
  /** Where that part ends, with the accents that follow it. */
  ends: number[];
}

/** Signs that stand on, in or between letters without being one: accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, joiners, marks of direction, soft hyphens. */
const UNSEEN = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670\p{Cf}]/gu;

/** Letters that are written without their stroke or apart where a keyboard lacks them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  '’': "'",
  ʼ: "'",
};

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(UNSEEN, '');
  const known = PLAIN[plain] ?? plain;
  return /^\s+$/u.test(known) ? ' ' : known;
}

/** Folds a text and says where each part of it comes from. Takes time in proportion to its length. */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  let index = 0;
  for (const character of source) {
    const folded = known.get(character) ?? foldCharacter(character);
    known.set(character, folded);
    const end = index + character.length;
    const isMoreSpace = folded === ' ' && parts.at(-1) === ' ';
    // What is not seen, and further white space, belongs to what stands before it.
    if ((folded === '' || isMoreSpace) && ends.length > 0) ends[ends.length - 1] = end;
    else if (folded !== '') {
      parts.push(folded);
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(index);
        ends.push(end);
      }
    }
    index = end;
  }
  return { text: parts.join(''), starts, ends };
}
