import type { Page } from 'puppeteer-core';

import type { SessionEvent } from '../../../lib/domain/events/registry.ts';
import type { ExtensionBrowser } from '../../../scripts/driver/open-browser.ts';
import { CALLS, click, startSession, waitUntil, writeNote } from './session.ts';

/** A session that was held and has ended. Times are in ms since the epoch. */
export interface HeldSession {
  sessionId: string;
  /** Address of its record. */
  address: string;
  startedAt: number;
  /** When its note was begun. */
  notedAt: number;
}

/** Sends a message as a page of ours does, and gives the value of its answer. */
export async function ask<Value>(page: Page, message: Record<string, unknown>): Promise<Value> {
  const reply = await page.evaluate((sent) => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } };
    return chrome.runtime.sendMessage(sent);
  }, message);
  return (reply as { value: Value }).value;
}

/** The log of a session. */
export async function logOf(page: Page, sessionId: string): Promise<SessionEvent[]> {
  return (await ask<{ events: SessionEvent[] }>(page, { type: 'get-session', sessionId })).events;
}

/** Holds a session with one note in a call on Meet, and ends it. */
export async function holdSession(browser: ExtensionBrowser, note: string): Promise<HeldSession> {
  const call = await browser.openTab(CALLS.meet);
  const panel = await startSession(browser, call);
  await writeNote(panel, note);
  await click(panel, 'button', 'End session');
  await click(panel, 'button', 'End');
  const library = await browser.openTab(browser.extensionUrl('library.html#/sessions'));
  const { sessions } = await waitUntil(
    () => ask<{ sessions: { id: string; endedAt: number | null }[] }>(library, { type: 'list-sessions' }),
    (list) => list.sessions[0]?.endedAt != null,
    'the session to end',
  );
  const sessionId = sessions[0]?.id ?? '';
  const events = await logOf(library, sessionId);
  await library.close();
  const added = events.find((event) => event.type === 'note-added');
  return {
    sessionId,
    address: browser.extensionUrl(`library.html#/sessions/${sessionId}`),
    startedAt: events.find(({ type }) => type === 'session-started')?.at ?? 0,
    notedAt: added?.type === 'note-added' ? added.notedAt : 0,
  };
}
