/** A span as `m:ss`, from an hour on as `h:mm:ss`; the sign is dropped. Whole seconds that have passed: 61,900 ms is `1:01`. */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** A span that counts down, so that it reads `0:01` until it is over: 61,100 ms is `1:02`. */
export function formatLeft(ms: number): string {
  return formatElapsed(Math.ceil(ms / 1000) * 1000);
}
