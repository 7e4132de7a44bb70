import { momentText } from '../ui/locale-text';
import { timeOfDay } from '../ui/pace-words';

const DAY_MS = 86_400_000;

const dayText = momentText({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const weekdayText = momentText({ weekday: 'long' });

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Whole calendar days between two moments, whatever the hour and however long a day with a clock change is. */
function daysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / DAY_MS);
}

/** A day such as `Thu 19 Nov 2026`, as the settings say; `at` is ms since the epoch. */
function formatDay(at: number): string {
  return dayText(at).replace(',', '');
}

/** A moment such as `Thu 19 Nov 2026, 10:34`; `at` is ms since the epoch. */
export function formatMoment(at: number): string {
  return `${formatDay(at)}, ${timeOfDay(at)}`;
}

/** A moment as a sentence goes on with it at the time `now`: `at 10:34` today, `on Thu 19 Nov 2026 at 10:34` otherwise. Both in ms since the epoch. */
export function momentPhrase(at: number, now: number): string {
  return daysBetween(at, now) === 0 ? `at ${timeOfDay(at)}` : `on ${formatDay(at)} at ${timeOfDay(at)}`;
}

/** A day as one would say it at the time `now`: `today`, `yesterday`, `Tuesday` within a week, a date otherwise. Both in ms since the epoch. */
export function formatRecentDay(at: number, now: number): string {
  const days = daysBetween(at, now);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return days > 1 && days < 7 ? weekdayText(at) : formatDay(at);
}
