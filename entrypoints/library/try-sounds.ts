import { playSoftSound } from '../../lib/client/soft-sound';
import type { LibraryState } from './library-state';

/** Plays both sounds, one after the other, and says when the browser does not let them be heard. */
export async function trySounds(library: LibraryState): Promise<void> {
  const isHeard = (await playSoftSound('short')) && (await playSoftSound('used-up'));
  if (isHeard) library.say('First the tone for running short, then the one for used up.');
  else library.say('The browser played no sound. Allow sound for this page, and look whether this machine has a sound output.');
}
