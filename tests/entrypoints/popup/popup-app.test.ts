// @vitest-environment jsdom
import { fakeBrowser } from '../../support/extension';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { PopupApp } from '../../../entrypoints/popup/popup-app';
import { createPopupState } from '../../../entrypoints/popup/popup-state';
import type { EventBody } from '../../../lib/domain/decide';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import { writeEvents } from '../../../lib/domain/write-events';
import type { ErrorCode } from '../../../lib/protocol/messages';
import { smallGuide } from '../../support/guide';

const TAB = 7;
const CALL = { platformId: 'meet', platformName: 'Google Meet', key: 'meet:abc', label: 'abc' };
const GUIDE = {
  id: 'g',
  title: 'Small guide',
  sectionCount: 6,
  itemCount: 5,
  formatsMinutes: [30, 60],
  sumsMinutes: [31, 58],
  choices: [],
  lastUsedAt: null,
  sessionCount: 0,
  updatedAt: null,
  isArchived: false,
  sync: 'off',
  isBuiltIn: true,
};
const SESSION = {
  id: 's',
  guideId: 'g',
  guideTitle: 'Small guide',
  guideVersion: null,
  formatMinutes: 30,
  participant: 'P7',
  call: CALL,
  startedAt: 1,
  endedAt: null,
  lastEventAt: 1,
  tabId: TAB,
  isOverlayHidden: false,
};

const bodies: EventBody[] = [
  { type: 'session-started', sessionId: 's', guideId: 'g', guide: smallGuide, formatIndex: 0, participant: 'P7', call: null },
  { type: 'section-entered', sectionId: 's1' },
];
const events = writeEvents(bodies, { now: 1, lastAt: 0, count: 0, by: 'me', commandId: 'c', random: 'r' });

/** Whether the tab holds the session. */
let isHeld: boolean;
/** Reasons for which requests are refused, by their type. */
let refusals: Partial<Record<string, ErrorCode>>;

const answers: Record<string, unknown> = {
  'list-guides': { guides: [GUIDE], total: 1, archivedCount: 0 },
  'list-interrupted': [],
  'recall-sessions': { total: 0, recent: [] },
  'get-session': { sessionId: 's', events, lastSequence: events.length, drafts: [] },
};

beforeEach(() => {
  fakeBrowser.reset();
  refusals = {};
  isHeld = true;
  const send = ({ type }: { type: string }) => {
    const code = refusals[type];
    const value = type === 'find-tab' ? { call: CALL, session: isHeld ? SESSION : null, elsewhere: null } : (answers[type] ?? null);
    return Promise.resolve(code === undefined ? { ok: true, value } : { ok: false, code, detail: '' });
  };
  Object.assign(fakeBrowser.runtime, { sendMessage: send });
});

afterEach(() => {
  cleanup();
  answers['list-interrupted'] = [];
});

const open = () => {
  const settings = signal(USUAL_SETTINGS);
  const state = createPopupState({ tab: () => Promise.resolve(TAB), isSidePanel: false, settings });
  return render(h(PopupApp, { state, settings }));
};
const press = async (name: string) => {
  await expect.poll(() => screen.queryByRole<HTMLButtonElement>('button', { name })?.disabled).toBe(false);
  fireEvent.click(screen.getByRole('button', { name }));
};
const heading = () => screen.queryByRole('heading', { level: 2 });

describe('popup', () => {
  it('says why the session of the tab cannot be shown, and tries again', async () => {
    refusals['get-session'] = 'storage-failed';
    open();
    expect((await screen.findByRole('region', { name: 'Session' })).textContent).toMatch(/free some disk space/u);
    await press('Try again');
    await expect.poll(() => document.activeElement?.textContent).toMatch(/free some disk space/u);
    refusals = {};
    await press('Try again');
    expect(await screen.findByRole('button', { name: 'Next section' })).toBeTruthy();
    await expect.poll(() => document.activeElement).toBe(heading());
  });

  it('goes back to the session, with the keyboard, when it is not to be ended for another', async () => {
    refusals['start-session'] = 'tab-has-session';
    open();
    await press('Start another session…');
    await press('Start session');
    await press('Keep it');
    await expect.poll(() => document.activeElement?.textContent).toBe('Housekeeping');
    expect(screen.queryByRole('group', { name: 'End the other session?' })).toBeNull();
  });

  it('asks before it ends a session of which it did not know, and goes to that when it is to be kept', async () => {
    refusals['start-session'] = 'tab-has-session';
    isHeld = false;
    open();
    await expect.poll(() => screen.queryByRole('button', { name: 'Start session' })).toBeTruthy();
    isHeld = true;
    await press('Start session');
    expect(await screen.findByRole('button', { name: 'Next section' })).toBeTruthy();
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep it');
    await press('Keep it');
    await expect.poll(() => document.activeElement?.textContent).toBe('Housekeeping');
  });

  it('goes on with what was interrupted in this call rather than starting anything', async () => {
    isHeld = false;
    const interrupted = (id: string, lastEventAt: number, call: typeof CALL | null) => ({
      ...SESSION,
      id,
      participant: id,
      lastEventAt,
      call,
      tabId: null,
    });
    answers['list-interrupted'] = [
      interrupted('P4', 9, { ...CALL, key: 'meet:other' }),
      interrupted('P5', 2, CALL),
      interrupted('P6', 8, null),
      interrupted('P8', 5, CALL),
    ];
    const { container } = open();
    await screen.findByRole('button', { name: 'Start session' });
    const regions = screen.getAllByRole('region', { name: /^Interrupted session/u });
    expect(regions.map((region) => region.getAttribute('aria-label'))).toEqual([
      'Interrupted session P8 · Small guide',
      'Interrupted session P4 · Small guide',
    ]);
    expect(regions[0]?.querySelector('.button-primary')?.textContent).toBe('Go on');
    expect(container.querySelectorAll('.button-primary')).toHaveLength(1);
  });

  it('says that the tab’s own session is in the way of one that was interrupted in its call', async () => {
    answers['list-interrupted'] = [{ ...SESSION, id: 'P8', participant: 'P8', tabId: null }];
    open();
    await screen.findByText(/while this tab holds another live session, P7 · Small guide/u);
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  it('goes back to the session, with the keyboard, when no other one is to be started', async () => {
    open();
    await press('Start another session…');
    await press('Back to the session');
    await expect.poll(() => document.activeElement?.textContent).toBe('Housekeeping');
  });
});
