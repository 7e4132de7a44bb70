import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import { createBackupComparer } from '../../../lib/backup/compare-backup';
import type { Comparison } from '../../../lib/backup/compare-backup';
import { readBackup } from '../../../lib/backup/read-backup';
import { restoreSteps } from '../../../lib/backup/restore-steps';
import type { RestoreStep } from '../../../lib/backup/restore-steps';
import { removeLeftovers, restoreUnits } from '../../../lib/backup/restore-units';
import type { RestoreMode } from '../../../lib/protocol/backup-messages';
import { saveGuide, setDeleted } from '../../../lib/store/guide-store';
import { backUp, createMachine, everythingIn, furnish, note, session } from '../../support/backup-world';
import type { Machine } from '../../support/backup-world';
import { smallGuide } from '../../support/guide';

async function read({ database }: Machine, bytes: Uint8Array<ArrayBuffer>, settings: Record<string, unknown> = {}) {
  const comparer = createBackupComparer(database, settings);
  for await (const gathered of readBackup(new Blob([bytes]))) for (const one of gathered) await comparer.take(one);
  return comparer.finish();
}

async function write({ database }: Machine, step: RestoreStep): Promise<void> {
  if (step.type === 'remove') await removeLeftovers(database, step.leftovers);
  else await restoreUnits(database, step.units, step.isExact);
}

/** Restores a backup; only the first `steps` of it when it is interrupted then. */
async function restoreAs(machine: Machine, bytes: Uint8Array<ArrayBuffer>, mode: RestoreMode, steps = Infinity): Promise<Comparison> {
  const { comparison, plan } = await read(machine, bytes);
  let done = 0;
  for await (const step of restoreSteps(new Blob([bytes]), mode, plan)) {
    if (done >= steps) break;
    await write(machine, step);
    done += 1;
  }
  return comparison;
}

/** Two machines that began alike and went on by themselves. */
async function parted(): Promise<{ here: Machine; bytes: Uint8Array<ArrayBuffer>; wanted: Awaited<ReturnType<typeof everythingIn>> }> {
  const [here, there] = [await createMachine('a'), await createMachine('b')];
  const { ended, live } = await furnish(there);
  await restoreAs(here, await backUp(there), 'merge');
  await note(here, live, 'only here');
  await session(here, 'a session that is only here', 'g2');
  await here.writer.saveDraft(live, 'draft-2', { noteId: 'draft-2', text: 'here', notedAt: 5, sectionId: 's1', itemId: null });
  await saveGuide(
    here.database,
    'g1',
    { guide: smallGuide, sourceMarkdown: '# Here', history: null, expectedUpdatedAt: null, replaces: false },
    there.now() + 5_000,
  );
  await here.database.put('people', { key: 'x', version: 1, participant: 'X', name: 'X', company: '', contact: '', updatedAt: 1 });
  await here.database.delete('transcripts', ended);
  await note(there, live, 'only there');
  return { here, bytes: await backUp(there), wanted: await everythingIn(there) };
}

