import { defineContentScript } from 'wxt/utils/define-content-script';

import { startSensing } from './start-sensing';

/** Placed by the background into a call page that holds a live session, or in which one may be offered, and into no other. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    startSensing();
  },
});
