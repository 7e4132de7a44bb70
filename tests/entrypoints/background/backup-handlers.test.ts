import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { readBackupMarks, changeBackupMarks } from '../../../entrypoints/background/backup-marks';
import type { BackupUnit } from '../../../lib/protocol/backup-records';
import { ask } from '../../support/ask';
import { backUp, createMachine, everythingIn, furnish, readWhole } from '../../support/backup-world';
import { smallGuide } from '../../support/guide';
import { createTestServices } from '../../support/services';

const DAY_MS = 24 * 60 * 60_000;

let services: ReturnType<typeof createTestServices>;

beforeEach(() => {
  fakeBrowser.reset();
  services = createTestServices();
});

async function unitsOfABackup(): Promise<{ units: BackupUnit[]; contents: Awaited<ReturnType<typeof everythingIn>> }> {
  const machine = await createMachine();
  await furnish(machine);
  const { gathered } = await readWhole(await backUp(machine));
  return { units: gathered.flatMap(({ unit }) => (unit.kind === 'setting' ? [] : [unit])), contents: await everythingIn(machine) };
}

const setting = (key: string, value: string) => ({ kind: 'setting' as const, key, value });

describe('restoring through the background', () => {
  it('writes what a backup holds, and is noted until it has come to its end', async () => {
    const { units, contents } = await unitsOfABackup();
    await ask(services, 'begin-restore', { mode: 'merge', fileName: 'a.jsonl.gz' });
    await ask(services, 'restore-records', { isExact: false, units });
    expect((await ask(services, 'get-safety', {})).unfinishedRestore).toMatchObject({ mode: 'merge', fileName: 'a.jsonl.gz' });
    await ask(services, 'finish-restore', { mode: 'merge', settings: [] });
    expect(await everythingIn({ database: await services.database() })).toEqual(contents);
    const safety = await ask(services, 'get-safety', {});
    expect(safety.unfinishedRestore).toBeNull();
    expect(safety.savedAt).not.toBeNull();
    expect(services.told).toContainEqual({ type: 'records-replaced' });
  });

  it('refuses to replace anything while a session is live', async () => {
    const guide = { guideId: 'g', guide: smallGuide, formatIndex: 0, participant: '', call: null };
    await services.writer.start(guide);
    await expect(ask(services, 'begin-restore', { mode: 'replace', fileName: 'a' })).rejects.toThrow('session-is-live');
    expect((await readBackupMarks()).unfinishedRestore).toBeNull();
    await ask(services, 'begin-restore', { mode: 'merge', fileName: 'a' });
  });

  it('writes and removes nothing that was not begun', async () => {
    const nothing = { guideIds: [], sessionIds: ['s'], personKeys: [], upkeepTimes: [] };
    await expect(ask(services, 'remove-records', nothing)).rejects.toThrow('bad-message');
    await expect(ask(services, 'restore-records', { isExact: false, units: [] })).rejects.toThrow('bad-message');
    await ask(services, 'begin-restore', { mode: 'merge', fileName: 'a' });
    await expect(ask(services, 'remove-records', nothing)).rejects.toThrow('bad-message');
    await expect(ask(services, 'restore-records', { isExact: true, units: [] })).rejects.toThrow('bad-message');
  });

  it('reads a log again that was written past the writer', async () => {
    const machine = await createMachine();
    const { live } = await furnish(machine);
    const before = await readWhole(await backUp(machine));
    const unitsOf = ({ gathered }: typeof before) => gathered.flatMap(({ unit }) => (unit.kind === 'setting' ? [] : [unit]));
    await ask(services, 'begin-restore', { mode: 'merge', fileName: 'a' });
    await ask(services, 'restore-records', { isExact: false, units: unitsOf(before) });
    const { length } = (await services.writer.read(live)).events;
    await machine.writer.run(live, 'c9', { type: 'next-section' });
    await ask(services, 'restore-records', { isExact: false, units: unitsOf(await readWhole(await backUp(machine))) });
    expect((await services.writer.read(live)).events.length).toBeGreaterThan(length);
  });

  it('keeps settings when it merges, and the name of this installation always', async () => {
    await fakeBrowser.storage.local.set({ author: 'me', colour: 'here', isGuideSyncOn: false });
    const settings = [setting('author', 'other'), setting('colour', 'there'), setting('size', 'there'), setting('isGuideSyncOn', 'on')];
    const finish = async (mode: 'merge' | 'replace') => {
      await ask(services, 'begin-restore', { mode, fileName: 'a' });
      await ask(services, 'finish-restore', { mode, settings: mode === 'merge' ? settings : settings.slice(0, 2) });
      const { author, colour, size, isGuideSyncOn } = await fakeBrowser.storage.local.get();
      return { author, colour, size, isGuideSyncOn };
    };
    expect(await finish('merge')).toEqual({ author: 'me', colour: 'here', size: 'there', isGuideSyncOn: false });
    expect(await finish('replace')).toEqual({ author: 'me', colour: 'there', size: undefined, isGuideSyncOn: false });
  });
});

describe('the reminder', () => {
  it('comes when something of one’s own is older than 30 days and no backup is younger', async () => {
    const isDue = async () => (await ask(services, 'get-safety', {})).isBackupDue;
    expect(await isDue()).toBe(false);
    const { units } = await unitsOfABackup();
    await ask(services, 'begin-restore', { mode: 'merge', fileName: 'a' });
    await ask(services, 'restore-records', { isExact: false, units });
    await changeBackupMarks(() => ({ savedAt: Date.now() - 31 * DAY_MS }));
    expect(await isDue()).toBe(true);
    await ask(services, 'postpone-backup', {});
    expect(await isDue()).toBe(false);
    await changeBackupMarks(() => ({ remindAt: Date.now() - 1 }));
    expect(await isDue()).toBe(true);
    await ask(services, 'note-backup', {});
    expect(await isDue()).toBe(false);
  });
});
