import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import { restoreUnits } from '../../../lib/backup/restore-units';
import { setArchived } from '../../../lib/store/guide-store';
import { backUp, createMachine, everythingIn, furnish, note, readWhole, restore, session } from '../../support/backup-world';

describe('a backup', () => {
  it('brings back all records on a machine where there is nothing', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const other = await createMachine();
    await restore(other, await backUp(machine));
    const contents = await everythingIn(other);
    expect(contents).toEqual(await everythingIn(machine));
    // Every store has something to lose.
    expect(Object.entries(contents).flatMap(([store, records]) => (records.length === 0 ? [store] : []))).toEqual([]);
  });

  it('holds what lies in the archive', async () => {
    const machine = await createMachine();
    const { ended } = await furnish(machine);
    const row = await machine.database.get('sessions', ended);
    if (row) await machine.database.put('sessions', { ...row, place: 'archived', isKept: true });
    await setArchived(machine.database, 'g1', true, machine.now());
    const other = await createMachine();
    await restore(other, await backUp(machine));
    expect(await everythingIn(other)).toEqual(await everythingIn(machine));
    expect(await other.database.get('sessions', ended)).toMatchObject({ place: 'archived', isKept: true });
  });

  it('restored twice is restored once, merged and exactly', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const bytes = await backUp(machine);
    const other = await createMachine();
    for (const isExact of [false, true]) {
      await restore(other, bytes, isExact);
      const once = await everythingIn(other);
      await restore(other, bytes, isExact);
      expect(await everythingIn(other)).toEqual(once);
    }
    await restore(machine, bytes);
    expect(await everythingIn(machine)).toEqual(await everythingIn(other));
  });

  it('is text that everybody can unpack, whose last line holds the digest of all before it', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const text = gunzipSync(await backUp(machine)).toString();
    const lines = text.trimEnd().split('\n');
    const [first, last] = [JSON.parse(lines[0] ?? '') as object, JSON.parse(lines.at(-1) ?? '') as { sha256: string }];
    expect(first).toMatchObject({ format: 'fieldguide-backup', version: 1, counts: { guides: 1, sessions: 2 } });
    const before = `${lines.slice(0, -1).join('\n')}\n`;
    expect(last.sha256).toBe(createHash('sha256').update(before).digest('hex'));
  });

  it('can also be read when it was unpacked', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const bytes = await backUp(machine);
    const unpacked = await readWhole(Uint8Array.from(gunzipSync(bytes)));
    expect(unpacked).toEqual(await readWhole(bytes));
  });

  it('holds nothing that was deleted, no name of this installation and no mark of this machine', async () => {
    const machine = await createMachine();
    const { ended } = await furnish(machine);
    const row = await machine.database.get('sessions', ended);
    if (row) await machine.database.put('sessions', { ...row, place: 'deleted', deletedAt: 1 });
    const settings = { author: 'secret', isGuideSyncOn: true, 'safety:backup': { savedAt: 1 }, retention: { days: 30 } };
    const { gathered, summary } = await readWhole(await backUp(machine, settings));
    expect(summary.counts).toEqual({ guides: 1, sessions: 1, transcripts: 0, people: 1, upkeep: 1, settings: 1 });
    expect(gathered.map(({ unit }) => unit)).toContainEqual({ kind: 'setting', key: 'retention', value: { days: 30 } });
  });

  it('keeps an event that cannot be read as it is', async () => {
    const machine = await createMachine();
    const id = await session(machine, 'heard');
    const unread = { type: 'from-the-future', id: 'x', at: 1, mood: ['good'] };
    await machine.database.put('events', unread as never, [id, 4]);
    const other = await createMachine();
    await restore(other, await backUp(machine));
    expect(await other.database.get('events', [id, 4])).toEqual(unread);
  });

  it('leaves everything as it was when a part of it cannot be written', async () => {
    const [machine, other] = [await createMachine(), await createMachine()];
    await furnish(machine);
    const { gathered } = await readWhole(await backUp(machine));
    const units = gathered.flatMap(({ unit }) => (unit.kind === 'setting' ? [] : [unit]));
    const person = { kind: 'person', person: { key: { no: 'key' } } };
    await expect(restoreUnits(other.database, [...units, person as never], false)).rejects.toThrow(/requirements/u);
    for (const records of Object.values(await everythingIn(other))) expect(records).toEqual([]);
  });

  it('takes a session that is written to meanwhile as it is when its turn comes', async () => {
    const machine = await createMachine();
    const id = await session(machine, 'first');
    const backup = backUp(machine);
    await Promise.all([note(machine, id, 'second'), backup]);
    const other = await createMachine();
    await restore(other, await backup);
    const [log, row] = await Promise.all([other.database.getAll('events'), other.database.get('sessions', id)]);
    expect(row?.lastSequence).toBe(log.length);
  });
});
