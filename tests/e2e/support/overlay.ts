import type { BoundingBox, ElementHandle, Frame, Page } from 'puppeteer-core';

import { byRole } from '../../../scripts/driver/by-role.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { waitUntil } from './session.ts';

/** The panel's frames in a page. */
export function panelFrames(browser: ExtensionBrowser, page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().startsWith(browser.extensionUrl('')));
}

/** The frame's element in the call page, found although it lies in a closed shadow root. */
async function frameElement(panel: Frame): Promise<ElementHandle> {
  const element = await panel.frameElement();
  if (element === null) throw new Error('The panel is not in a frame.');
  return element;
}

/** The overlay's own element in the call page. */
export async function overlayHost(panel: Frame): Promise<ElementHandle> {
  return (await frameElement(panel)).evaluateHandle((frame) => (frame.getRootNode() as ShadowRoot).host);
}

/** A part of the overlay beside the panel's frame, by a selector that knows the closed shadow root from inside. */
export async function overlayPart(panel: Frame, selector: string): Promise<ElementHandle> {
  const part = await (
    await frameElement(panel)
  ).evaluateHandle((frame, wanted) => (frame.getRootNode() as ShadowRoot).querySelector(wanted), selector);
  const element = part.asElement() as ElementHandle | null;
  if (element === null) throw new Error(`The overlay has no ${selector}.`);
  return element;
}

/** Where the overlay is in the call page, in CSS px from the window's top left corner. */
export async function overlayBox(panel: Frame): Promise<BoundingBox> {
  const box = await (await frameElement(panel)).boundingBox();
  if (box === null) throw new Error('The overlay is not shown.');
  return box;
}

/** Waits until the overlay is at a place and of a size. */
export async function waitForBox(panel: Frame, box: Partial<BoundingBox>): Promise<void> {
  const isRight = (now: BoundingBox) => Object.entries(box).every(([side, value]) => now[side as keyof BoundingBox] === value);
  await waitUntil(() => overlayBox(panel), isRight, `the overlay to be at ${JSON.stringify(box)}`);
}

/** A button of the overlay's bar in the call page. */
export async function barButton(page: Page, name: string): Promise<ElementHandle> {
  const button = await page.waitForSelector(byRole('button', name));
  if (button === null) throw new Error(`The bar has no button "${name}".`);
  return button;
}

/** A point of the window that the overlay leaves free on every service. */
const BESIDE_OVERLAY = { x: 600, y: 400 };

/**
 * Gives the keyboard back to the call page with a click beside the overlay. Page and panel are in processes of their own, and the
 * browser tells them one after the other: a key that is pressed before the panel has heard of it would still go to the panel.
 */
export async function clickBeside(page: Page, panel: Frame): Promise<void> {
  await page.mouse.click(BESIDE_OVERLAY.x, BESIDE_OVERLAY.y);
  await waitUntil(
    () => panel.evaluate(() => document.hasFocus()),
    (hasFocus) => !hasFocus,
    'the panel to give the keyboard back',
  );
}

/** Drags the overlay by its grip, with the pointer. */
export async function dragOverlay(page: Page, distance: { x: number; y: number }): Promise<void> {
  const { x, y } = await (await barButton(page, 'Move overlay')).clickablePoint();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + distance.x, y + distance.y, { steps: 5 });
  await page.mouse.up();
}

/** The backend ids of what is in the top layer of the page itself, the frontmost last; frames in the page have top layers of their own. */
async function topLayerOf(page: Page): Promise<number[]> {
  const devtools = await page.createCDPSession();
  try {
    // DevTools numbers the nodes only of a document that was asked for.
    await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const { nodeIds } = await devtools.send('DOM.getTopLayerElements');
    const ids: number[] = [];
    for (const nodeId of nodeIds) {
      const { node } = await devtools.send('DOM.describeNode', { nodeId });
      const { object } = await devtools.send('DOM.resolveNode', { nodeId });
      const isOfPage = await devtools.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: 'function () { return this.ownerDocument === top.document; }',
        returnByValue: true,
      });
      if (isOfPage.result.value === true) ids.push(node.backendNodeId);
    }
    return ids;
  } finally {
    await devtools.detach();
  }
}

/** Whether the overlay is the last of the page's top layer, so that nothing of the page lies over it. */
export async function isInFront(page: Page, panel: Frame): Promise<boolean> {
  const host = await (await overlayHost(panel)).backendNodeId();
  return (await topLayerOf(page)).at(-1) === host;
}

/** Waits until the overlay is in front of everything else in the page. */
export async function waitForFront(page: Page, panel: Frame): Promise<void> {
  await waitUntil(() => isInFront(page, panel), Boolean, 'the overlay to be in front');
}

/** Lets what looks at the page see into the overlay's closed root, and gives the overlay an id. */
export async function openRoot(panel: Frame, id: string): Promise<void> {
  await (
    await frameElement(panel)
  ).evaluate((frame, hostId) => {
    const root = frame.getRootNode() as ShadowRoot;
    root.host.id = hostId;
    Object.defineProperty(root.host, 'shadowRoot', { value: root });
  }, id);
}
