import type { Heading } from './find-headings';

const END = /^(?:(?:the )?end|finish|done|ende|schluss|fin|fim|fine|einde|終了)[.!]?$/i;

/** Gives headings that say only when their sections begin the minutes up to the next beginning; the last has none, unless it says that this is the end. */
export function budgetsFromStarts(starts: readonly Heading[]): Heading[] {
  return starts.map((heading, index) => {
    const { startsAt, budgets } = heading.reading;
    const next = starts[index + 1]?.reading.startsAt ?? null;
    const isEnd = index === starts.length - 1 && END.test(heading.reading.title);
    const length = next === null ? (isEnd ? 0 : null) : next - (startsAt ?? next);
    if (startsAt === null || budgets !== null || length === null || (length <= 0 && !isEnd)) return heading;
    const reading = { ...heading.reading, budgets: { values: [length], isOptional: false, isRange: false, saysMore: true } };
    return { ...heading, reading };
  });
}
