/** What the browser says of its storage, in bytes; see `navigator.storage.estimate`. */
export interface SpaceEstimate {
  usage?: number | undefined;
  quota?: number | undefined;
}

/** Less than this is little, in bytes: a session of a long day is far below it. */
const LEAST_FREE = 200_000_000;

/** Of what may be used, this part is much. */
const MUCH = 0.8;

/** Bytes that are left; null when the browser does not say. */
export function freeBytes({ usage, quota }: SpaceEstimate): number | null {
  return usage === undefined || quota === undefined ? null : Math.max(0, quota - usage);
}

/** Whether the person should hear now, before anything fails, that space runs short. */
export function isSpaceShort(estimate: SpaceEstimate): boolean {
  const free = freeBytes(estimate);
  if (free === null) return false;
  return free < LEAST_FREE || (estimate.usage ?? 0) / Math.max(1, estimate.quota ?? 0) > MUCH;
}
