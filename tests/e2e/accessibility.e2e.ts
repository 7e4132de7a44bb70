import type { Frame, Page } from 'puppeteer-core';
import { afterEach, afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { byRole } from '../../scripts/driver/by-role.ts';
import { startCallServer } from '../../scripts/driver/call-server.ts';
import type { CallServer } from '../../scripts/driver/call-server.ts';
import { openBrowser } from '../../scripts/driver/open-browser.ts';
import type { ExtensionBrowser } from '../../scripts/driver/open-browser.ts';
import { barButton, openRoot, waitForBox } from './support/overlay.ts';
import { CALLS, click, popupAfterEnd, startSession, textOf, typeOver, waitForSection, waitUntil, writeNote } from './support/session.ts';
import { violationsIn } from './support/violations-in.ts';

/** A guide with a budget that is missing, so that the review has something to ask for. */
const GUIDE =
  '# Lantern talk\n\n30 / 60 min\n\n## Opening (3 / 10 min)\n- What is your job?\n\n## Depth (20 min)\n- [ ] Show the lantern\n';

let server: CallServer;
let browser: ExtensionBrowser;
/** What axe found so far, by what was shown. */
let found: Record<string, string[]>;

async function look(state: string, page: Page | Frame): Promise<void> {
  found[state] = await violationsIn(page);
}

function expectNothingFound(): void {
  expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])));
}

/** Takes all time from the first section and gives more to the second, through the product's own messages: over here, and late in all. */
async function goOver(callPage: Page): Promise<void> {
  const ours = await browser.openTab(browser.extensionUrl('panel.html#none'));
  await ours.evaluate(async () => {
    type Ask = (message: object) => Promise<{ value: unknown }>;
    const { sendMessage } = (globalThis as unknown as { chrome: { runtime: { sendMessage: Ask } } }).chrome.runtime;
    const [session] = ((await sendMessage({ type: 'list-sessions' })).value as { sessions: { id: string }[] }).sessions;
    const { events } = (await sendMessage({ type: 'get-session', sessionId: session?.id })).value as {
      events: { guide?: { sections: { id: string }[] } }[];
    };
    const [first, second] = events[0]?.guide?.sections ?? [];
    const adjustments = [
      { sectionId: first?.id, deltaMs: -8 * 60_000 },
      { sectionId: second?.id, deltaMs: 12 * 60_000 },
    ];
    await sendMessage({
      type: 'send-command',
      sessionId: session?.id,
      commandId: 'go-over',
      command: { type: 'adjust-budgets', adjustments },
    });
  });
  await ours.close();
  await callPage.bringToFront();
}

async function clickTimes(panel: Frame, name: string, times: number): Promise<void> {
  const button = await panel.waitForSelector(byRole('button', name));
  for (let count = 0; count < times; count += 1) await button?.click();
}

const waitForPace = (panel: Frame, pace: RegExp) =>
  waitUntil(
    () => textOf(panel, 'status', 'Pace'),
    (text) => pace.test(text),
    'the pace',
  );

beforeAll(async () => {
  server = await startCallServer();
});

afterAll(() => server.close());

