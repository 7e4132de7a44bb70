/** Digits with what is written between the digits of a telephone number; never goes on over a sign that no number holds. */
const RUN = /(?<![\p{L}\p{N}_])\+?\(?\p{Nd}[\p{Nd} \u00A0\u202F()./\u2010-\u2013-]*\p{Nd}/gu;

/** What announces a number right before it. */
const ANNOUNCED =
  /(?:(?<![\p{L}\p{N}])(?:tel|telephone|phone|mobile|mob|cell|call|fax|whatsapp|signal|sms|fon|telefon|handy|móvil|movil|portable)|電話|电话)[^\p{L}\p{N}]{0,4}$/iu;

/** What says that the number right behind it is none to call. */
const OTHER_NUMBER =
  /(?:(?<![\p{L}\p{N}])(?:order|invoice|ticket|case|issue|bug|ref|reference|no|nr|number|id|isbn|issn|doi|rfc|version|port|build|bestellung|rechnung|commande)|[#№])[^\p{L}\p{N}+]{0,4}$/iu;

/** Most groups of digits that one number is written in. */
const GROUPS = 9;
/** Most characters of one number as it is written. */
const LENGTH = 40;

const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))$/u;
const DECIMAL = /^\d+\.\d+$/u;

/** How numbers are grouped in the countries that write them without a 0 in front. */
const NATIONAL = [
  // North America: 555-123-4567, (555) 123 4567, 1-800-555-0199, 555-0123.
  /^(?:1[ .-])?\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]\d{4}$/u,
  /^[2-9]\d{2}-\d{4}$/u,
  // Brazil: (11) 91234-5678.
  /^\(?\d{2}\)? ?9?\d{4}[- ]\d{4}$/u,
  // India: 98765 43210. China: 138 1234 5678, 13812345678.
  /^[6-9]\d{4} \d{5}$/u,
  /^1[3-9]\d[ -]?\d{4}[ -]?\d{4}$/u,
  // Spain, Poland, Portugal: 612 345 678, 612 34 56 78.
  /^[6-9]\d{2} \d{3} \d{3}$/u,
  /^[6-9]\d{2} \d{2} \d{2} \d{2}$/u,
  // Denmark, Norway: 20 12 34 56.
  /^[2-9]\d(?: \d{2}){3}$/u,
];

function isPhone(text: string, isAnnounced: boolean): boolean {
  const digits = text.replaceAll(/\D/gu, '');
  if (digits.length < 6 || digits.length > 15) return false;
  if (text.startsWith('+') || text.startsWith('(+')) return digits.length >= 7;
  if (isAnnounced) return !DATE.test(text);
  if (DATE.test(text) || DECIMAL.test(text) || digits.startsWith('000')) return false;
  if (/^\(?0/u.test(text)) return digits.length >= 8;
  return NATIONAL.some((pattern) => pattern.test(text));
}

/** The telephone numbers in a text as they are written there, international and national ones. Times, dates and other numbers are none. */
export function findPhones(source: string): string[] {
  const found: string[] = [];
  for (const match of source.matchAll(RUN)) {
    const before = source.slice(Math.max(0, match.index - 20), match.index);
    // Of `0171 1234567 10:30` the last group is a time's, and of `1:30 0171 …` the first.
    const isCutAfter = /^:\p{Nd}/u.test(source.slice(match.index + match[0].length, match.index + match[0].length + 2));
    const isCutBefore = /\p{Nd}:$/u.test(before);
    const groups = [...match[0].matchAll(/[^ \u00A0\u202F]+/gu)].map((group) => ({ from: group.index, to: group.index + group[0].length }));
    const last = groups.length - (isCutAfter ? 1 : 0);
    for (let first = isCutBefore ? 1 : 0; first < last; first += 1) {
      const from = groups[first]?.from ?? 0;
      const prefix = first === 0 ? before : '';
      if (OTHER_NUMBER.test(prefix)) continue;
      for (let end = Math.min(last, first + GROUPS); end > first; end -= 1) {
        const to = groups[end - 1]?.to ?? 0;
        if (to - from > LENGTH) continue;
        const text = match[0].slice(from, to).replace(/[^\p{Nd})]+$/u, '');
        const plain = text
          .normalize('NFKC')
          .replaceAll(/[\u00A0\u202F]/gu, ' ')
          .replaceAll(/[\u2010-\u2013]/gu, '-');
        if (!isPhone(plain, ANNOUNCED.test(prefix))) continue;
        found.push(text);
        first = end - 1;
        break;
      }
    }
  }
  return found;
}
