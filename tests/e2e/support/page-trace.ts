import type { CDPSession, Page, Protocol } from 'puppeteer-core';

import { waitUntil } from './session.ts';

/** What an extension could leave in a page. */
export interface PageTrace {
  /** What the page itself can find: its markup, its names, what it has loaded and stored. */
  page: unknown;
  /** What a script of the extension listens to on the window and the document; null when there is no such script. */
  scriptListeners: string[] | null;
}

/** The world in which the extension's script runs beside the page's own; undefined where it does not run. */
async function findScriptWorld(devtools: CDPSession): Promise<number | undefined> {
  let world: number | undefined;
  const onWorld = ({ context }: Protocol.Runtime.ExecutionContextCreatedEvent) => {
    if (context.name === 'Fieldguide') world = context.id;
  };
  devtools.on('Runtime.executionContextCreated', onWorld);
  // The worlds there are are told before this is answered.
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.disable');
  devtools.off('Runtime.executionContextCreated', onWorld);
  return world;
}

/** Waits until the extension's script runs in a page and knows what to show: it has asked the background, and so has a second question after its own. */
export async function waitForScript(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  try {
    const contextId = await waitUntil(
      () => findScriptWorld(devtools),
      (world) => world !== undefined,
      'the script to run',
    );
    const expression = "chrome.runtime.sendMessage({ type: 'overlay-hello' })";
    await devtools.send('Runtime.evaluate', { expression, awaitPromise: true, ...(contextId === undefined ? {} : { contextId }) });
  } finally {
    await devtools.detach();
  }
}

async function listenersOf(devtools: CDPSession, contextId: number): Promise<string[]> {
  const types: string[] = [];
  for (const expression of ['window', 'document']) {
    const { result } = await devtools.send('Runtime.evaluate', { expression, contextId });
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
    types.push(...listeners.map(({ type }) => type));
  }
  return types;
}

/** Collects what is to be found in a page. */
export async function traceOf(page: Page): Promise<PageTrace> {
  const devtools = await page.createCDPSession();
  try {
    const world = await findScriptWorld(devtools);
    return {
      page: await page.evaluate(() => ({
        markup: new XMLSerializer().serializeToString(document),
        names: Object.getOwnPropertyNames(window).toSorted(),
        frameCount: window.length,
        // What a page uses twice the browser loads once or twice, as its cache has it by then.
        loaded: [...new Set(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))]
          // The browser asks for it by itself, some time.
          .filter((path) => path !== '/favicon.ico')
          .toSorted(),
        styleSheetCount: document.styleSheets.length + document.adoptedStyleSheets.length,
        stored: [localStorage.length, sessionStorage.length, document.cookie],
      })),
      scriptListeners: world === undefined ? null : await listenersOf(devtools, world),
    };
  } finally {
    await devtools.detach();
  }
}
