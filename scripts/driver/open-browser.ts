import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Browser, type Frame, type Page, TargetType } from 'puppeteer-core';

import { findChromium } from '../setup/find-chromium.ts';
import { projectFolder } from '../setup/project.mjs';
import type { CallServer } from './call-server.ts';
import { waitForDownload } from './downloads.ts';
import { extensionIdOf } from './extension-id.ts';
import { type ExtensionWorker, watchExtensionWorker } from './extension-worker.ts';
import { createProfile, removeTemporaryProfile, setDownloadsFolder } from './profile.ts';
import { launchChromium } from './launch-chromium.ts';
import { type VirtualDisplay, startVirtualDisplay } from './virtual-display.ts';

/** Settings of {@link openBrowser}; every one has a default. */
export interface OpenBrowserOptions {
  /** False opens a window on a virtual display, where keyboard shortcuts work (Linux), or on the desktop (elsewhere). True by default. */
  headless?: boolean;
  /** With `headless: false`: true opens the window on the desktop on Linux too. */
  isOnDesktop?: boolean;
  /** Answers for the call services; without it the browser has its usual network. */
  callServer?: CallServer;
  /** A profile to open again; without it there is a new one, which `close` removes. */
  userDataDir?: string;
  /** Where downloads go; a folder in the profile by default. */
  downloadsDir?: string;
  /** What pages are told the system prefers; the system's own by default. */
  colorScheme?: 'light' | 'dark';
  /** Size of a page in CSS px; 1280 × 800 by default. */
  viewport?: { width: number; height: number };
  /** The screens, side by side, as Chromium takes them: `{1920x1080}{1366x768}`. Headless only; one by default. */
  screens?: string;
  /** Device pixels for each CSS px; 1 by default. */
  deviceScaleFactor?: number;
  /** Folder of the built extension; the product's Chromium build by default. */
  extensionDir?: string;
  /** Chromium's executable; found as `npm test` finds it by default. */
  executablePath?: string;
  /** Whether a session is offered in a call that is entered without one, as people have it; only on the desktop by default, so that the offer lies over no other test. */
  offersSessions?: boolean;
  /** BCP 47 tag of the browser's language; `en-US` by default. */
  language?: string;
}

/** A Chromium with the extension in it. */
export interface ExtensionBrowser {
  browser: Browser;
  extensionId: string;
  worker: ExtensionWorker;
  /** The profile's folder, to open it again after `kill`. */
  userDataDir: string;
  downloadsDir: string;
  /** Address of one of the extension's own pages, such as `library.html#/guides`. */
  extensionUrl: (path: string) => string;
  /** A new tab at `url`, in front and loaded. */
  openTab: (url: string) => Promise<Page>;
  /** The real toolbar popup over `page`. */
  openPopup: (page: Page) => Promise<Page>;
  /** The same, opened as by a person who presses the button: only then the browser tells the extension the address of a page it has no permission for. */
  pressButton: (page: Page) => Promise<Page>;
  /** The popup that the extension opens by itself, once it is there. */
  popupPage: () => Promise<Page>;
  /** The panel's frame in a call page, once it is there; it is found although it lies in a closed shadow root. */
  panelFrame: (page: Page) => Promise<Frame>;
  /** Presses keys as a keyboard does, such as `alt+shift+period`. Only with `headless: false` on Linux. */
  pressShortcut: (keys: string) => Promise<void>;
  /** Path of a finished download whose file name matches. */
  waitForDownload: (name: RegExp) => Promise<string>;
  /** Writes a picture of a page as PNG and makes its folder. */
  screenshot: (page: Page, path: string) => Promise<void>;
  /** Closes the browser as a person does, and removes a profile made here. */
  close: () => Promise<void>;
  /** Ends the browser as a crash does; the profile stays. */
  kill: () => Promise<void>;
}

/** CSS px of a window's own bars, for which the virtual display needs room. */
const WINDOW_BARS_HEIGHT = 200;

