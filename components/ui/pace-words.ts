import { formatElapsed, formatLeft } from '../../lib/domain/clock-text';
import type { Pace, SectionPace } from '../../lib/domain/pace';
import type { SectionAlert, Thresholds } from '../../lib/domain/section-alert';
import { momentText } from './locale-text';

/** Behind by this or more, the words also say when the session will end, in ms. */
const ENDS_FROM_MS = 60_000;

/** A time of day such as `10:34`; `at` is in ms since the epoch. */
export const timeOfDay = momentText({ hour: 'numeric', minute: '2-digit' });

/** The pace in words, such as `on time`, `0:40 ahead` or `3:20 over · ends 10:34`; of a session that has ended `0:40 under` or `3:20 over`. */
export function paceWords({ kind, behindMs, endsAt }: Pick<Pace, 'kind' | 'behindMs' | 'endsAt'>, hasEnded = false): string {
  if (kind === 'on-time') return 'on time';
  const time = formatElapsed(behindMs);
  // Rounded up, it is what is missing from the used time, which is rounded down, to the planned.
  if (hasEnded) return kind === 'ahead' ? `${formatLeft(-behindMs)} under` : `${time} over`;
  const words = `${time} ${kind}`;
  const isLate = kind === 'over' || behindMs >= ENDS_FROM_MS;
  return isLate ? `${words} · ends ${timeOfDay(endsAt)}` : words;
}

/** A section's clock: what is large and what is small beside it, such as `1:10` and `left of 3:00`. */
export function sectionClockWords({
  isOver,
  leftMs,
  budgetMs,
}: Pick<SectionPace, 'isOver' | 'leftMs' | 'budgetMs'>): [large: string, small: string] {
  const budget = formatElapsed(budgetMs);
  return isOver ? [`+${formatElapsed(leftMs)}`, `over ${budget}`] : [formatLeft(leftMs), `left of ${budget}`];
}

/** How much of a section's time is used, such as `70% used`. */
export function alertWords(alert: Exclude<SectionAlert, 'calm'>, [first, second]: Thresholds): string {
  return `${alert === 'short' ? first : second}% used`;
}
