// Has to be the first import of a test whose subject reaches the extension API: the polyfill looks for it when it is loaded.
import { fakeBrowser } from 'wxt/testing/fake-browser';

Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

/** An extension API in memory; reset it before each test. */
export { fakeBrowser };
