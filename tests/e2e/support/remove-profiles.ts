import { removeLeftProfiles } from '../../../scripts/driver/profile.ts';

/** Removes what tests that were ended early have left of their browsers' profiles, before and after a run. */
export default async function removeProfiles(): Promise<() => Promise<void>> {
  await removeLeftProfiles();
  return removeLeftProfiles;
}