describe('replacing what is here', () => {
  it('makes everything as it is in the backup', async () => {
    const { here, bytes, wanted } = await parted();
    await restoreAs(here, bytes, 'replace');
    expect(await everythingIn(here)).toEqual(wanted);
    await restoreAs(here, bytes, 'replace');
    expect(await everythingIn(here)).toEqual(wanted);
  });

  it('brings back what was deleted here, as it was', async () => {
    const { here, bytes, wanted } = await parted();
    await setDeleted(here.database, 'g1', true, here.now());
    for (const row of await here.database.getAll('sessions'))
      if (row.guideId === 'g1') await here.database.put('sessions', { ...row, place: 'deleted', deletedAt: 1 });
    await restoreAs(here, bytes, 'replace');
    expect(await everythingIn(here)).toEqual(wanted);
  });

  it('never leaves less than there was, or than the backup holds, wherever it is interrupted; run again, it comes to its end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(6), async (steps) => {
        const { here, bytes, wanted } = await parted();
        const idsIn = async (machine: Machine) => (await machine.database.getAll('events')).map(({ id }) => id);
        const before = await idsIn(here);
        const inBackup = (wanted['events'] ?? []).map(([, event]) => (event as { id: string }).id);
        await restoreAs(here, bytes, 'replace', steps);
        const after = new Set(await idsIn(here));
        const hasAllOf = (ids: readonly string[]) => ids.every((id) => after.has(id));
        expect(hasAllOf(before) || hasAllOf(inBackup)).toBe(true);
        await restoreAs(here, bytes, 'replace');
        expect(await everythingIn(here)).toEqual(wanted);
      }),
      { numRuns: 12 },
    );
  });

  it('takes away a transcript that the backup has not', async () => {
    const machine = await createMachine();
    const { ended } = await furnish(machine);
    const transcript = await machine.database.get('transcripts', ended);
    await machine.database.delete('transcripts', ended);
    const [bytes, wanted] = [await backUp(machine), await everythingIn(machine)];
    if (transcript) await machine.database.put('transcripts', transcript);
    const comparison = await restoreAs(machine, bytes, 'replace');
    expect(comparison.transcripts.onlyHere).toBe(1);
    expect(await everythingIn(machine)).toEqual(wanted);
  });

  it('first writes everything, and removes last', async () => {
    const { here, bytes } = await parted();
    const { plan } = await read(here, bytes);
    const order: string[] = [];
    for await (const step of restoreSteps(new Blob([bytes]), 'replace', plan))
      order.push(step.type === 'remove' ? 'remove' : step.isExact ? 'exact' : 'merge');
    expect(order).toEqual(['merge', 'exact', 'remove', 'remove']);
  });
});

describe('what is in a backup against what is here', () => {
  it('is all the same on the machine that made it', async () => {
    const machine = await createMachine();
    await furnish(machine);
    const { comparison, plan } = await read(machine, await backUp(machine, { size: 1 }), { size: 1, author: 'me' });
    const same = (count: number) => ({ inBackup: count, isNew: 0, same: count, changed: 0, onlyHere: 0 });
    expect(comparison).toMatchObject({ guides: same(1), sessions: same(2), transcripts: same(1), people: same(1), settings: same(1) });
    expect(plan.changedIds.size).toBe(0);
    expect(plan.leftovers).toEqual({ guideIds: [], sessionIds: [], personKeys: [], upkeepTimes: [] });
  });

  it('is told by how it differs', async () => {
    const { here, bytes } = await parted();
    const { comparison } = await read(here, bytes, { only: 'here' });
    expect(comparison.sessions).toEqual({ inBackup: 2, isNew: 0, same: 0, changed: 2, onlyHere: 1 });
    expect(comparison.guides).toMatchObject({ inBackup: 1, changed: 1 });
    expect(comparison.people).toMatchObject({ same: 1, onlyHere: 1 });
    expect(comparison.transcripts).toMatchObject({ isNew: 1, onlyHere: 0 });
    expect(comparison.settings).toMatchObject({ onlyHere: 1 });
    expect(comparison).toMatchObject({ richerHere: 1, anonymized: 0 });
  });

  it('is new where it was deleted here and comes back', async () => {
    const machine = await createMachine();
    const { ended } = await furnish(machine);
    const bytes = await backUp(machine);
    const row = await machine.database.get('sessions', ended);
    if (row) await machine.database.put('sessions', { ...row, place: 'deleted', deletedAt: 1 });
    await setDeleted(machine.database, 'g1', true, machine.now());
    const { comparison } = await read(machine, bytes);
    expect(comparison.sessions).toMatchObject({ isNew: 1, same: 1, changed: 0 });
    expect(comparison.guides).toMatchObject({ isNew: 1, changed: 0 });
  });

  it('changes nothing while it is found out', async () => {
    const { here, bytes } = await parted();
    const before = await everythingIn(here);
    await read(here, bytes);
    expect(await everythingIn(here)).toEqual(before);
  });
});
