import { fakeBrowser } from '../../support/extension';

import { beforeEach, describe, expect, it } from 'vitest';

import { backupName } from '../../../entrypoints/library/backup-name';
import { createBackupState } from '../../../entrypoints/library/backup-state';
import type { WriteNews, WriteRequest } from '../../../entrypoints/library/backup-worker-messages';
import { NO_RECORDS } from '../../../lib/backup/backup-lines';

let told: WriteRequest[];
let world: { isBroken: boolean; noted: number; started: number };
let say: (news: WriteNews) => void;

const written: WriteNews = {
  type: 'written',
  file: new File(['abc'], 'x'),
  result: { counts: { ...NO_RECORDS, sessions: 2 }, leftOut: 0 },
};

function create() {
  return createBackupState({
    startWorker: (onNews) => {
      world.started += 1;
      say = onNews;
      return { post: (request) => void told.push(request), end: () => undefined };
    },
    readSettings: () => Promise.resolve({ size: 1 }),
    download: (_file, name) => (world.isBroken ? Promise.reject(new Error('no')) : Promise.resolve(name)),
    noteBackup: () => Promise.resolve(void (world.noted += 1)),
    now: () => Date.parse('2026-11-22T12:00:00Z'),
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  world = { isBroken: false, noted: 0, started: 0 };
});

describe('making a backup', () => {
  it('hands the settings to the worker, and is noted once the file is saved', async () => {
    const state = create();
    await state.start();
    await state.start();
    expect(told).toEqual([{ type: 'write', settings: { size: 1 }, now: expect.any(Number) as number }]);
    say({ type: 'progress', done: 1, total: 4 });
    expect(state.view.value).toEqual({ status: 'writing', share: 0.25 });
    say(written);
    expect([state.view.value.status, world.noted]).toEqual(['saving', 0]);
    await settle();
    expect(state.view.value).toMatchObject({ status: 'done', filename: 'Fieldguide-backup-2026-11-22.jsonl.gz', bytes: 3, sessions: 2 });
    expect(world.noted).toBe(1);
  });

  it.each([
    ['there is no room', () => say({ type: 'failed', isFull: true, detail: '' }), /too little space/u],
    ['it breaks down', () => say({ type: 'failed', isFull: false, detail: '' }), /could not be made/u],
    ['it is not saved', () => ((world.isBroken = true), say(written)), /./u],
  ])('says so when %s, and counts as none', async (_when, happen, words) => {
    const state = create();
    await state.start();
    happen();
    await settle();
    expect(state.view.value).toMatchObject({ status: 'failed', words: expect.stringMatching(words) as string });
    expect(world.noted).toBe(0);
  });

  it('can be stopped, and begun anew', async () => {
    const state = create();
    await state.start();
    state.stop();
    expect(told.at(-1)).toEqual({ type: 'stop' });
    say({ type: 'stopped' });
    expect(state.view.value).toEqual({ status: 'idle' });
    await state.start();
    expect(world.started).toBe(2);
  });

  it('is named after the day on this machine', () => {
    expect(backupName(new Date(2026, 0, 5, 23, 59).getTime())).toBe('Fieldguide-backup-2026-01-05.jsonl.gz');
  });
});
