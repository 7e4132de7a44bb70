import { fakeBrowser } from '../../support/extension';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';

import { createPopupState } from '../../../entrypoints/popup/popup-state';
import type { PopupPlace, PopupState } from '../../../entrypoints/popup/popup-state';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import type { ErrorCode } from '../../../lib/protocol/messages';
import type { LiveSession } from '../../../lib/protocol/records';

type Request = { type: string } & Record<string, unknown>;

const TAB = 7;
const CALL = { platformId: 'meet', platformName: 'Google Meet', key: 'meet:abc', label: 'abc' };
const CHOICE = { guideId: 'g', formatIndex: 0, sectionIds: ['s2'], participant: 'P7' };

const session = (id: string, more: Partial<LiveSession> = {}): LiveSession => ({
  id,
  guideId: 'g',
  guideTitle: 'Small guide',
  guideVersion: null,
  formatMinutes: 30,
  participant: 'P7',
  call: CALL,
  startedAt: 1,
  endedAt: null,
  lastEventAt: 5,
  tabId: TAB,
  isOverlayHidden: false,
  ...more,
});

/** A background over one tab: `session` is what the tab holds, `errors` is what requests are refused with, `requests` all that change something. */
let background: {
  call: typeof CALL | null;
  session: LiveSession | null;
  elsewhere: LiveSession | null;
  interrupted: LiveSession[];
  errors: Partial<Record<string, ErrorCode>>;
  requests: Request[];
  searches: unknown[];
};

function answer({ type, ...rest }: Request): unknown {
  switch (type) {
    case 'find-tab':
      return { call: background.call, session: background.session, elsewhere: background.elsewhere };
    case 'list-guides':
      background.searches.push(rest['search']);
      return { guides: [], total: rest['search'] === '' ? 60 : 3, archivedCount: 0 };
    case 'recall-sessions':
      return { total: 0, recent: [] };
    case 'list-interrupted':
      return background.interrupted;
    case 'start-session':
      background.session = session('new');
      return { sessionId: 'new' };
    case 'export-session':
      return { filename: 'p7.md' };
    case 'send-command':
      return { sessionId: rest['sessionId'], events: [], lastSequence: 0 };
    default:
      return null;
  }
}

const place = (more: Partial<PopupPlace> = {}): PopupPlace => ({
  tab: () => Promise.resolve(TAB),
  isSidePanel: false,
  settings: signal(USUAL_SETTINGS),
  ...more,
});

async function open(more: Partial<PopupPlace> = {}): Promise<PopupState> {
  const state = createPopupState(place(more));
  await expect.poll(() => state.data.value).not.toBeNull();
  return state;
}

const sent = () => background.requests.map(({ commandId: _random, ...request }) => request);

/** How often the side panel was opened, and how it is opened. */
let opened: number;
let opens: () => Promise<void>;

beforeEach(() => {
  fakeBrowser.reset();
  opened = 0;
  opens = () => Promise.resolve();
  const openSidebar = () => {
    opened += 1;
    return opens();
  };
  // Firefox's own, which opens at the click or not at all.
  Object.assign(fakeBrowser, { sidebarAction: { open: openSidebar } });
  background = { call: CALL, session: null, elsewhere: null, interrupted: [], errors: {}, requests: [], searches: [] };
  const send = (message: Request) => {
    if (!/^(?:find|list|get|recall)-/u.test(message.type)) background.requests.push(message);
    const value = answer(message);
    const code = background.errors[message.type];
    return Promise.resolve(code === undefined ? { ok: true, value } : { ok: false, code, detail: '' });
  };
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
});

