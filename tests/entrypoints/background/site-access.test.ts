import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { findCallPage, readSites } from '../../../entrypoints/background/allowed-sites';
import { checkSites, takePermission } from '../../../entrypoints/background/site-access';
import { readBindings } from '../../../entrypoints/background/tab-bindings';
import { changeSettings, readSettings } from '../../../lib/client/settings-storage';
import { ask } from '../../support/ask';
import { bindSession } from '../../support/bind-session';
import { createTestServices } from '../../support/services';

const HOST = 'meet.example.org';
const ORIGIN = `https://${HOST}/*`;
const TAB = 7;

/** What the browser permits. */
let origins: Set<string>;
/** The content scripts that are registered, by id. */
let registered: Map<string, { id: string; matches: string[] }>;
/** What the tabs show. */
let tabs: Map<number, string>;
/** Tabs that got the content script at once. */
let entered: number[];
/** Tabs whose content script was told to go. */
let left: number[];
/** How often the popup was opened by the background. */
let popupCount: number;
/** What the page of a tab is recognised as. */
let recognized: string | null;
let services: ReturnType<typeof createTestServices>;

const registeredHosts = () => [...registered.values()].flatMap(({ matches }) => matches);
const storedKeys = async () => Object.keys(await fakeBrowser.storage.local.get(null));

beforeEach(() => {
  fakeBrowser.reset();
  origins = new Set();
  registered = new Map();
  tabs = new Map([[TAB, `https://${HOST}/Weekly?token=secret#secret`]]);
  entered = [];
  left = [];
  popupCount = 0;
  recognized = null;
  services = createTestServices();
  Object.assign(fakeBrowser.permissions, {
    contains: ({ origins: asked }: { origins: string[] }) => Promise.resolve(asked.every((origin) => origins.has(origin))),
    remove: ({ origins: given }: { origins: string[] }) => {
      for (const origin of given) origins.delete(origin);
      return Promise.resolve(true);
    },
  });
  Object.assign(fakeBrowser.action, {
    openPopup: () => {
      popupCount += 1;
      return Promise.resolve();
    },
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([...registered.values()]),
    registerContentScripts: (scripts: { id: string; matches: string[] }[]) => {
      for (const script of scripts) {
        // As browsers do.
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
      return Promise.resolve();
    },
    executeScript: ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (files[0] === '/content-scripts/call.js') entered.push(target.tabId);
      return Promise.resolve([{ result: files[0] === '/recognize-page.js' ? recognized : null }]);
    },
  });
  Object.assign(fakeBrowser.tabs, {
    get: (id: number) => Promise.resolve({ id, url: tabs.get(id) }),
    query: ({ url }: { url?: string }) =>
      Promise.resolve(
        [...tabs].flatMap(([id, address]) => (url === undefined || address.startsWith(url.slice(0, -1)) ? [{ id, url: address }] : [])),
      ),
    sendMessage: (id: number, message: { type: string; hostname?: string }) => {
      const isThere = message.type === 'overlay-leave' && new URL(tabs.get(id) ?? '').hostname === message.hostname;
      if (isThere) left.push(id);
      return Promise.resolve(isThere ? true : undefined);
    },
  });
});

describe('a site that is allowed', () => {
  it('gets the content script, now and on every page from then on, once it is permitted', async () => {
    tabs.set(8, 'https://elsewhere.example/');
    await expect(ask(services, 'allow-site', { hostname: HOST })).rejects.toThrow('site-not-permitted');
    expect([await readSites(), registeredHosts(), entered]).toEqual([[], [], []]);
    origins.add(ORIGIN);
    await ask(services, 'allow-site', { hostname: HOST });
    expect([registeredHosts(), entered]).toEqual([[ORIGIN], [TAB]]);
  });

  it('is the same when the popup and the background both say so', async () => {
    origins.add(ORIGIN);
    await ask(services, 'want-site', { hostname: HOST });
    await Promise.all([takePermission(services), ask(services, 'allow-site', { hostname: HOST })]);
    expect(await readSites()).toEqual([{ hostname: HOST, platformId: null }]);
    expect(registeredHosts()).toEqual([ORIGIN]);
  });

  it('holds a call that is named without what may be secret', async () => {
    origins.add(ORIGIN);
    await ask(services, 'allow-site', { hostname: HOST });
    expect((await ask(services, 'find-tab', { tabId: TAB })).call).toEqual({
      platformId: 'other',
      platformName: 'Other call',
      key: `other:${HOST}/Weekly`,
      label: `${HOST}/Weekly`,
    });
  });

  it('is recognised by its page, and stays what it was recognised as', async () => {
    origins.add(ORIGIN);
    recognized = 'jitsi';
    await ask(services, 'allow-site', { hostname: HOST });
    recognized = null;
    expect((await ask(services, 'find-tab', { tabId: TAB })).call).toMatchObject({ platformId: 'jitsi', key: `jitsi:${HOST}/weekly` });
  });

  it('is recognised later where its first page told nothing, but not under a session that is held there', async () => {
    origins.add(ORIGIN);
    await ask(services, 'allow-site', { hostname: HOST });
    await bindSession('s', TAB, `other:${HOST}/Weekly`);
    recognized = 'jitsi';
    expect((await ask(services, 'find-tab', { tabId: TAB })).call?.platformId).toBe('other');
    await bindSession('another', TAB, null);
    expect((await ask(services, 'find-tab', { tabId: TAB })).call?.platformId).toBe('jitsi');
  });

  it('is listed with its service, beside the services that need no permission', async () => {
    origins.add('https://teams.microsoft.com/*');
    await ask(services, 'allow-site', { hostname: 'teams.microsoft.com' });
    const { builtIn, sites } = await ask(services, 'list-sites', {});
    expect(builtIn.map(({ name }) => name)).toEqual(['Google Meet', 'Jitsi Meet', 'Zoom']);
    expect(sites).toEqual([{ hostname: 'teams.microsoft.com', platformName: 'Microsoft Teams' }]);
  });
});

