import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { packGuide } from '../../../entrypoints/background/sync-packing';
import { createGuide, purgeDeleted, setDeleted } from '../../../lib/store/guide-store';
import { makeItems } from '../../../lib/store/sync-items';
import { dropGuide } from '../../../lib/store/sync-store';
import { edit, GUIDE_ID as ID, guideOf, incompressible, textAt, textOf, twoMachines, write } from '../../support/sync-machines';
import type { Machine } from '../../support/sync-machines';

const HOUR = 60 * 60_000;

const versionsAt = async (machine: Machine) =>
  (await machine.database.getAll('guide-versions')).map(({ sourceMarkdown, reason }) => [sourceMarkdown, reason]);

const keptOf = async ({ database }: Machine) =>
  (await Promise.all([database.count('guides'), database.count('guide-summaries'), database.count('guide-versions')])).join();

/** Two machines that both have the guide `one`. */
async function twoWithOne() {
  const machines = await twoMachines();
  await write(machines.here, 'one', 1);
  await machines.here.exchange();
  await machines.there.exchange();
  return machines;
}

afterEach(() => vi.restoreAllMocks());

describe('what sync never loses', () => {
  it('brings back a guide that was deleted elsewhere over a change that was not sent yet', async () => {
    const { here, there } = await twoWithOne();
    await edit(here, 'not sent', 10);
    await setDeleted(there.database, ID, true, 20);
    await there.exchange();
    await here.exchange();
    await there.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([textOf('not sent'), textOf('not sent')]);
    expect((await here.sync.describe()).left).toEqual([]);
  });

  it('does not delete what was changed after it was decided that it may go', async () => {
    const { here } = await twoWithOne();
    await edit(here, 'meanwhile', 10);
    await dropGuide(here.database, ID, { toldAt: 20, writing: 'w' }, 1_000);
    expect(await textAt(here)).toBe(textOf('meanwhile'));
  });

  it('lets a guide that was deleted elsewhere be brought back for an hour from when this machine heard of it', async () => {
    const { here, there } = await twoWithOne();
    await setDeleted(there.database, ID, true, 20);
    await there.exchange();
    here.clock.now = 10 * HOUR;
    await here.exchange();
    expect(await here.database.get('guides', ID)).toMatchObject({ deletedAt: 10 * HOUR, updatedAt: 20 });
    await setDeleted(here.database, ID, false, here.clock.now);
    await here.exchange();
    await there.exchange();
    expect(await textAt(there)).toBe(textOf('one'));
  });

  it('keeps a change that a deletion and its undo went over, on both machines', async () => {
    const { here, there } = await twoWithOne();
    await edit(there, 'from there', 10);
    await there.exchange();
    await setDeleted(here.database, ID, true, 20);
    await here.exchange();
    await there.exchange();
    await setDeleted(here.database, ID, false, 30);
    await here.exchange();
    await there.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([textOf('one'), textOf('one')]);
    expect(await versionsAt(here)).toEqual([[textOf('from there'), 'synced']]);
    expect(await versionsAt(there)).toEqual([[textOf('from there'), 'synced']]);
  });

  it('remembers a deletion, but not the guide, until it is told, also while it is turned off', async () => {
    const { here, there } = await twoWithOne();
    await here.sync.turn(false);
    await setDeleted(here.database, ID, true, 20);
    here.clock.now = 2 * HOUR;
    await here.exchange();
    expect(await keptOf(here)).toBe('0,1,0');
    expect(JSON.stringify(await here.database.getAll('guide-summaries'))).not.toContain('one');
    await here.download();
    await here.sync.turn(true);
    await here.upload();
    await there.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([null, null]);
    await here.exchange();
    expect(await keptOf(here)).toBe('0,0,0');
  });

  it('takes a later change of a guide of which only the deletion is remembered', async () => {
    const { here, there } = await twoWithOne();
    await here.sync.turn(false);
    await setDeleted(here.database, ID, true, 20);
    here.clock.now = 2 * HOUR;
    await here.exchange();
    await edit(there, 'later', 30);
    await there.exchange();
    await here.download();
    await here.sync.turn(true);
    expect(await textAt(here)).toBe(textOf('later'));
  });

  it('removes a deleted guide that was never synced', async () => {
    const { here } = await twoMachines();
    await write(here, 'one', 1);
    await setDeleted(here.database, ID, true, 20);
    await purgeDeleted(here.database, 2 * HOUR, () => true);
    expect(await keptOf(here)).toBe('0,0,0');
    await write(here, 'two', 1);
    await here.sync.turn(false);
    await setDeleted(here.database, ID, true, 20);
    here.clock.now = 2 * HOUR;
    await here.sync.reconcile();
    expect(await keptOf(here)).toBe('0,0,0');
  });
});

