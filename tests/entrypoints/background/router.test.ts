import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { answer } from '../../../entrypoints/background/router';
import type { Services } from '../../../entrypoints/background/services';
import type { MessageSender } from '../../../lib/browser/extension';
import { createTestServices } from '../../support/services';
import { bindSession } from '../../support/bind-session';

const PAGE = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') } as MessageSender;
const CONTENT = { id: fakeBrowser.runtime.id, url: 'https://meet.google.com/abc-defg-hij', frameId: 0, tab: { id: 7 } } as MessageSender;

let services: Services;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

describe('router', () => {
  it('answers a page of ours', async () => {
    expect(await answer(services, { type: 'list-sessions' }, PAGE)).toEqual({
      ok: true,
      value: { sessions: [], total: 0, unreadCount: 0, archivedCount: 0 },
    });
  });

  it('refuses a page message from the content script, in every form', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    for (const type of ['list-sessions', 'send-command', 'get-session', 'export-session', 'save-guide', 'purge-sessions']) {
      expect(await answer(services, { type }, CONTENT)).toMatchObject({ ok: false, code: 'not-allowed' });
    }
    expect(complain).toHaveBeenCalledTimes(6);
  });

  it('refuses the content script in a frame of the page, other extensions, and a page that pretends', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await answer(services, { type: 'overlay-popped-out' }, { ...CONTENT, frameId: 3 })).toBeNull();
    expect(await answer(services, { type: 'list-sessions' }, { ...PAGE, id: 'another' })).toMatchObject({ code: 'not-allowed' });
    expect(await answer(services, { type: 'list-sessions' }, { ...PAGE, url: 'https://evil.example/?' + PAGE.url })).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('trusts the panel in a frame only where the tab holds a session or is ours: any site can show it in a frame of its own', async () => {
    let ownTabs: number[] = [];
    const getContexts = ({ tabIds }: { tabIds: number[] }) => Promise.resolve(tabIds.filter((id) => ownTabs.includes(id)));
    Object.assign(fakeBrowser.runtime, { getContexts });
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const framed = { ...PAGE, url: fakeBrowser.runtime.getURL('/panel.html'), frameId: 3, tab: { id: 7 } } as MessageSender;
    expect(await answer(services, { type: 'list-sessions' }, framed)).toMatchObject({ ok: false, code: 'not-allowed' });
    await bindSession('s', 8, null, { windowTabId: 7 });
    expect(await answer(services, { type: 'list-sessions' }, framed)).toMatchObject({ ok: false, code: 'not-allowed' });
    await bindSession('s', 7, null);
    expect(await answer(services, { type: 'list-sessions' }, framed)).toMatchObject({ ok: true });
    ownTabs = [31];
    expect(await answer(services, { type: 'list-sessions' }, { ...framed, tab: { id: 31 } } as MessageSender)).toMatchObject({ ok: true });
    // Our own pages in tabs of theirs need no session.
    expect(await answer(services, { type: 'list-sessions' }, { ...framed, frameId: 0, tab: { id: 9 } } as MessageSender)).toMatchObject({
      ok: true,
    });
    expect(complain).toHaveBeenCalledTimes(2);
  });

  it('says so when a message is unknown or malformed', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    expect(await answer(services, { type: 'no-such-message' }, PAGE)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(await answer(services, { type: 'constructor' }, PAGE)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(await answer(services, 'text', PAGE)).toMatchObject({ ok: false, code: 'bad-message' });
    expect(
      await answer(services, { type: 'send-command', sessionId: 's', commandId: 'c', command: { type: 'explode' } }, PAGE),
    ).toMatchObject({ ok: false, code: 'bad-message' });
    expect(complain).toHaveBeenCalledTimes(4);
  });

  it('hands a refusal back by its code, without a word in the console', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    expect(await answer(services, { type: 'get-guide', guideId: 'nowhere' }, PAGE)).toMatchObject({ ok: false, code: 'no-such-guide' });
    expect(complain).not.toHaveBeenCalled();
  });

  it('tells the content script nothing while its tab has no session', async () => {
    expect(await answer(services, { type: 'overlay-hello' }, CONTENT)).toBeNull();
  });
});
