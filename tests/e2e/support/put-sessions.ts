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
const CHUNK = 100;

/**
 * Puts copies of a session that has ended into the browser's database as the extension would have written them: `${id}-0`, `${id}-1` and so
 * on, of the participants P1, P2 … They are made in the page, so that any number costs no message. Gives their ids.
 */
export async function putSessions(
  page: Page,
  log: SessionLog,
  { count, repeats = 1, apartMs = 86_400_000 }: PutOptions,
): Promise<string[]> {
  const { events, state } = log;
  const row = { id: state.id, version: 3, ...summarizeSession(log, events.length), ...FRESH_MARKS, needsIndexing: 1 };
  return page.evaluate(
    async ({ stored, session, copies, times, apart, chunk }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('fieldguide');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
      });
      const ids: string[] = [];
      for (let from = 0; from < copies; from += chunk) {
        const write = database.transaction(['sessions', 'events'], 'readwrite');
        for (let place = from; place < Math.min(from + chunk, copies); place += 1) {
          const id = `${session.id}-${place}`;
          const participant = `P${place + 1}`;
          const later = { participant, participantKey: participant.toLowerCase(), startedAt: session.startedAt + place * apart };
          write.objectStore('sessions').put({ ...session, id, ...later, endedAt: (session.endedAt ?? 0) + place * apart });
          for (const [index, event] of stored.entries()) {
            const moved: Record<string, unknown> = { ...event, at: event.at + place * apart };
            if ('sessionId' in event) Object.assign(moved, { sessionId: id, participant });
            if ('text' in event && event.type === 'note-added') moved['text'] = event.text.repeat(times);
            if ('notedAt' in event) moved['notedAt'] = (event.notedAt ?? 0) + place * apart;
            write.objectStore('events').put(moved, [id, index + 1]);
          }
          ids.push(id);
        }
        await new Promise((resolve, reject) => {
          write.oncomplete = resolve;
          write.onabort = () => reject(write.error ?? new Error('not written'));
        });
      }
      database.close();
      return ids;
    },
    { stored: events, session: row, copies: count, times: repeats, apart: apartMs, chunk: CHUNK },
  );
}
