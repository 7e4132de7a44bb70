import type { Page, Protocol } from 'puppeteer-core';

import { waitUntil } from './session.ts';

/** Drags a file from outside the browser over a page until `isTaken` says that the page would take it, and lets it go there. */
export async function dropFile(page: Page, path: string, isTaken: () => Promise<boolean>): Promise<void> {
  const devtools = await page.createCDPSession();
  const data: Protocol.Input.DragData = { items: [], files: [path], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') => devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await drag('dragEnter');
  const hold = async () => {
    await drag('dragOver');
    return isTaken();
  };
  await waitUntil(hold, Boolean, 'the page to take the file');
  await drag('drop');
  await devtools.detach();
}
