import type { SessionCall } from '../../lib/domain/events/session-started';
import type { FoundPlatform } from '../../lib/platforms/registry';
import { findCallPage } from './allowed-sites';

/** The key under which the next tab of a call gets its session back, or null where the address named no call. */
export function callKeyOf({ platform, call }: FoundPlatform): string | null {
  return call && `${platform.id}:${call.key}`;
}

/** The call that a page shows, by its address; null for a page of no call service. */
export async function callAt(address: string): Promise<SessionCall | null> {
  const found = await findCallPage(address);
  if (!found) return null;
  const { platform, call } = found;
  return { platformId: platform.id, platformName: platform.name, key: callKeyOf(found) ?? '', label: call?.label ?? '' };
}

/** The key under which a call's next tab gets its session back; null when the address names no call. */
export const callKeyAt = async (address: string): Promise<string | null> => (await callAt(address))?.key || null;
