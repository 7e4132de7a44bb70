import { GUIDE_LIMITS } from '../../../lib/domain/guide';

/** The minutes that somebody typed, such as `7`, `7.5`, `7,5` or `7 min`; null for what is no time a guide can hold. */
export function parseMinutes(text: string): number | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:m|min|mins|minutes)?$/i.exec(text.trim());
  const minutes = Number(match?.[1]?.replace(',', '.') ?? Number.NaN);
  return minutes >= 0 && minutes <= GUIDE_LIMITS.minutes ? Math.round(minutes * 100) / 100 : null;
}
