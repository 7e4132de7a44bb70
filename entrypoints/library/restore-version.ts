import { sendRequest } from '../../lib/client/send-request';
import { rewriteGuide } from './change-guide';
import type { LibraryState } from './library-state';

/** Brings an earlier version of a guide back, with an offer to undo it; resolves to whether it is back. The text it takes the place of is kept as a version. */
export function restoreVersion(library: LibraryState, guideId: string, number: number): Promise<boolean> {
  return library.attempt(async () => {
    const version = await sendRequest('get-guide-version', { guideId, number });
    const before = await rewriteGuide(guideId, true, () => version);
    library.say(`Version ${number} is back.`, async () => {
      if (await library.attempt(() => rewriteGuide(guideId, true, () => before))) library.say('The guide is as it was before.');
    });
  });
}
