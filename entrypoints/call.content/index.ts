import { defineContentScript } from 'wxt/utils/define-content-script';

import { startCallScript } from './call-script';

export default defineContentScript({
  // Filled in from lib/platforms by wxt.config.ts: what stands here would be carried into every call page.
  matches: [],
  main() {
    startCallScript();
  },
});
