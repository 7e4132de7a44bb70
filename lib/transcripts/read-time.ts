const [SECOND_MS, MINUTE_MS, HOUR_MS] = [1_000, 60_000, 3_600_000];

/** More hours than this are no time of any recording. */
const MOST_HOURS = 10_000;

/** What a time looks like in a pattern: `mm:ss` or `h:mm:ss`, with or without parts of a second after a point or a comma. */
export const TIME_SOURCE = String.raw`\d{1,6}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,9})?`;

const TIME = /^(?:(?<hours>\d{1,6}):)?(?<minutes>\d{1,6}):(?<seconds>\d{1,2})(?:[.,](?<fraction>\d{1,9}))?$/u;

/** A place in a recording as ms; null when the text is no time. `0:03`, `75:03`, `00:00:03,5` and `123:00:03.250` are. */
export function readTime(text: string): number | null {
  const parts = TIME.exec(text)?.groups;
  if (!parts) return null;
  const hours = Number(parts['hours'] ?? 0);
  const minutes = Number(parts['minutes']);
  const seconds = Number(parts['seconds']);
  if (seconds > 59 || hours > MOST_HOURS || minutes > (parts['hours'] === undefined ? MOST_HOURS : 59)) return null;
  const fractionMs = Math.round(Number(`0.${parts['fraction'] ?? 0}`) * SECOND_MS);
  return hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS + fractionMs;
}

const CLOCK = /^(?<hours>\d{1,2}):(?<minutes>\d{2})(?::(?<seconds>\d{2}))?\s?(?<half>[ap])\.?m\.?$/iu;

/** A time of day with its half, such as `3:04 PM` or `3:04:05 pm`, as ms since midnight; null when the text is none. */
export function readHalfDayTime(text: string): number | null {
  const parts = CLOCK.exec(text)?.groups;
  if (!parts) return null;
  const hours = Number(parts['hours']);
  const minutes = Number(parts['minutes']);
  const seconds = Number(parts['seconds'] ?? 0);
  if (hours < 1 || hours > 12 || minutes > 59 || seconds > 59) return null;
  const isAfternoon = parts['half']?.toLowerCase() === 'p';
  return ((hours % 12) + (isAfternoon ? 12 : 0)) * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS;
}
