import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { platformOfPage } from '../lib/platforms/registry';

/** Run once by the background in a page of a site that a person allowed: tells the id of the platform that the page belongs to, or null. */
export default defineUnlistedScript(() => platformOfPage(document)?.id ?? null);
