import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { runCommand } from '../../../entrypoints/background/session-requests';
import type { RequestOf } from '../../../lib/protocol/messages';
import { ask, save } from '../../support/ask';
import { createTestServices } from '../../support/services';

const TAB = 7;
const WINDOW = 3;

interface OpenTab {
  id: number;
  url: string;
  windowId: number;
  index: number;
}

let services: ReturnType<typeof createTestServices>;
let tabs: OpenTab[];
/** What the browser was asked to do with tabs, in order. */
let done: string[];

const recordUrl = (sessionId: string) => `${fakeBrowser.runtime.getURL('/library.html')}#/sessions/${sessionId}`;

async function start(endsOther = false): Promise<string> {
  const { guideId } = await save(services, null, 'text');
  const request = { guideId, formatIndex: 0, sectionIds: [], participant: '', tabId: TAB, endsOther };
  return (await ask(services, 'start-session', request)).sessionId;
}

const send = (sessionId: string, command: RequestOf<'send-command'>['command'], address = 'panel.html') =>
  runCommand(
    services,
    { sessionId, commandId: crypto.randomUUID(), command },
    { address: fakeBrowser.runtime.getURL(`/${address}` as '/') },
  );

beforeEach(() => {
  fakeBrowser.reset();
  tabs = [{ id: TAB, url: 'https://meet.google.com/abc-defg-hij', windowId: WINDOW, index: 4 }];
  done = [];
  Object.assign(fakeBrowser.tabs, {
    get: (id: number) => {
      const tab = tabs.find((other) => other.id === id);
      return tab ? Promise.resolve(tab) : Promise.reject(new Error('no such tab'));
    },
    query: () => Promise.resolve(tabs),
    sendMessage: () => Promise.resolve(null),
    create: ({ url, windowId, index }: Partial<OpenTab>) => {
      done.push(`create ${url} in ${windowId} at ${index}`);
      return Promise.resolve({});
    },
    update: (id: number) => {
      done.push(`show ${id}`);
      return Promise.resolve({});
    },
  });
  Object.assign(fakeBrowser.windows, { update: () => Promise.resolve({}) });
  services = createTestServices();
});

describe('the record of a session that ends', () => {
  it('opens in a tab of its own next to the call', async () => {
    const sessionId = await start();
    await send(sessionId, { type: 'end-session' });
    await vi.waitFor(() => expect(done).toEqual([`create ${recordUrl(sessionId)} in ${WINDOW} at 5`]));
  });

  it('is shown where it is open already', async () => {
    const sessionId = await start();
    tabs.push({ id: 9, url: recordUrl(sessionId), windowId: WINDOW, index: 0 });
    await send(sessionId, { type: 'end-session' });
    await vi.waitFor(() => expect(done).toEqual(['show 9']));
  });

  it('opens although the call’s tab was closed', async () => {
    const sessionId = await start();
    tabs = [];
    await send(sessionId, { type: 'end-session' });
    await vi.waitFor(() => expect(done).toEqual([`create ${recordUrl(sessionId)} in undefined at undefined`]));
  });

  it('opens when the session was ended in the panel at the time at which the call was left', async () => {
    const sessionId = await start();
    await send(sessionId, { type: 'end-session', endedAt: Date.now() });
    await vi.waitFor(() => expect(done).toEqual([`create ${recordUrl(sessionId)} in ${WINDOW} at 5`]));
  });

  it('stays closed when the session was ended in the library, given up at its last event, or replaced by another', async () => {
    await send(await start(), { type: 'end-session' }, 'library.html#/sessions');
    await send(await start(), { type: 'end-session', endedAt: Date.now() }, 'popup.html');
    await start();
    const last = await start(true);
    await send(last, { type: 'pause' });
    // What comes after all of them is the only thing that was opened.
    await send(last, { type: 'end-session' });
    await vi.waitFor(() => expect(done).toEqual([`create ${recordUrl(last)} in ${WINDOW} at 5`]));
  });
});
