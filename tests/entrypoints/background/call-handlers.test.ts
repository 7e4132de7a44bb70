import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { takeSharing } from '../../../entrypoints/background/call-handlers';
import { answer } from '../../../entrypoints/background/router';
import type { MessageSender } from '../../../lib/browser/extension';
import { changeSettings } from '../../../lib/client/settings-storage';
import { builtInGuides } from '../../../lib/guides/built-in-guides';
import { NOTHING_SEEN } from '../../../lib/platforms/call-sight';
import type { CallPhase } from '../../../lib/platforms/call-sight';
import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';

const TAB = 7;
const MEET = 'https://meet.google.com/abc-defg-hij';

let services: ReturnType<typeof createTestServices>;
let sessionId: string;

/** The script that watches the call says what it sees. */
const see = (phase: CallPhase) =>
  answer(services, { type: 'call-seen', sight: { ...NOTHING_SEEN, phase } }, {
    id: fakeBrowser.runtime.id,
    url: MEET,
    frameId: 0,
    tab: { id: TAB },
  } as MessageSender);

const isPaused = async () => (await services.writer.read(sessionId)).state.pausedAt !== null;

async function start(): Promise<void> {
  const choice = { guideId: builtInGuides()[0]?.id ?? '', formatIndex: 0, sectionIds: [], participant: '' };
  sessionId = (await ask(services, 'start-session', { ...choice, tabId: TAB, surface: 'overlay', endsOther: false })).sessionId;
}

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
  Object.assign(fakeBrowser.runtime, { getContexts: () => Promise.resolve([]) });
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: TAB, url: MEET }),
    sendMessage: () => Promise.resolve(null),
  });
  Object.assign(fakeBrowser, { scripting: { executeScript: () => Promise.resolve([]) } });
});

describe('the clock of a session that is started in the lobby', () => {
  it('stands until the call is entered', async () => {
    await start();
    await see('lobby');
    expect(await isPaused()).toBe(true);
    await see('in-call');
    expect(await isPaused()).toBe(false);
  });

  it('runs at once where the settings say not to wait', async () => {
    await changeSettings({ waitsForCall: false });
    await start();
    await see('lobby');
    expect(await isPaused()).toBe(false);
    await see('in-call');
    expect(await isPaused()).toBe(false);
  });

  it('is left alone by a person’s own pause, when the setting is off', async () => {
    await changeSettings({ waitsForCall: false });
    await start();
    await see('waiting');
    await ask(services, 'send-command', { sessionId, commandId: 'own', command: { type: 'pause' } });
    await see('in-call');
    expect(await isPaused()).toBe(true);
  });
});

describe('a tab that begins or ends to share, as the browser tells', () => {
  const read = () => ask(services, 'get-call', { sessionId });

  it('is known at once, and changes nothing else that the page has told', async () => {
    await start();
    await see('in-call');
    await takeSharing(services, TAB, true);
    expect((await read())?.sight).toMatchObject({ phase: 'in-call', isSharing: true });
    await takeSharing(services, TAB + 1, false);
    expect((await read())?.sight.isSharing).toBe(true);
  });

  it('does not bring back a call that is left in the same moment', async () => {
    await start();
    await see('in-call');
    await takeSharing(services, TAB, true);
    // As slow as a storage may be.
    const get = fakeBrowser.storage.session.get.bind(fakeBrowser.storage.session);
    let turns = 0;
    Object.assign(fakeBrowser.storage.session, {
      get: async (keys: string) => {
        await new Promise((resolve) => setTimeout(resolve, (turns += 1) % 3));
        return get(keys);
      },
    });
    for (let round = 0; round < 8; round += 1) {
      await Promise.all([takeSharing(services, TAB, round % 2 === 1), see('left'), takeSharing(services, TAB, round % 2 === 0)]);
      expect((await read())?.sight.phase).toBe('left');
      expect((await read())?.leftAt).not.toBeNull();
      await see('in-call');
    }
  });
});
