import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** What the functions below use of the extension API, in the extension's page. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ ok: boolean; value: never }> } };
}

/** Notes of each session. */
const notes = 100;

/** Sessions that are written by one call into the page, which has to answer in time. */
const perCall = 250;

/** Writes sessions into the extension's database past its worker, as if they had been held one after the other, a day apart at most. */
function writeSessions(from: number, count: number, noteCount: number): Promise<void> {
  const hour = 3_600_000;
  const newest = 1_795_358_040_000;
  // As in a language, the commonest first three letters begin one or two of a hundred words.
  const syllables = Array.from('bdfghklmnprstvz').flatMap((letter) =>
    Array.from('aeiou').map((vowel) => `${letter}${vowel}${vowel === 'i' ? 'n' : 'r'}`),
  );
  let seed = from + 1;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  /** The words of a language: some are in every note, most are rare. */
  const word = () => {
    const rank = Math.floor(Math.exp(random() * Math.log(20_000)));
    let text = '';
    for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / syllables.length)) text += syllables[rest % syllables.length];
    return text;
  };
  const sentence = () => Array.from({ length: 12 }, word).join(' ');

  const write = async (database: IDBDatabase) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    const list = await chrome.runtime.sendMessage({ type: 'list-guides', search: '', isArchived: false, limit: 1 });
    const guideId = (list.value as { guides: { id: string }[] }).guides[0]?.id ?? '';
    const { guide } = (await chrome.runtime.sendMessage({ type: 'get-guide', guideId })).value as {
      guide: { title: string; sections: { id: string }[] };
    };
    const sectionId = guide.sections[0]?.id ?? '';
    const call = { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' };
    const transaction = database.transaction(['sessions', 'events', 'unindexed-sessions'], 'readwrite');
    const [sessions, events] = [transaction.objectStore('sessions'), transaction.objectStore('events')];
    for (let number = from; number < from + count; number += 1) {
      const id = crypto.randomUUID();
      const startedAt = newest - number * hour;
      const participant = `P${number + 1}`;
      const stamp = (sequence: number) => ({
        id: `${id}-${sequence}`,
        at: startedAt + sequence * 10_000,
        by: 'bench',
        commandId: `${sequence}`,
        version: 1,
      });
      const tag = `tag${number % 40}`;
      const log: object[] = [
        { type: 'session-started', ...stamp(0), sessionId: id, guideId, guide, formatIndex: 0, participant, call },
        { type: 'section-entered', ...stamp(1), sectionId },
      ];
      for (let note = 0; note < noteCount; note += 1) {
        const text = note === 0 ? `needle${number} ${sentence()} #${tag}` : sentence();
        const at = startedAt + log.length * 10_000;
        log.push({
          type: 'note-added',
          ...stamp(log.length),
          noteId: `${note}`,
          text,
          notedAt: at,
          sectionId,
          itemId: null,
          isStarred: false,
        });
      }
      const endedAt = startedAt + log.length * 10_000;
      log.push({ type: 'session-ended', ...stamp(log.length), endedAt });
      log.forEach((event, index) => events.put(event, [id, index + 1]));
      transaction.objectStore('unindexed-sessions').put({ id, version: 1 });
      sessions.put({
        id,
        version: 3,
        guideId,
        guideTitle: guide.title,
        guideVersion: null,
        formatMinutes: 30,
        participant,
        participantKey: participant.toLowerCase(),
        call,
        platformId: call.platformId,
        startedAt,
        endedAt,
        isLive: 0,
        lastEventAt: endedAt,
        lastSequence: log.length,
        plannedMs: hour / 2,
        usedMs: endedAt - startedAt,
        noteCount,
        starCount: 0,
        tags: [tag],
        titleKey: guide.title.toLowerCase(),
        place: 'listed',
        deletedAt: null,
        isKept: false,
        anonymizedAt: null,
        anonymizedSequence: null,
      });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    });
    database.close();
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('fieldguide');
    opening.addEventListener('success', () => write(opening.result).then(resolve, reject));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
  });
}

/** Fills the library of a browser up to a number of sessions with 100 notes each; `sender` is a page of the extension, `have` how many there are. */
export async function seedSessions(sender: Page, have: number, wanted: number): Promise<void> {
  for (let from = have; from < wanted; from += perCall) await sender.evaluate(writeSessions, from, Math.min(perCall, wanted - from), notes);
}

/** Waits until the worker has put the words of all sessions into its index, and keeps it awake for that. */
export async function waitForIndex(sender: Page): Promise<void> {
  const countUnindexed = async () => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    // A rare word, so that next to nothing is read for the answer.
    await chrome.runtime.sendMessage({ type: 'list-sessions', search: 'needle', limit: 1 });
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open('fieldguide');
      opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
      opening.addEventListener('success', () => {
        const count = opening.result.transaction('unindexed-sessions').objectStore('unindexed-sessions').count();
        count.addEventListener('success', () => {
          opening.result.close();
          resolve(count.result);
        });
      });
    });
  };
  while ((await sender.evaluate(countUnindexed)) > 0) await wait(1000);
}
