import { FIREFOX_EXTENSION, openFirefox } from '../../../scripts/driver/open-firefox.ts';
import type { Firefox } from '../../../scripts/driver/open-firefox.ts';
import type { CallServer } from '../../../scripts/driver/call-server.ts';
import { waitUntil } from './session.ts';

/** The extension's button, which this puts into the toolbar. */
const WIDGET = 'fieldguide_fieldguide_example-browser-action';
const BUTTON = `#${WIDGET}, #fieldguide_fieldguide_example-BAP`;

/** A page of ours: what its address begins with behind the extension's own. */
export type OwnPage = 'popup.html' | 'sidepanel.html' | 'library.html';

/** Firefox with a call in front and the library behind it, through which pages that no driver reaches are looked at. */
export interface FirefoxCall extends Firefox {
  /** Shows another page where the call is. */
  goTo: (address: string) => Promise<void>;
  /** Presses the extension's button in the toolbar. */
  pressButton: () => Promise<void>;
  /** Presses "Allow" in the browser's own question for a permission. */
  pressAllow: () => Promise<void>;
  closePopup: () => Promise<void>;
  closeSidebar: () => Promise<void>;
  /** The text of a page of ours; empty while it is not open. */
  textOf: (page: OwnPage) => Promise<string>;
  /** Presses a button of one, once it is there. */
  press: (page: OwnPage, name: string) => Promise<void>;
  /** Presses into the note field of the sidebar. */
  enterNoteInSidebar: () => Promise<void>;
  /** How many frames lie in the call page. */
  countFrames: () => Promise<number>;
  /** Runs a function in the panel's frame over the call. */
  inOverlay: <Result>(code: () => Result | Promise<Result>) => Promise<Result>;
  /** Runs a function in the call page. */
  inCall: <Result>(code: () => Result | Promise<Result>) => Promise<Result>;
  /** Runs a function in the library, where the extension's whole API is. */
  inLibrary: <Result, Args extends unknown[]>(code: (...args: Args) => Result | Promise<Result>, ...args: Args) => Promise<Result>;
}

interface Point {
  x: number;
  y: number;
}

/** What is used in the library of the API and of its other pages; Firefox tells of each window where it is on the screen. */
interface OwnWorld {
  browser: { extension: { getViews: () => (Window & { mozInnerScreenX: number; mozInnerScreenY: number })[] } };
}

/** What is used of the browser's own window. */
interface ChromeWindow extends Window {
  mozInnerScreenX: number;
  mozInnerScreenY: number;
  gBrowser: { addTrustedTab: (url: string) => void; selectedBrowser: { browsingContext: { children: unknown[] } } };
  CustomizableUI: { addWidgetToArea: (id: string, area: string) => void };
  SidebarController: { hide: () => void };
}
interface ChromeWorld {
  Services: { wm: { getMostRecentWindow: (type: string) => ChromeWindow } };
}

/** Finds a button, or another element by a selector, in a page of ours. Runs in the library. */
function pointIn(page: string, name: string | null, selector: string): Point | null {
  const { browser } = globalThis as unknown as OwnWorld;
  const view = browser.extension.getViews().find(({ location }) => location.pathname === `/${page}`);
  const all = [...(view?.document.querySelectorAll<HTMLElement>(selector) ?? [])];
  const found = all.find((element) => name === null || (element.getAttribute('aria-label') ?? element.textContent).trim() === name);
  if (!view || !found || found.matches(':disabled')) return null;
  found.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: view.mozInnerScreenX + x + width / 2, y: view.mozInnerScreenY + y + height / 2 };
}

/** Finds an element of the browser's own window by a selector. Runs there. */
function pointInChrome(selector: string): Point | null {
  const window = (globalThis as unknown as ChromeWorld).Services.wm.getMostRecentWindow('navigator:browser');
  const box = window.document.querySelector(selector)?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  return { x: window.mozInnerScreenX + box.x + box.width / 2, y: window.mozInnerScreenY + box.y + box.height / 2 };
}

