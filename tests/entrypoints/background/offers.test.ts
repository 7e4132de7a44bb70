import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { closeTab } from '../../../entrypoints/background/call-pages';
import { recheckOffers } from '../../../entrypoints/background/offers';
import { answer } from '../../../entrypoints/background/router';
import { runCommand } from '../../../entrypoints/background/session-requests';
import type { MessageSender } from '../../../lib/browser/extension';
import { changeSettings, readSettings } from '../../../lib/client/settings-storage';
import { NOTHING_SEEN } from '../../../lib/platforms/call-sight';
import type { CallPhase } from '../../../lib/platforms/call-sight';
import type { Reply } from '../../../lib/protocol/messages';
import type { OfferAnswer } from '../../../lib/protocol/offer-messages';
import { ask, save } from '../../support/ask';
import { createTestServices } from '../../support/services';

const TAB = 7;
const MEET = 'https://meet.google.com/abc-defg-hij';

let services: ReturnType<typeof createTestServices>;
let address: string;
/** What the scripts of the page were told, and which were put there, in order. */
let told: string[];

/** A message of our scripts in the call page. */
const fromPage = (message: object) =>
  answer(services, message, { id: fakeBrowser.runtime.id, url: address, frameId: 0, tab: { id: TAB } } as MessageSender);

/** A message of the offer's frame in the call page. */
async function fromOffer(message: object): Promise<unknown> {
  const url = fakeBrowser.runtime.getURL('/offer.html');
  const reply = (await answer(services, message, {
    id: fakeBrowser.runtime.id,
    url,
    frameId: 3,
    tab: { id: TAB },
  } as MessageSender)) as Reply;
  return reply.ok ? reply.value : reply.code;
}

/** The page is loaded, and the browser has settled. */
async function load(url = MEET): Promise<void> {
  address = url;
  await fromPage({ type: 'overlay-hello' });
  await vi.runAllTimersAsync();
}

const see = (phase: CallPhase) => fromPage({ type: 'call-seen', sight: { ...NOTHING_SEEN, phase } });
const give = (given: OfferAnswer) => fromOffer({ type: 'answer-offer', answer: given });
const takeTold = () => told.splice(0);

beforeEach(() => {
  fakeBrowser.reset();
  // Timers of the database in memory go on by themselves.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  told = [];
  address = MEET;
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: TAB, url: address, windowId: 1 }),
    query: () => Promise.resolve([{ id: TAB, url: address }]),
    create: () => Promise.resolve({}),
    sendMessage: (_tabId: number, { type }: { type: string }) => {
      told.push(type);
      return Promise.resolve(null);
    },
  });
  // No page of ours fills a tab, and none is in a side panel.
  Object.assign(fakeBrowser.runtime, { getContexts: () => Promise.resolve([]) });
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: ({ files }: { files: string[] }) => {
        told.push(...files);
        return Promise.resolve([]);
      },
    },
    action: {
      ...fakeBrowser.action,
      openPopup: () => {
        told.push('popup');
        return Promise.resolve();
      },
    },
  });
  services = createTestServices();
});

afterEach(() => vi.useRealTimers());

describe('a session is offered', () => {
  it('once the person is in the call, and never twice for it in the same tab', async () => {
    await load();
    expect(takeTold()).toEqual(['/content-scripts/sense.js']);
    expect([await see('lobby'), await see('waiting')]).toEqual([true, true]);
    expect(takeTold()).toEqual([]);
    expect(await see('in-call')).toBe(true);
    expect(takeTold()).toEqual(['offer-show']);
    expect(await fromOffer({ type: 'get-offer' })).toEqual({ platformName: 'Google Meet', interrupted: null, last: null });
    await give('not-now');
    expect(takeTold()).toEqual(['watch-end']);
    expect([await see('left'), await see('in-call')]).toEqual([false, false]);
    await load();
    expect(takeTold()).toEqual([]);
  });

  it('again for another call, and for the same one in a new tab', async () => {
    await load();
    await see('in-call');
    await give('not-now');
    await load('https://meet.google.com/xyz-wxyz-xyz');
    expect(await see('in-call')).toBe(true);
    takeTold();
    await closeTab(services, TAB);
    await load();
    await see('in-call');
    expect(takeTold()).toEqual(['/content-scripts/sense.js', 'offer-show']);
  });

  it('and goes when the call is left before it was answered', async () => {
    await load();
    await see('in-call');
    takeTold();
    expect(await see('left')).toBe(false);
    expect(takeTold()).toEqual(['watch-end']);
    expect(await fromOffer({ type: 'get-offer' })).toBe('not-allowed');
  });

  it.each([
    ['where offers are turned off', async () => changeSettings({ offersSessions: false }), MEET],
    ['on a service where it is never to be', async () => changeSettings({ platformsWithoutOffers: ['meet'] }), MEET],
    ['on a page that is no call', () => Promise.resolve(), 'https://meet.google.com/landing'],
    ['where nobody could tell when the call is entered', () => Promise.resolve(), 'https://whereby.com/room'],
    ['where only the lobby is told', () => Promise.resolve(), 'https://example.webex.com/meet/somebody'],
  ])('not %s, and nothing is watched there', async (_where, prepare, url) => {
    await prepare();
    await load(url);
    expect(takeTold()).toEqual([]);
    expect(await see('in-call')).toBe(false);
    expect(takeTold()).toEqual([]);
  });

  it('not in a tab that has its session', async () => {
    const { guideId } = await save(services, null, 'text');
    await load();
    await ask(services, 'start-session', { guideId, formatIndex: 0, sectionIds: [], participant: '', tabId: TAB, endsOther: false });
    takeTold();
    await see('in-call');
    expect(takeTold()).toEqual([]);
  });

  it('no more after “never”, here and in every other tab of the service', async () => {
    await load();
    await see('in-call');
    takeTold();
    await give('never');
    expect((await readSettings()).platformsWithoutOffers).toEqual(['meet']);
    expect(takeTold()).toEqual(['watch-end']);
    await recheckOffers();
    expect(takeTold()).toEqual(['watch-end']);
  });

  it('and opens the popup when another guide is to be chosen', async () => {
    await load();
    await see('in-call');
    takeTold();
    await give('choose');
    expect(takeTold()).toEqual(['watch-end', 'popup']);
  });
});

