import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { heldSessions, leaveSidePanel } from '../../../entrypoints/background/panel-surfaces';
import { releaseTab } from '../../../entrypoints/background/overlay-requests';
import { runShortcut } from '../../../entrypoints/background/shortcuts';
import { changeBindings, readBindings } from '../../../entrypoints/background/tab-bindings';
import { tabOnTop } from '../../../entrypoints/background/tab-on-top';
import { builtInGuides } from '../../../lib/guides/built-in-guides';
import type { RequestOf } from '../../../lib/protocol/messages';
import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';

const CALL_TAB = 7;
const WINDOW_TAB = 20;
const page = (path: string) => fakeBrowser.runtime.getURL(`/${path}` as '/panel.html');

let services: ReturnType<typeof createTestServices>;
/** Addresses of our pages that are open, and the number of their tab. */
let pages: { documentUrl: string; tabId?: number }[];
/** What was done to windows and tabs, and what the call page's script was told. */
let done: unknown[];

const guideId = builtInGuides()[0]?.id ?? '';

async function start(more: Partial<RequestOf<'start-session'>> = {}): Promise<string> {
  const request = { guideId, formatIndex: 0, sectionIds: [], participant: '', tabId: null, endsOther: false, ...more };
  return (await ask(services, 'start-session', request)).sessionId;
}

const bindingOf = async (sessionId: string) => (await readBindings()).find((binding) => binding.sessionId === sessionId);
const isOverlayHidden = () => done.flatMap((act) => (Array.isArray(act) && act[0] === 'overlay' ? [act[1] as boolean] : [])).at(-1);

/** Writes down what was done, and gives what the browser answers. */
function note<Answer>(act: unknown, answer: Answer): Promise<Answer> {
  done.push(act);
  return Promise.resolve(answer);
}

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
  pages = [];
  done = [];
  Object.assign(fakeBrowser.runtime, { getContexts: () => Promise.resolve(pages) });
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: CALL_TAB, url: 'https://meet.google.com/abc-defg-hij' }),
    sendMessage: (_tabId: number, { view }: { view: { isHidden: boolean } }) => note(['overlay', view.isHidden], null),
    update: (id: number) => note(['front', id], { windowId: 1 }),
    remove: (id: number) => note(['closed', id], undefined),
  });
  Object.assign(fakeBrowser.windows, {
    create: ({ url }: { url: string }) => note(['opened', url], { tabs: [{ id: WINDOW_TAB }] }),
    update: () => Promise.resolve(),
  });
});

describe('a session without a call page', () => {
  it('opens in a window, where there is nothing to lie over, and its record knows of no call', async () => {
    const sessionId = await start();
    expect(done).toEqual([['opened', page(`panel.html#${sessionId}`)]]);
    expect(await bindingOf(sessionId)).toMatchObject({ tabId: null, callKey: null, windowTabId: WINDOW_TAB });
    expect((await services.writer.read(sessionId)).state.call).toBeNull();
  });

  it('opens nothing by itself for the side panel, which the page that asks opens', async () => {
    const sessionId = await start({ surface: 'side-panel' });
    expect(done).toEqual([]);
    expect(await bindingOf(sessionId)).toMatchObject({ isInSidePanel: true, windowTabId: null });
  });

  it('is held as long as a window or an open side panel shows it', async () => {
    const [inWindow, inSidePanel] = [await start(), await start({ surface: 'side-panel' })];
    expect(await heldSessions()).toEqual(new Set([inWindow]));
    pages = [{ documentUrl: page(`sidepanel.html#${inSidePanel}`) }];
    expect(await heldSessions()).toEqual(new Set([inWindow, inSidePanel]));
    await releaseTab(services, WINDOW_TAB);
    expect(await heldSessions()).toEqual(new Set([inSidePanel]));
  });

  it('has no call page to be taken over', async () => {
    const sessionId = await start();
    await expect(ask(services, 'move-panel', { sessionId, surface: 'overlay' })).rejects.toThrow('overlay-not-reached');
    expect(done).not.toContainEqual(['closed', WINDOW_TAB]);
  });

  it('goes on without its page after it was interrupted, and keeps the key of its call', async () => {
    const sessionId = await start({ tabId: CALL_TAB });
    await changeBindings(() => []);
    await ask(services, 'continue-session', { sessionId, tabId: null, surface: 'side-panel' });
    expect(await bindingOf(sessionId)).toMatchObject({ tabId: null, callKey: 'meet:abc-defg-hij', isInSidePanel: true });
  });
});

