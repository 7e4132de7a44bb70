import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { createGuideSync } from '../../../entrypoints/background/guide-sync';
import { openDatabase } from '../../../lib/store/database';
import { createGuide, setArchived, setDeleted } from '../../../lib/store/guide-store';
import { edit, fakeArea, GUIDE_ID as ID, guideOf, incompressible, textAt, textOf, twoMachines, write } from '../../support/sync-machines';
import type { Machine } from '../../support/sync-machines';

const versionsAt = async (machine: Machine) =>
  (await machine.database.getAll('guide-versions')).map(({ sourceMarkdown, reason }) => [sourceMarkdown, reason]);

afterEach(() => vi.restoreAllMocks());

describe('sync of guides', () => {
  it('brings a guide to the other machine, and a change of it, without making versions of either', async () => {
    const { here, there } = await twoMachines();
    await write(here, 'one', 1);
    await here.exchange();
    await there.exchange();
    expect(await textAt(there)).toBe(textOf('one'));
    await edit(there, 'two', 2);
    await setArchived(there.database, ID, true, 3);
    await there.exchange();
    await here.exchange();
    expect(await here.database.get('guides', ID)).toMatchObject({ sourceMarkdown: textOf('two'), isArchived: true, updatedAt: 3 });
    expect([await versionsAt(here), await versionsAt(there)]).toEqual([[], []]);
    expect((await here.sync.describe()).left).toEqual([]);
  });

  it('lets the later change win, and keeps the other as a version on both machines', async () => {
    const { here, there } = await twoMachines();
    await write(here, 'one', 1);
    await here.exchange();
    await there.exchange();
    await edit(here, 'from here', 10);
    await edit(there, 'from there', 20);
    await here.exchange();
    await there.exchange();
    await here.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([textOf('from there'), textOf('from there')]);
    expect(await versionsAt(here)).toEqual([[textOf('from here'), 'synced']]);
    expect(await versionsAt(there)).toEqual([[textOf('from here'), 'synced']]);
  });

  it('lets a deletion win over an older change only', async () => {
    const { here, there } = await twoMachines();
    await write(here, 'one', 1);
    await here.exchange();
    await there.exchange();
    await setDeleted(here.database, ID, true, 10);
    await edit(there, 'later', 20);
    await here.exchange();
    await there.exchange();
    await here.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([textOf('later'), textOf('later')]);
    await setDeleted(there.database, ID, true, 30);
    await there.exchange();
    await here.exchange();
    expect([await textAt(here), await textAt(there)]).toEqual([null, null]);
  });

  it('takes nothing of a guide whose parts have not all arrived', async () => {
    const { server, here, there } = await twoMachines();
    const words = incompressible(19_000);
    await createGuide(here.database, ID, guideOf(textOf('long', words)), 1);
    await here.exchange();
    expect(Object.keys(server).length).toBeGreaterThan(1);
    const [lastKey = ''] = Object.keys(server).toReversed();
    const { [lastKey]: lastPart, ...others } = server;
    there.area.put(others);
    await there.sync.reconcile();
    expect(await textAt(there)).toBeNull();
    there.area.put({ ...others, [lastKey]: { ...(lastPart as object), writing: 'other' } });
    await there.sync.reconcile();
    expect(await textAt(there)).toBeNull();
    there.area.put(server);
    await there.sync.reconcile();
    expect(await textAt(there)).toBe(textOf('long', words));
  });

  it('writes a guide again that lies there in pieces, where it is whole', async () => {
    const { server, here, there } = await twoMachines();
    await createGuide(here.database, ID, guideOf(textOf('long', incompressible(19_000))), 1);
    await here.exchange();
    const [lastKey = ''] = Object.keys(server).toReversed();
    Reflect.deleteProperty(server, lastKey);
    await there.exchange();
    expect(await textAt(there)).toBeNull();
    await here.exchange();
    await there.exchange();
    expect(await textAt(there)).toBe(await textAt(here));
  });

  it('leaves alone what it cannot read', async () => {
    const { server, here, there } = await twoMachines();
    await write(here, 'one', 1);
    await here.exchange();
    const [key = ''] = Object.keys(server);
    for (const value of [{ ...(server[key] as object), version: 9 }, { ...(server[key] as object), data: 'not deflated' }, 'damaged']) {
      there.area.put({ [key]: value });
      await there.sync.reconcile();
      expect([await textAt(there), (await there.area.get(null))[key]]).toEqual([null, value]);
    }
  });

  it('says which guide is too large and which has no room, and stays within the bounds of the browser', async () => {
    const { here, server } = await twoMachines();
    const random = incompressible(60_000);
    await createGuide(
      here.database,
      'large',
      guideOf(textOf('large', random.slice(0, 19_000) + '\n- ' + random.slice(19_000, 38_000) + '\n- ' + random.slice(38_000, 57_000))),
      1,
    );
    for (let index = 0; index < 8; index += 1)
      await createGuide(
        here.database,
        `guide-${index}`,
        guideOf(textOf(`guide ${index}`, random.slice(index * 1_000, index * 1_000 + 19_000))),
        10 + index,
      );
    await here.exchange();
    const { left, usedBytes } = await here.sync.describe();
    expect(left.find(({ guideId }) => guideId === 'large')?.state).toBe('too-large');
    expect(left.find(({ guideId }) => guideId === 'guide-0')?.state).toBe('no-room');
    expect(left.some(({ guideId }) => guideId === 'guide-7')).toBe(false);
    expect(usedBytes).toBeLessThanOrEqual(102_400);
    expect(usedBytes).toBeGreaterThan(60_000);
    for (const [key, value] of Object.entries(server)) expect(key.length + JSON.stringify(value).length).toBeLessThanOrEqual(8_192);
    await setDeleted(here.database, 'guide-7', true, 100);
    await here.exchange();
    expect((await here.sync.describe()).left.some(({ state }) => state === 'failed')).toBe(false);
  });

  it('does nothing while it is turned off, and keeps both sides when it is turned off again', async () => {
    const { here, server } = await twoMachines();
    await here.sync.turn(false);
    await write(here, 'one', 1);
    await here.exchange();
    expect(server).toEqual({});
    expect(await here.sync.describe()).toMatchObject({ isOn: false, left: [] });
    await here.sync.turn(true);
    await here.upload();
    expect(Object.keys(server)).toHaveLength(1);
    await here.sync.turn(false);
    await here.upload();
    expect([Object.keys(server).length, await textAt(here)]).toEqual([1, textOf('one')]);
  });

  it('says that a guide failed when the browser refuses it, and writes it the next time', async () => {
    const complain = vi.spyOn(console, 'error').mockReturnValue();
    const { here } = await twoMachines();
    await write(here, 'one', 1);
    const set = vi.spyOn(here.area, 'set').mockRejectedValueOnce(new Error('MAX_WRITE_OPERATIONS_PER_MINUTE'));
    await here.sync.reconcile();
    expect((await here.sync.describe()).left).toEqual([{ guideId: ID, title: 'one', state: 'failed' }]);
    expect(complain).toHaveBeenCalledOnce();
    await here.sync.reconcile();
    expect((await here.sync.describe()).left).toEqual([]);
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('gathers what is changed for ten seconds into one writing', async () => {
    const waits: { delayMs: number; run: () => void }[] = [];
    const area = fakeArea();
    const database = await openDatabase('gathered');
    const sync = createGuideSync({
      database: () => Promise.resolve(database),
      area,
      readSwitch: () => Promise.resolve(true),
      saveSwitch: () => Promise.resolve(),
      now: () => 100,
      randomName: () => 'w',
      announce: () => undefined,
      after: (delayMs, run) => waits.push({ delayMs, run }),
    });
    const set = vi.spyOn(area, 'set');
    for (let index = 0; index < 40; index += 1) {
      await createGuide(database, `g${index}`, guideOf(textOf(`guide ${index}`)), index);
      sync.schedule();
    }
    expect(waits.map(({ delayMs }) => delayMs)).toEqual([10_000]);
    waits[0]?.run();
    await expect.poll(() => set.mock.calls.length).toBe(1);
    await expect.poll(async () => (await sync.describe()).left).toEqual([]);
    sync.schedule();
    expect(waits).toHaveLength(2);
  });
});
