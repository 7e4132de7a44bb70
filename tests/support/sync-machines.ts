import { createGuideSync } from '../../entrypoints/background/guide-sync';
import type { GuideSync } from '../../entrypoints/background/guide-sync';
import type { SyncArea } from '../../entrypoints/background/sync-takes';
import { completeDraft } from '../../lib/guides/complete-draft';
import { readGuide } from '../../lib/guides/read-guide';
import { openDatabase } from '../../lib/store/database';
import { createGuide, saveGuide } from '../../lib/store/guide-store';
import type { Database } from '../../lib/store/schema';
import { itemBytes } from '../../lib/store/sync-items';
import type { SyncItems } from '../../lib/store/sync-items';

const QUOTA = { total: 102_400, item: 8_192, items: 512 };

/** A sync storage in memory with the browser's bounds. `dirty` holds the keys that were written and not sent. */
export type FakeArea = SyncArea & { put: (items: SyncItems) => void; items: () => SyncItems; dirty: Set<string> };

/** See {@link FakeArea}. */
export function fakeArea(): FakeArea {
  let held: SyncItems = {};
  const dirty = new Set<string>();
  const bytesOf = (items: SyncItems) => Object.entries(items).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
  return {
    dirty,
    put(items) {
      held = { ...items };
    },
    items: () => held,
    get: () => Promise.resolve(structuredClone(held)),
    set(items) {
      const next = { ...held, ...structuredClone(items) };
      const isOver = Object.entries(items).some(([key, value]) => itemBytes(key, value) > QUOTA.item);
      if (isOver || bytesOf(next) > QUOTA.total || Object.keys(next).length > QUOTA.items) return Promise.reject(new Error('QUOTA_BYTES'));
      held = next;
      for (const key of Object.keys(items)) dirty.add(key);
      return Promise.resolve();
    },
    remove(keys) {
      held = Object.fromEntries(Object.entries(held).filter(([key]) => !keys.includes(key)));
      for (const key of keys) dirty.add(key);
      return Promise.resolve();
    },
    getBytesInUse: () => Promise.resolve(bytesOf(held)),
  };
}

/** A machine with guides of its own and its copy of the sync storage. */
export interface Machine {
  database: Database;
  area: FakeArea;
  sync: GuideSync;
  /** Its time, in ms since the epoch; it stands until it is set. */
  clock: { now: number };
  /** Sends what was written in its sync storage to the server; items for which `isSent` is false wait for the next time. */
  upload: (isSent?: (key: string, index: number) => boolean) => Promise<void>;
  /** Fetches items from the server; those for which `isThere` is false are still on their way. */
  download: (isThere?: (key: string, index: number) => boolean) => Promise<void>;
  /** Fetches all, reconciles and sends all. */
  exchange: () => Promise<void>;
}

let count = 0;

/** A machine on a server, with sync turned on. */
async function machineOn(server: SyncItems): Promise<Machine> {
  count += 1;
  const database = await openDatabase(`machine-${count}`);
  const area = fakeArea();
  const clock = { now: 1_000 };
  let isOn = true;
  let writings = count * 1_000_000;
  const sync = createGuideSync({
    database: () => Promise.resolve(database),
    area,
    readSwitch: () => Promise.resolve(isOn),
    saveSwitch: (next) => {
      isOn = next;
      return Promise.resolve();
    },
    now: () => clock.now,
    randomName: () => String((writings += 1)),
    announce: () => undefined,
    after: () => undefined,
  });
  const upload = (isSent = (_key: string, _index: number) => true) => {
    for (const [index, key] of [...area.dirty].entries()) {
      if (!isSent(key, index)) continue;
      area.dirty.delete(key);
      if (key in area.items()) Object.assign(server, { [key]: area.items()[key] });
      else Reflect.deleteProperty(server, key);
    }
    return Promise.resolve();
  };
  const download = (isThere = (_key: string, _index: number) => true) => {
    const mine = area.items();
    const keys = [...new Set([...Object.keys(server), ...Object.keys(mine)])].toSorted();
    // What was written here and not sent stays; everything else becomes what the server has.
    const kept = keys.filter((key, index) => key in (area.dirty.has(key) || !isThere(key, index) ? mine : server));
    area.put(
      Object.fromEntries(kept.map((key) => [key, area.dirty.has(key) || !isThere(key, keys.indexOf(key)) ? mine[key] : server[key]])),
    );
    return Promise.resolve();
  };
  const exchange = async () => {
    await download();
    await sync.reconcile();
    await upload();
  };
  return { database, area, sync, clock, upload, download, exchange };
}

/** The guide that is meant when none is named. */
export const GUIDE_ID = 'aaaaaaaa-0000-4000-8000-000000000000';

/** Text of which compression makes little less. */
export function incompressible(length: number, seed = 1): string {
  let text = '';
  for (let state = seed; text.length < length; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) text += state.toString(36);
  return text.slice(0, length);
}

/** A guide as Markdown: its title and the words of its one question. */
export const textOf = (title: string, words = '') => `# ${title}\n\n## Opening (5 min)\n\n- Why ${words || title}?\n`;

/** What a guide becomes by a text. */
export function guideOf(sourceMarkdown: string) {
  const reading = readGuide(sourceMarkdown);
  const completion = reading.ok ? completeDraft(reading.draft) : null;
  if (!completion?.ok) throw new Error('the text is a guide');
  return { guide: completion.guide, sourceMarkdown, history: null, expectedUpdatedAt: null, replaces: false };
}

/** Makes a guide on a machine, at a time in ms. */
export const write = (machine: Machine, title: string, at: number, id = GUIDE_ID) =>
  createGuide(machine.database, id, guideOf(textOf(title)), at);
/** Gives a guide on a machine another text. */
export const edit = (machine: Machine, title: string, at: number, id = GUIDE_ID) =>
  saveGuide(machine.database, id, guideOf(textOf(title)), at);
/** The text of a guide on a machine; null when it is not there. */
export const textAt = async (machine: Machine, id = GUIDE_ID) => {
  const stored = await machine.database.get('guides', id);
  return stored && stored.deletedAt === null ? stored.sourceMarkdown : null;
};

/** Two machines on one server. */
export async function twoMachines() {
  const server: SyncItems = {};
  return { server, here: await machineOn(server), there: await machineOn(server) };
}
