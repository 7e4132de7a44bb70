import { foldText } from './fold-text';
import { COMPANY_FORMS, NAME_PARTICLES } from './ordinary-words';

/** Longest name that is looked for, in UTF-16 code units. */
const LONGEST = 300;

const isUnspaced = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text);
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A name as it was given, without space around it; nothing where it is too short or too long to be looked for. */
function wholeName(name: string): string[] {
  const whole = name.trim();
  return whole.length <= LONGEST && lettersIn(whole) >= (isUnspaced(whole) ? 1 : 2) ? [whole] : [];
}

/** Letters that names written together have at least: shorter ones are other words too often. */
const LEAST_TOGETHER = 5;

/** A name as it is written in tags and handles: its parts together, or with a sign between them, from the first, from the last, and without those between. */
function namesTogether(parts: readonly string[]): string[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || first === undefined || last === undefined) return [];
  const orders = [parts, parts.toReversed(), [first, last], [last, first], [last, ...parts.slice(0, -1)]];
  const together = orders.flatMap((order) => ['', '-', '_', '.'].map((sign) => order.join(sign)));
  return [...new Set(together)].filter((text) => text.length <= LONGEST && lettersIn(text) >= (isUnspaced(text) ? 2 : LEAST_TOGETHER));
}

/** What a person is looked for by: the whole name, also written together, and each part that is long enough and a name by itself. */
export function personTerms(name: string): string[] {
  const parts = name
    .split(/[\s,;()"“”]+/u)
    .map((part) => part.replace(/^[.'’-]+|[.'’-]+$/gu, ''))
    .filter((part) => part !== '');
  const telling = parts.filter((part) => {
    const least = isUnspaced(part) ? 2 : 3;
    return lettersIn(part) >= least && part.length <= LONGEST && !NAME_PARTICLES.has(foldText(part).text);
  });
  return [...wholeName(name), ...namesTogether(parts), ...telling];
}

/** What a company is looked for by: its whole name, and that without the form of the company. */
export function companyTerms(company: string): string[] {
  const words = company.trim().split(/\s+/u);
  const isForm = (word: string) => COMPANY_FORMS.has(foldText(word).text.replaceAll(/[.,&]/gu, '')) || /^[.,&]+$/u.test(word);
  let end = words.length;
  while (end > 1 && isForm(words[end - 1] ?? '')) end -= 1;
  return [
    ...wholeName(company),
    ...wholeName(
      words
        .slice(0, end)
        .join(' ')
        .replace(/[.,&]+$/u, ''),
    ),
  ];
}

/** What somebody's contact is looked for by: each of its parts. */
export function contactTerms(contact: string): string[] {
  return contact
    .split(/[\n,;]+/u)
    .map((part) => part.trim())
    .filter((part) => part.length >= 4 && part.length <= LONGEST);
}
