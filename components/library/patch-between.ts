import type { TextPatch } from '../../lib/protocol/records';

const isHighHalf = (code: number): boolean => code >= 0xd8_00 && code <= 0xdb_ff;
const isLowHalf = (code: number): boolean => code >= 0xdc_00 && code <= 0xdf_ff;

/** The smallest patch that makes `after` of `before`; null when they are the same. No character is cut in half. */
export function patchBetween(before: string, after: string): TextPatch | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from += 1;
  if (from > 0 && isHighHalf(before.charCodeAt(from - 1))) from -= 1;
  let kept = 0;
  while (kept < shorter - from && before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)) kept += 1;
  if (kept > 0 && isLowHalf(before.charCodeAt(before.length - kept))) kept -= 1;
  return { from, removed: before.slice(from, before.length - kept), inserted: after.slice(from, after.length - kept) };
}