describe('a permission that the browser got', () => {
  it('is for calls only where the popup had asked for it', async () => {
    origins.add(ORIGIN);
    await takePermission(services);
    expect([await readSites(), popupCount]).toEqual([[], 0]);
    await ask(services, 'want-site', { hostname: HOST });
    await takePermission(services);
    expect([await readSites(), popupCount]).toEqual([[{ hostname: HOST, platformId: null }], 1]);
  });

  it('is not for calls when the person said no, or was asked for another site', async () => {
    await ask(services, 'want-site', { hostname: HOST });
    await ask(services, 'want-site', { hostname: null });
    origins.add(ORIGIN);
    await takePermission(services);
    await ask(services, 'want-site', { hostname: 'other.example' });
    await takePermission(services);
    expect(await readSites()).toEqual([]);
  });
});

describe('a site that is removed', () => {
  beforeEach(async () => {
    origins.add(ORIGIN);
    await ask(services, 'allow-site', { hostname: HOST });
    await fakeBrowser.storage.local.set({ [`overlay:site:${HOST}`]: {}, 'overlay:meet': {} });
    tabs.set(8, 'https://meet.google.com/abc-defg-hij');
    await bindSession('here', TAB, `other:${HOST}/Weekly`);
    await bindSession('there', 8, 'meet:abc-defg-hij');
  });

  async function expectNothingLeft() {
    expect([await readSites(), registeredHosts(), [...origins]]).toEqual([[], [], []]);
    expect(await storedKeys()).not.toContain(`overlay:site:${HOST}`);
    expect(await findCallPage(tabs.get(TAB) ?? '')).toBeNull();
    expect(left).toEqual([TAB]);
    // Its session waits, and what is elsewhere is as it was.
    expect((await readBindings()).map(({ sessionId, tabId }) => [sessionId, tabId])).toEqual([
      ['here', null],
      ['there', 8],
    ]);
    expect(await storedKeys()).toContain('overlay:meet');
  }

  it('in the settings leaves nothing behind', async () => {
    await ask(services, 'remove-site', { hostname: HOST });
    await expectNothingLeft();
  });

  it('in the browser leaves nothing behind', async () => {
    origins.delete(ORIGIN);
    await checkSites(services);
    await expectNothingLeft();
  });

  it('takes with it that a session is never offered there, once it was the last site of its service', async () => {
    const other = 'calls.example.net';
    origins.add(`https://${other}/*`);
    await ask(services, 'allow-site', { hostname: other });
    await changeSettings({ platformsWithoutOffers: ['meet', 'other'] });
    await ask(services, 'remove-site', { hostname: HOST });
    expect((await readSettings()).platformsWithoutOffers).toEqual(['meet', 'other']);
    await ask(services, 'remove-site', { hostname: other });
    expect((await readSettings()).platformsWithoutOffers).toEqual(['meet']);
  });

  it('leaves the others, whose scripts an update of the extension has taken away', async () => {
    origins.add('https://calls.example.net/*');
    await ask(services, 'allow-site', { hostname: 'calls.example.net' });
    await ask(services, 'remove-site', { hostname: HOST });
    registered.clear();
    await checkSites(services);
    expect(registeredHosts()).toEqual(['https://calls.example.net/*']);
  });
});

describe('the offer to allow a site', () => {
  const offered = async (address: string) => {
    tabs.set(TAB, address);
    return ask(services, 'get-tab-site', { tabId: TAB });
  };

  it('names the service where the host tells it', async () => {
    expect(await offered('https://acme.webex.com/meet/ann')).toEqual({ hostname: 'acme.webex.com', platformName: 'Webex' });
    expect(await offered('https://calls.example.net:8443/room')).toEqual({ hostname: 'calls.example.net', platformName: null });
  });

  it.each([
    ['a call that needs no permission', 'https://meet.google.com/abc-defg-hij'],
    ['the other pages of its service', 'https://zoom.us/j/123456789'],
    ['a page that is not encrypted', 'http://calls.example.net/'],
    ['a page of the browser', 'chrome://extensions/'],
    ['a page that the browser does not name', ''],
  ])('is not made on %s', async (_what, address) => {
    expect(await offered(address)).toBeNull();
  });

  it('is not made where the site is allowed', async () => {
    origins.add(ORIGIN);
    await ask(services, 'allow-site', { hostname: HOST });
    expect(await ask(services, 'get-tab-site', { tabId: TAB })).toBeNull();
  });
});