/** Chromium's arguments: a browser that asks nothing, reports nothing and looks for nothing on the network by itself. */
function browserArgs(options: OpenBrowserOptions, extensionDir: string, size: { width: number; height: number }): string[] {
  return [
    `--load-extension=${extensionDir}`,
    `--disable-extensions-except=${extensionDir}`,
    `--window-size=${size.width},${size.height}`,
    '--window-position=0,0',
    `--lang=${options.language ?? 'en-US'}`,
    `--force-device-scale-factor=${options.deviceScaleFactor ?? 1}`,
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-quic',
    '--disable-sync',
    '--hide-crash-restore-bubble',
    '--no-default-browser-check',
    '--no-first-run',
    // No bar that warns of the arguments for the call server.
    '--test-type',
    ...(options.screens === undefined ? [] : [`--screen-info=${options.screens}`]),
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(options.callServer?.browserArgs ?? []),
  ];
}

/** Starts Chromium with the built extension. */
export async function openBrowser(options: OpenBrowserOptions = {}): Promise<ExtensionBrowser> {
  const { headless = true, viewport = { width: 1280, height: 800 }, extensionDir = join(projectFolder, '.output/chrome-mv3') } = options;
  const executablePath = options.executablePath ?? findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: run `npm test` once, which looks for one, or set CHROME_PATH.');
  const userDataDir = options.userDataDir ?? (await createProfile());
  const downloadsDir = options.downloadsDir ?? join(userDataDir, 'downloads');
  await setDownloadsFolder(userDataDir, downloadsDir);

  const windowSize = { width: viewport.width, height: viewport.height + (headless ? 0 : WINDOW_BARS_HEIGHT) };
  const hasVirtualDisplay = !headless && process.platform === 'linux' && options.isOnDesktop !== true;
  const display: VirtualDisplay | null = hasVirtualDisplay ? await startVirtualDisplay(windowSize) : null;
  const browser = await launchChromium({
    executablePath,
    headless,
    userDataDir,
    // A viewport set here would also be forced on the popup; the tabs get their size from the window.
    defaultViewport: null,
    enableExtensions: true,
    // On the desktop a person is at the wheel: no bar about automation, and Ctrl+C is for the caller to answer.
    ...(options.isOnDesktop === true
      ? { ignoreDefaultArgs: ['--enable-automation'], handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }
      : {}),
    args: browserArgs(options, extensionDir, windowSize),
    env: { ...process.env, ...(display ? { DISPLAY: display.name } : {}) },
  });
  const extensionId = extensionIdOf(extensionDir);
  const extensionUrl = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const end = async () => {
    await browser.close();
    await display?.close();
  };
  const worker = await watchExtensionWorker(browser, extensionId).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const popupPage = async () => {
    const isPopup = (url: string) => url.startsWith(extensionUrl('popup.html'));
    const target = await browser.waitForTarget((candidate) => candidate.type() === TargetType.PAGE && isPopup(candidate.url()));
    return target.asPage();
  };
  if (!(options.offersSessions ?? options.isOnDesktop === true))
    await worker.evaluate("chrome.storage?.local.set({ 'setting:offersSessions': false })");
  const [firstPage] = await browser.pages();
  await firstPage?.resize({ contentWidth: viewport.width, contentHeight: viewport.height });

  return {
    browser,
    extensionId,
    worker,
    userDataDir,
    downloadsDir,
    extensionUrl,
    openTab: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    openPopup: async (page) => {
      await page.bringToFront();
      // Windows of another kind, such as the panel's own, have no toolbar.
      await worker.evaluate(
        "chrome.windows.getLastFocused({ windowTypes: ['normal'] }).then(({ id }) => chrome.action.openPopup({ windowId: id }))",
      );
      return popupPage();
    },
    pressButton: async (page) => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The extension is not in the browser any more.');
      await page.triggerExtensionAction(extension);
      return popupPage();
    },
    popupPage,
    panelFrame: (page) => page.waitForFrame((frame) => frame.url().startsWith(extensionUrl('panel.html'))),
    pressShortcut: async (keys) => {
      if (!display) throw new Error('Only a browser on a virtual display hears a keyboard: openBrowser({ headless: false }), on Linux.');
      await display.pressKeys(keys);
    },
    waitForDownload: (name) => waitForDownload(downloadsDir, name),
    screenshot: async (page, path) => {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path });
    },
    close: async () => {
      await end();
      await removeTemporaryProfile(userDataDir);
    },
    kill: async () => {
      const chromium = browser.process();
      const hasExited = chromium && once(chromium, 'exit');
      chromium?.kill('SIGKILL');
      await hasExited;
      await display?.close();
    },
  };
}
