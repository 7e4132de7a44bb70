import { wordsFor } from './words';

// 10:05, 10.05, 10h05, 10時05分, each perhaps with seconds, am or pm, or Uhr.
const HALF_OF_DAY = '[ap]\\.?\\s?m\\.?(?![\\p{L}])';
const CLOCK = `(\\d{1,2})(?:\\s?[:.h時]\\s?(\\d{2})(?::(\\d{2}))?分?)?\\s*(${HALF_OF_DAY}|uhr|h|時)?`;
const INTERVAL = new RegExp(
  `^(?:(?:${wordsFor('time')})\\s*[:：]?\\s*)?${CLOCK}\\s*(?:-|–|—|−|~|〜|～|→|to|until|till|bis|à|a|até|hasta)\\s*${CLOCK}$`,
  'iu',
);
const START = new RegExp(`^(\\d{1,2})[:h時](\\d{2})分?\\s*(${HALF_OF_DAY}|uhr)?$`, 'iu');
const DAY_MINUTES = 24 * 60;
const HALF_DAY_MINUTES = 12 * 60;
// No section lasts longer; `05:00 - 15:00` are minutes and seconds.
const LONGEST_MINUTES = 240;

function toMinutes(hours: string | undefined, minutes: string | undefined, seconds: string | undefined, mark: string | undefined): number {
  const isNamed = /^[ap]/i.test(mark ?? '');
  const hour = isNamed ? (Number(hours) % 12) + (/^p/i.test(mark ?? '') ? 12 : 0) : Number(hours);
  return hour * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60;
}

/** The minutes between two clock times such as `10:00–10:05` or `0:00 - 0:05`; null for any other text. */
export function readInterval(text: string): number | null {
  const match = INTERVAL.exec(text);
  if (match === null) return null;
  const [, fromHours, fromMinutes, fromSeconds, fromMark, toHours, toMinutesDigits, toSeconds, toMark] = match;
  // "5-10" is a range; a clock time has minutes, or says what it is.
  if (toMinutesDigits === undefined && (toMark === undefined || /^h$/i.test(toMark))) return null;
  const to = toMinutes(toHours, toMinutesDigits, toSeconds, toMark);
  const own = toMinutes(fromHours, fromMinutes, fromSeconds, fromMark);
  const shared = toMinutes(fromHours, fromMinutes, fromSeconds, fromMark ?? toMark);
  // "11:50–12:05 pm": the half of the day is that of the end, unless the time would run backwards.
  const from = shared <= to ? shared : own;
  const length = to - from;
  if (length > LONGEST_MINUTES && fromMark === undefined && toMark === undefined) return Math.round((length / 60) * 100) / 100;
  if (length >= 0) return Math.round(length * 100) / 100;
  const overnight = length + HALF_DAY_MINUTES > 0 && toMark === undefined ? length + HALF_DAY_MINUTES : length + DAY_MINUTES;
  // 25 and 58 are no hours.
  return overnight < 0 ? null : overnight;
}

/** The minutes since midnight of one clock time such as `10:05`; null for any other text. */
export function readStart(text: string): number | null {
  const match = START.exec(text.trim());
  return match === null ? null : toMinutes(match[1], match[2], undefined, match[3]);
}