describe('the panel of a call', () => {
  it('opens where the settings say', async () => {
    await fakeBrowser.storage.local.set({ 'setting:surface': 'window' });
    const sessionId = await start({ tabId: CALL_TAB });
    expect(done).toEqual([['opened', page(`panel.html#${sessionId}`)]]);
    expect(await bindingOf(sessionId)).toMatchObject({ tabId: CALL_TAB, isOverlayHidden: true });
  });

  it('goes from overlay to window to side panel and back, and is in one place at a time', async () => {
    const sessionId = await start({ tabId: CALL_TAB });
    expect(isOverlayHidden()).toBe(false);
    await ask(services, 'move-panel', { sessionId, surface: 'window' });
    expect(isOverlayHidden()).toBe(true);
    await ask(services, 'move-panel', { sessionId, surface: 'side-panel' });
    expect(done).toContainEqual(['closed', WINDOW_TAB]);
    // The browser tells of the window that went; the overlay stays away.
    await releaseTab(services, WINDOW_TAB);
    expect(isOverlayHidden()).toBe(true);
    await ask(services, 'move-panel', { sessionId, surface: 'overlay' });
    expect(isOverlayHidden()).toBe(false);
    expect(done.at(-1)).toEqual(['front', CALL_TAB]);
    expect(await bindingOf(sessionId)).toMatchObject({ isInSidePanel: false, windowTabId: null });
  });

  it('brings the window to the front that there is, and opens no second one', async () => {
    const sessionId = await start({ tabId: CALL_TAB, surface: 'window' });
    await ask(services, 'move-panel', { sessionId, surface: 'window' });
    expect(done.filter((act) => Array.isArray(act) && act[0] === 'opened')).toHaveLength(1);
    expect(done).toContainEqual(['front', WINDOW_TAB]);
  });

  it('comes back over its call when the side panel is closed, unless another one still shows it', async () => {
    const sessionId = await start({ tabId: CALL_TAB, surface: 'side-panel' });
    pages = [{ documentUrl: page(`sidepanel.html#${sessionId}`) }];
    await leaveSidePanel(services);
    expect(isOverlayHidden()).toBeUndefined();
    pages = [];
    await leaveSidePanel(services);
    expect(isOverlayHidden()).toBe(false);
  });

  it('comes back over its call when the side panel says that it is being closed, and is gone; not when it only shows another session', async () => {
    const sessionId = await start({ tabId: CALL_TAB, surface: 'side-panel' });
    pages = [];
    await ask(services, 'side-panel-changed', { isClosing: false });
    expect(isOverlayHidden()).toBeUndefined();
    // Loaded anew, it is there again, at first without its session.
    for (const address of ['sidepanel.html', `sidepanel.html#${sessionId}`]) {
      pages = [{ documentUrl: page(address) }];
      await ask(services, 'side-panel-changed', { isClosing: true });
      expect(isOverlayHidden()).toBeUndefined();
    }
    const asked = ask(services, 'side-panel-changed', { isClosing: true });
    pages = [];
    await asked;
    expect(isOverlayHidden()).toBe(false);
    expect(await bindingOf(sessionId)).toMatchObject({ isInSidePanel: false, isOverlayHidden: false });
  });

  it('comes back over its call also while the side panel of another window shows no session', async () => {
    await start({ tabId: CALL_TAB, surface: 'side-panel' });
    pages = [{ documentUrl: page('sidepanel.html?no-session') }];
    await ask(services, 'side-panel-changed', { isClosing: true });
    expect(isOverlayHidden()).toBe(false);
  });

  it('stays away from its call when a window is closed that was opened for a note beside the side panel', async () => {
    const sessionId = await start({ tabId: CALL_TAB, surface: 'side-panel' });
    await runShortcut(services, 'add-note', CALL_TAB);
    expect(done).toEqual([['opened', page(`panel.html?note#${sessionId}`)]]);
    await releaseTab(services, WINDOW_TAB);
    expect(await bindingOf(sessionId)).toMatchObject({ windowTabId: null, isOverlayHidden: true });
    expect(isOverlayHidden()).toBeUndefined();
  });

  it('is found in the window on top', async () => {
    pages = [{ documentUrl: page('panel.html?surface=on-top#s'), tabId: 31 }];
    expect([await tabOnTop('s'), await tabOnTop('other')]).toEqual([31, null]);
  });
});

describe('beside a tab without a session', () => {
  const elsewhere = async () => (await ask(services, 'find-tab', { tabId: 99 })).elsewhere?.id ?? null;

  it('the only live session is shown, and of several the one that was put into the side panel last', async () => {
    expect(await elsewhere()).toBeNull();
    const first = await start();
    expect(await elsewhere()).toBe(first);
    const second = await start();
    expect(await elsewhere()).toBeNull();
    await ask(services, 'move-panel', { sessionId: first, surface: 'side-panel' });
    expect(await elsewhere()).toBe(first);
    await ask(services, 'send-command', { sessionId: first, commandId: 'end', command: { type: 'end-session' } });
    expect(await elsewhere()).toBe(second);
  });

  it('a session of an earlier run of the browser is not, since it was interrupted', async () => {
    await start();
    await changeBindings(() => []);
    expect(await elsewhere()).toBeNull();
  });
});