describe.each(['light', 'dark'] as const)('axe finds nothing, %s,', (colorScheme) => {
  beforeEach(async () => {
    found = {};
    browser = await openBrowser({ callServer: server, colorScheme });
  });

  afterEach(() => browser.close());

  it('in the panel', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page);
    await waitForSection(panel, 'Housekeeping');
    expect(await panel.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(colorScheme === 'dark');
    await look('on time', panel);

    await click(panel, 'button', 'Consent: yes');
    await panel.waitForSelector('::-p-text(agreed at)');
    await click(panel, 'button', 'Recording started');
    await click(panel, 'button', 'Skip');
    await panel.waitForSelector(byRole('button', 'Reopen'));
    await click(panel, 'checkbox', 'Ask for a short introduction: name as they like it, role, team');
    await writeNote(panel, 'they said "we lose it" [tired] #pain');
    await click(panel, 'button', 'Star');
    await look('with notes', panel);
    await click(panel, 'button', 'Edit');
    await look('editing a note', panel);
    await panel.focus('textarea[aria-label="Note"]');

    await clickTimes(panel, 'One more minute', 3);
    await waitForPace(panel, /behind/u);
    await look('behind', panel);
    await goOver(page);
    await waitForPace(panel, /over/u);
    await look('over', panel);
    await click(panel, 'button', 'Next section');
    await waitForSection(panel, 'Warm-up questions');
    await click(panel, 'checkbox', 'What does a normal working day look like for you?');
    await look('questions', panel);

    await click(panel, 'button', 'Pause');
    await panel.waitForSelector(byRole('button', 'Resume'));
    await look('paused', panel);
    await click(panel, 'button', 'Resume');
    await (await barButton(page, 'Collapse panel')).click();
    await waitForBox(panel, { height: 44 });
    await look('collapsed', panel);
    await (await barButton(page, 'Expand panel')).click();
    await click(panel, 'button', 'End session');
    await panel.waitForSelector(byRole('button', 'Keep going'));
    await look('asking whether to end', panel);
    await click(panel, 'button', 'End');
    await waitForSection(panel, 'Session ended');
    await look('ended', panel);
    await look('without a session', await browser.openTab(browser.extensionUrl('panel.html#none')));
    expectNothingFound();
  });

  it('in the bar that lies over the panel', async () => {
    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page);
    await openRoot(panel, 'overlay-under-test');
    found['open'] = await violationsIn(page, '#overlay-under-test');
    await (await barButton(page, 'Collapse panel')).click();
    await waitForBox(panel, { height: 44 });
    found['collapsed'] = await violationsIn(page, '#overlay-under-test');
    expectNothingFound();
  });

  it('in the popup', async () => {
    const blank = await browser.openTab(browser.extensionUrl('library.html'));
    const overNoCall = await browser.openPopup(blank);
    await overNoCall.waitForSelector(byRole('button', 'Start session'));
    await look('without a call', overNoCall);
    await blank.close();

    const page = await browser.openTab(CALLS.meet);
    let popup = await browser.openPopup(page);
    await popup.waitForSelector(byRole('radio', '30 min'));
    await look('start', popup);
    await startSession(browser, page);
    popup = await browser.openPopup(page);
    await waitForSection(popup, 'Housekeeping');
    await look('live', popup);
    await click(popup, 'button', 'End session');
    await popup.waitForSelector(byRole('button', 'Keep going'));
    await look('asking whether to end', popup);
    await click(popup, 'button', 'Keep going');
    await click(popup, 'button', 'Start another session…');
    await popup.waitForSelector(byRole('radio', '60 min'));
    await look('starting another', popup);
    await click(popup, 'button', 'Start session');
    await popup.waitForSelector(byRole('button', 'Keep it'));
    await look('asking whether to end the other', popup);
    await page.close();

    const next = await browser.openTab(CALLS.jitsi);
    popup = await browser.openPopup(next);
    await popup.waitForSelector(byRole('button', 'Go on'));
    await look('interrupted', popup);
    await click(popup, 'button', 'Go on');
    await click(popup, 'button', 'End session');
    await click(popup, 'button', 'End now');
    popup = await popupAfterEnd(browser, next);
    await look('ended', popup);
    expectNothingFound();
  });

  it('in the library', async () => {
    const library = await browser.openTab(browser.extensionUrl('library.html#/guides'));
    const show = async (hash: string, role: string, name: string) => {
      await library.goto(browser.extensionUrl(`library.html${hash}`));
      await library.waitForSelector(byRole(role, name));
    };
    await show('#/guides', 'link', 'End-user interview');
    await look('guides', library);
    await click(library, 'link', 'End-user interview');
    await library.waitForSelector(byRole('heading', 'End-user interview'));
    await look('guide', library);
    await show('#/sessions', 'heading', 'Sessions');
    await look('no sessions', library);

    await show('#/import-guide', 'button', 'Review');
    await look('import', library);
    await click(library, 'button', 'Review');
    await library.waitForSelector('[role=alert] p');
    await look('import of nothing', library);
    await library.locator(byRole('textbox', 'Guide Markdown')).fill(GUIDE.replace('(20 min)', '(twenny min)'));
    await click(library, 'button', 'Review');
    await library.waitForSelector(byRole('button', 'Show line 8'));
    await look('import with a mistake', library);
    await library.locator(byRole('textbox', 'Guide Markdown')).fill(GUIDE);
    await click(library, 'button', 'Review');
    await library.waitForSelector('.cm-content');
    await look('review', library);
    await typeOver(library, 'textbox', 'Minutes for 30 min, Opening', '');
    await library.keyboard.press('Backspace');
    await click(library, 'button', 'Save guide');
    await library.waitForSelector(byRole('list', 'Problems'));
    await look('review with something missing', library);
    await typeOver(library, 'textbox', 'Minutes for 30 min, Opening', '3');
    await click(library, 'button', 'Save guide');
    await click(library, 'button', 'Share');
    await library.waitForSelector(byRole('textbox', 'Share link'));
    await look('own guide with its share link', library);
    await click(library, 'button', 'Edit');
    await library.waitForSelector('.cm-content');
    await look('editor', library);
    await show('#/new-guide', 'button', 'Empty guide');
    await look('new guide', library);

    const page = await browser.openTab(CALLS.meet);
    const panel = await startSession(browser, page);
    await writeNote(panel, 'they said "we lose it" [tired] #pain');
    await click(panel, 'button', 'Star');
    await click(panel, 'button', 'Skip');
    await panel.waitForSelector(byRole('button', 'Reopen'));
    await library.bringToFront();
    await show('#/sessions', 'link', 'P7 · End-user interview');
    await look('a live session', library);
    await page.close();
    await library.waitForSelector('.badge-warn');
    await look('an interrupted session', library);
    await click(library, 'link', 'P7 · End-user interview');
    await library.waitForSelector(byRole('button', 'Export'));
    await look('record', library);
    await click(library, 'button', 'More actions');
    await library.waitForSelector(byRole('menuitem', 'Delete session…'));
    await look('record with a menu', library);
    await click(library, 'menuitem', 'Delete session…');
    await library.waitForSelector(byRole('button', 'Keep it'));
    await look('asking whether to delete', library);
    await show('#/settings', 'heading', 'Shortcuts');
    await look('settings', library);
    expectNothingFound();
  });
});
