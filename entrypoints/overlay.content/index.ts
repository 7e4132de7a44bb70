import { defineContentScript } from 'wxt/utils/define-content-script';

import { OVERLAY_MAKER } from '../call.content/overlay-maker';
import { createOverlay } from './overlay';

/** Placed by the background into a call page whose script asks for it, because an overlay is to be shown there, and into no other. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    Object.assign(globalThis, { [OVERLAY_MAKER]: createOverlay });
  },
});
