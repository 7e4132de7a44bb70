import { rm } from 'node:fs/promises';
import { profilesFolder } from '../../../scripts/driver/profile.ts';

/** Removes what tests that were ended early have left of their browsers' profiles, before and after a run. */
export default async function removeProfiles(): Promise<() => Promise<void>> {
  const remove = () => rm(profilesFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  await remove();
  return remove;
}
