import type { Page } from 'puppeteer-core';

import type { SessionLog } from '../../../lib/domain/session-log.ts';
import { FRESH_MARKS } from '../../../lib/store/session-records.ts';
import { summarizeSession } from '../../../lib/store/summarize-session.ts';

/** How {@link putSessions} makes many sessions of one. */
export interface PutOptions {
  count: number;
  /** How often the text of each note is written, one after the other; once by default. */
  repeats?: number;
  /** How much later each of them began, in ms; a day by default. */
  apartMs?: number;
}

/** Sessions that are written in one transaction. */
const CHUNK = 200;

/**
 * Puts copies of a session that has ended into the browser's database as the extension would have written them: `${id}-0`, `${id}-1` and so
 * on, of the participants P1, P2 … They are made in the page, so that any number costs few messages. Gives their ids.
 */
export async function putSessions(
  page: Page,
  log: SessionLog,
  { count, repeats = 1, apartMs = 86_400_000 }: PutOptions,
): Promise<string[]> {
  const { events, state } = log;
  const row = { id: state.id, version: 3, ...summarizeSession(log, events.length), ...FRESH_MARKS };
  const ids: string[] = [];
  for (let from = 0; from < count; from += CHUNK) {
    const range = { from, to: Math.min(from + CHUNK, count) };
    ids.push(...(await page.evaluate(putCopies, { stored: events, session: row, times: repeats, apart: apartMs, ...range })));
  }
  return ids;
}

interface Copies {
  stored: readonly object[];
  session: { id: string; startedAt: number; endedAt: number | null };
  times: number;
  apart: number;
  from: number;
  to: number;
}

/** Runs in the page and sees nothing around it. */
async function putCopies({ stored, session, times, apart, from, to }: Copies): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('fieldguide');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
  const ids: string[] = [];
  const write = database.transaction(['sessions', 'events', 'unindexed-sessions'], 'readwrite', { durability: 'relaxed' });
  for (let place = from; place < to; place += 1) {
    const id = `${session.id}-${place}`;
    const participant = `P${place + 1}`;
    const later = { participant, participantKey: participant.toLowerCase(), startedAt: session.startedAt + place * apart };
    write.objectStore('sessions').put({ ...session, id, ...later, endedAt: (session.endedAt ?? 0) + place * apart });
    write.objectStore('unindexed-sessions').put({ id, version: 1 });
    for (const [index, event] of stored.entries()) {
      const { at, notedAt, text, type } = event as { at: number; notedAt?: number; text?: string; type: string };
      const moved: Record<string, unknown> = { ...event, at: at + place * apart };
      if (type === 'session-started') Object.assign(moved, { sessionId: id, participant });
      if (type === 'note-added') moved['text'] = text?.repeat(times);
      if (notedAt !== undefined) moved['notedAt'] = notedAt + place * apart;
      write.objectStore('events').put(moved, [id, index + 1]);
    }
    ids.push(id);
  }
  await new Promise((resolve, reject) => {
    write.addEventListener('complete', resolve);
    write.addEventListener('abort', () => reject(write.error ?? new Error('not written')));
  });
  database.close();
  return ids;
}