describe('popup state', () => {
  it('starts in its tab and then holds the session', async () => {
    const state = await open();
    await state.start(CHOICE, false);
    expect(sent()).toEqual([{ type: 'start-session', ...CHOICE, tabId: TAB, surface: 'overlay', endsOther: false }]);
    expect(state.data.value?.tab.session?.id).toBe('new');
    expect(state.feed.value).not.toBeNull();
    expect([state.notice.value, state.isBusy.value, state.hasActed.value]).toEqual([null, false, true]);
  });

  it('asks before it ends the session that the tab holds', async () => {
    background.session = session('old');
    background.errors['start-session'] = 'tab-has-session';
    const state = await open();
    await state.start(CHOICE, false);
    expect(state.pendingStart.value).toEqual(CHOICE);
    expect(state.notice.value).toBeNull();
    background.errors = {};
    await state.start(CHOICE, true);
    expect(sent().at(-1)).toEqual({ type: 'start-session', ...CHOICE, tabId: TAB, surface: 'overlay', endsOther: true });
    expect(state.pendingStart.value).toBeNull();
  });

  it('shows a session that runs although its overlay could not be placed, and says so', async () => {
    background.errors['start-session'] = 'overlay-not-reached';
    const state = await open();
    await state.start(CHOICE, false);
    expect(state.notice.value?.isError).toBe(true);
    expect(state.notice.value?.text).toContain('reload the call’s tab');
    expect(state.data.value?.tab.session?.id).toBe('new');
  });

  it('ends an interrupted session at the time of its last event', async () => {
    const state = await open();
    await state.endInterrupted(session('lost', { tabId: null, lastEventAt: 42 }));
    expect(sent()).toEqual([{ type: 'send-command', sessionId: 'lost', command: { type: 'end-session', endedAt: 42 } }]);
  });

  it('goes on with an interrupted session in its tab', async () => {
    const state = await open();
    await state.goOn('lost', null);
    expect(sent()).toEqual([{ type: 'continue-session', sessionId: 'lost', tabId: TAB, surface: 'overlay' }]);
  });

  it('starts without a call page where that was chosen, and opens the side panel at the click', async () => {
    background.call = null;
    const state = await open();
    const starting = state.start(CHOICE, false);
    // At once: a little later the browser would not take it for the click's.
    expect(opened).toBe(1);
    await starting;
    state.chooseSurface('window');
    await state.start(CHOICE, false);
    const common = { type: 'start-session', ...CHOICE, tabId: null, endsOther: false };
    expect(sent()).toEqual([
      { ...common, surface: 'side-panel' },
      { ...common, surface: 'window' },
    ]);
    expect(opened).toBe(1);
  });

  it('starts where the settings say', async () => {
    const state = await open({ settings: signal({ ...USUAL_SETTINGS, surface: 'side-panel' as const }) });
    await state.start(CHOICE, false);
    expect(sent()).toEqual([{ type: 'start-session', ...CHOICE, tabId: TAB, surface: 'side-panel', endsOther: false }]);
    expect(opened).toBe(1);
  });

  it('says that the side panel did not open, and keeps the session', async () => {
    background.call = null;
    opens = () => Promise.reject(new Error('no click'));
    const state = await open();
    await state.start(CHOICE, false);
    expect(state.notice.value?.text).toMatch(/did not open the side panel/u);
    expect(sent()).toHaveLength(1);
  });

  it('is itself the surface in the side panel, which is open', async () => {
    const state = await open({ isSidePanel: true });
    await state.start(CHOICE, false);
    await state.goOn('lost', null);
    expect(sent().map(({ surface, tabId }) => [surface, tabId])).toEqual([
      ['side-panel', TAB],
      ['side-panel', TAB],
    ]);
    expect(opened).toBe(0);
  });

  it('shows the session without a call page over other tabs, unless nothing shows that any more', async () => {
    background = { ...background, call: null, elsewhere: session('far', { tabId: null, call: null }) };
    expect((await open()).session.value?.id).toBe('far');
    background.interrupted = [session('far', { tabId: null })];
    expect((await open()).session.value).toBeNull();
    background = { ...background, interrupted: [], elsewhere: session('far', { tabId: 9 }) };
    expect((await open()).session.value).toBeNull();
  });

  it('follows no session that has ended', async () => {
    background.session = session('over', { endedAt: 9 });
    expect((await open()).feed.value).toBeNull();
  });

  it('says where an export went, and why one failed', async () => {
    const state = await open();
    await state.exportMarkdown('s');
    expect(state.notice.value).toEqual({ text: 'Saved as p7.md in your downloads.', isError: false });
    background.errors['export-session'] = 'download-failed';
    await state.exportMarkdown('s');
    expect(state.notice.value?.isError).toBe(true);
  });

  it('searches guides once nobody types for a moment, for what was typed last', async () => {
    const state = await open();
    expect(state.data.value?.found).toEqual({ search: '', guides: [], total: 60 });
    for (const text of ['k', 'ki', 'kick']) state.searchGuides(text);
    await expect.poll(() => state.data.value?.found).toEqual({ search: 'kick', guides: [], total: 3 });
    expect(background.searches).toEqual(['', 'kick']);
  });

  it('says what is wrong when nobody answers', async () => {
    Object.assign(fakeBrowser.runtime, { sendMessage: () => Promise.reject(new Error('gone')) });
    const state = createPopupState(place());
    await expect.poll(() => state.notice.value?.isError).toBe(true);
    expect(state.data.value).toBeNull();
  });
});