describe('the guide that is offered', () => {
  it('is the last one that is still there, in the format and with the sections of then', async () => {
    const { guideId } = await save(services, null, 'text');
    const { guideId: goneId } = await save(services, null, 'gone');
    const start = async (id: string, formatIndex: number) => {
      const request = { guideId: id, formatIndex, sectionIds: [], participant: 'P7', tabId: TAB, endsOther: true };
      const { sessionId } = await ask(services, 'start-session', request);
      await runCommand(services, { sessionId, commandId: crypto.randomUUID(), command: { type: 'end-session' } });
      await closeTab(services, TAB);
    };
    await start(guideId, 1);
    await start(goneId, 0);
    await ask(services, 'delete-guide', { guideId: goneId });
    await load();
    await see('in-call');
    takeTold();

    const { guide } = await ask(services, 'get-guide', { guideId });
    const minutes = guide.formatsMinutes[1];
    expect(await fromOffer({ type: 'get-offer' })).toMatchObject({ last: { guideTitle: guide.title, minutes } });
    await give('start');
    expect(takeTold().filter((type) => type !== '/content-scripts/sense.js')).toEqual(['overlay-show']);
    const { session } = await ask(services, 'find-tab', { tabId: TAB });
    expect(session).toMatchObject({ guideId, formatMinutes: minutes, participant: '', endedAt: null });
  });
});

describe('the session that was interrupted in this call', () => {
  /** The browser was closed in the middle of a session in the call at `url`. */
  async function interrupt(participant: string, url: string): Promise<string> {
    const { guideId } = await save(services, null, participant);
    address = url;
    const request = { guideId, formatIndex: 0, sectionIds: [], participant, tabId: TAB, endsOther: true };
    const { sessionId } = await ask(services, 'start-session', request);
    await fakeBrowser.storage.session.clear();
    return sessionId;
  }

  const enter = async () => {
    await load(MEET);
    await see('in-call');
    takeTold();
  };

  it('is offered before any new one, the latest of several, and goes on at a click', async () => {
    await interrupt('P6', MEET);
    const sessionId = await interrupt('P8', MEET);
    await interrupt('P9', 'https://meet.google.com/xyz-wxyz-xyz');
    await enter();
    expect(await fromOffer({ type: 'get-offer' })).toMatchObject({ interrupted: { participant: 'P8' } });
    expect(await give('go-on')).toBeNull();
    expect(takeTold().filter((type) => type !== '/content-scripts/sense.js')).toEqual(['overlay-show']);
    const { session } = await ask(services, 'find-tab', { tabId: TAB });
    expect(session).toMatchObject({ id: sessionId, participant: 'P8', tabId: TAB, endedAt: null });
  });

  it('is not that of another call', async () => {
    await interrupt('P9', 'https://meet.google.com/xyz-wxyz-xyz');
    await enter();
    expect(await fromOffer({ type: 'get-offer' })).toMatchObject({ interrupted: null });
  });

  it('leaves the offer where it is when it was ended meanwhile', async () => {
    const sessionId = await interrupt('P8', MEET);
    await enter();
    await runCommand(services, { sessionId, commandId: crypto.randomUUID(), command: { type: 'end-session' } });
    expect(await give('go-on')).toBe('no-such-session');
    expect(await fromOffer({ type: 'get-offer' })).toMatchObject({ interrupted: null });
  });
});