/** Opens Firefox with the extension; see {@link openFirefox}. Sessions are offered nowhere. */
export async function openFirefoxCall(executablePath: string, server: CallServer): Promise<FirefoxCall> {
  const firefox = await openFirefox(executablePath, server);
  const { send, run, display } = firefox;
  const { value: callTab } = await send<{ value: string }>('WebDriver:GetWindowHandle');
  await run(
    'chrome',
    (address: string, widget: string) => {
      const window = (globalThis as unknown as ChromeWorld).Services.wm.getMostRecentWindow('navigator:browser');
      window.gBrowser.addTrustedTab(address);
      window.CustomizableUI.addWidgetToArea(widget, 'nav-bar');
    },
    `${FIREFOX_EXTENSION.address}/library.html#/settings`,
    WIDGET,
  );
  const tabs = await waitUntil(
    () => send<string[]>('WebDriver:GetWindowHandles'),
    ({ length }) => length === 2,
    'the library to open',
  );
  const libraryTab = tabs.find((tab) => tab !== callTab);

  const switchTo = (handle: string | undefined) => send('WebDriver:SwitchToWindow', { handle, focus: false });
  const inLibrary: FirefoxCall['inLibrary'] = async (code, ...args) => {
    await switchTo(libraryTab);
    return run('content', code, ...args);
  };
  const clickAt = async (find: () => Promise<Point | null>, what: string) => {
    // What has just come may still move.
    let before: Point | null = null;
    const point = await waitUntil(
      async () => {
        const [last, now] = [before, await find()];
        before = now;
        return now && last?.x === now.x && last.y === now.y ? now : null;
      },
      (found) => found !== null,
      what,
    );
    if (point) await display.click(point);
  };
  const clickChrome = (selector: string, what: string) => clickAt(() => run('chrome', pointInChrome, selector), what);

  await waitUntil(
    () => inLibrary(() => document.querySelector('h2')?.textContent ?? ''),
    (title) => title !== '',
    'the library to be shown',
  );
  await inLibrary(async () => {
    const { browser } = globalThis as unknown as { browser: { storage: { local: { set: (values: object) => Promise<void> } } } };
    await browser.storage.local.set({ 'setting:offersSessions': false });
  });

  return {
    ...firefox,
    goTo: async (url) => {
      await switchTo(callTab);
      await send('WebDriver:Navigate', { url });
    },
    pressButton: () => clickChrome(BUTTON, 'the button in the toolbar'),
    pressAllow: () => clickChrome('popupnotification .popup-notification-primary-button', 'the question for the permission'),
    closePopup: () =>
      run('chrome', () => {
        const { document } = (globalThis as unknown as ChromeWorld).Services.wm.getMostRecentWindow('navigator:browser');
        const panels = [...document.querySelectorAll('panel')] as unknown as { state: string; hidePopup: () => void }[];
        for (const panel of panels) if (panel.state === 'open') panel.hidePopup();
      }),
    closeSidebar: () =>
      run('chrome', () =>
        (globalThis as unknown as ChromeWorld).Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide(),
      ),
    textOf: (page) =>
      inLibrary((name: string) => {
        const { browser } = globalThis as unknown as OwnWorld;
        return browser.extension.getViews().find(({ location }) => location.pathname === `/${name}`)?.document.body.textContent ?? '';
      }, page),
    press: (page, name) => clickAt(() => inLibrary(pointIn, page, name, 'button'), `the button "${name}" of ${page}`),
    enterNoteInSidebar: () => clickAt(() => inLibrary(pointIn, 'sidepanel.html', null, 'textarea'), 'the note field of the sidebar'),
    countFrames: () =>
      run(
        'chrome',
        () =>
          (globalThis as unknown as ChromeWorld).Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser
            .browsingContext.children.length,
      ),
    inOverlay: async (code) => {
      await switchTo(callTab);
      await send('WebDriver:SwitchToFrame', { id: 0 });
      return run('content', code);
    },
    inCall: async (code) => {
      await switchTo(callTab);
      return run('content', code);
    },
    inLibrary,
  };
}