describe('what a later Fieldguide wrote', () => {
  const foreign = async (machine: Machine) => {
    const stored = await machine.database.get('guides', ID);
    if (!stored) throw new Error('it was written');
    const guide = { ...stored.guide, mood: 'calm' };
    const packed = await packGuide({ ...stored, guide, updatedAt: 10 });
    return makeItems({ id: ID, updatedAt: 10, writing: 'later', base: null, packed });
  };

  it('is not taken with half of what it says, and not written over', async () => {
    const { here } = await twoWithOne();
    const items = await foreign(here);
    here.area.put(items);
    await here.sync.reconcile();
    expect([await textAt(here), here.area.items()]).toEqual([textOf('one'), items]);
    expect((await here.sync.describe()).left).toEqual([{ guideId: ID, title: 'one', state: 'failed' }]);
    await edit(here, 'two', 20);
    await here.sync.reconcile();
    await setDeleted(here.database, ID, true, 30);
    await here.sync.reconcile();
    expect(here.area.items()).toEqual(items);
  });

  it('is left alone also where nothing of it can be read', async () => {
    const { here } = await twoWithOne();
    const [key = ''] = Object.keys(here.area.items());
    for (const value of [
      { version: 9, body: 'x' },
      { ...(here.area.items()[key] as object), writing: 'w', data: 'not deflated' },
    ]) {
      here.area.put({ [key]: value });
      await edit(here, 'two', 20);
      await here.sync.reconcile();
      expect(here.area.items()).toEqual({ [key]: value });
      expect((await here.sync.describe()).left.map(({ state }) => state)).toEqual(['failed']);
    }
  });
});

describe('guides without room', () => {
  it('are not read again until they change or there is room', async () => {
    const { here } = await twoMachines();
    const random = incompressible(60_000);
    const long = (index: number) => guideOf(textOf(`guide ${index}`, random.slice(index * 1_000, index * 1_000 + 19_000)));
    for (let index = 0; index < 10; index += 1) await createGuide(here.database, `guide-${index}`, long(index), 10 + index);
    await here.sync.reconcile();
    const lefts = async () => (await here.sync.describe()).left.map(({ guideId }) => guideId).toSorted();
    const before = await lefts();
    expect(before.length).toBeGreaterThan(1);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await write(here, 'small', 40);
    await here.sync.reconcile();
    expect(get.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'guides')).toHaveLength(1);
    await setDeleted(here.database, 'guide-9', true, 50);
    await here.sync.reconcile();
    expect(await lefts()).toHaveLength(before.length - 1);
  });
});

describe('taking the guides out of the sync storage', () => {
  it('removes them all, and leaves those of every machine alone', async () => {
    const { here, there, server } = await twoWithOne();
    await write(here, 'gone', 5, 'gone');
    await here.exchange();
    await setDeleted(here.database, 'gone', true, 6);
    await here.exchange();
    await here.sync.turn(false);
    expect((await here.sync.describe()).storedCount).toBe(1);
    await here.sync.clear();
    await here.upload();
    expect(Object.keys(server)).toEqual(['guide:gone']);
    expect((await here.sync.describe()).storedCount).toBe(0);
    expect(await textAt(here)).toBe(textOf('one'));
    await there.exchange();
    expect([await textAt(there), await textAt(there, 'gone')]).toEqual([textOf('one'), null]);
    await here.download();
    await here.sync.turn(true);
    expect([await textAt(here), await versionsAt(here)]).toEqual([textOf('one'), []]);
    expect((await here.sync.describe()).left).toEqual([]);
  });

  it('is not done while syncing is on, which would write them again', async () => {
    const { here } = await twoWithOne();
    await here.sync.clear();
    expect(Object.keys(here.area.items())).toHaveLength(1);
  });

  it('lets a deletion that is not told yet be told later', async () => {
    const { here, there } = await twoWithOne();
    await here.sync.turn(false);
    await setDeleted(here.database, ID, true, 20);
    await here.sync.clear();
    await here.upload();
    await there.exchange();
    await here.download();
    await here.sync.turn(true);
    await here.upload();
    await there.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([null, null]);
  });
});
