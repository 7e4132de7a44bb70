import { fakeBrowser } from '../../support/extension';

import { beforeEach, describe, expect, it } from 'vitest';

import { createRestoreState } from '../../../entrypoints/library/restore-state';
import type { RestoreNews, RestoreRequest } from '../../../entrypoints/library/backup-worker-messages';
import { RequestError } from '../../../lib/client/send-request';
import type { ErrorCode } from '../../../lib/protocol/messages';

const tally = { inBackup: 1, isNew: 1, same: 0, changed: 0, onlyHere: 0 };
const read = {
  head: {
    kind: 'backup' as const,
    format: 'fieldguide-backup' as const,
    version: 1 as const,
    madeAt: '2026-11-22T09:00:00.000Z',
    counts: { guides: 1, sessions: 1, transcripts: 0, people: 0, upkeep: 0, settings: 0 },
  },
  textBytes: 1_000,
  comparison: { guides: tally, sessions: tally, transcripts: tally, people: tally, settings: tally, richerHere: 0, anonymized: 0 },
  settings: [],
};

let asked: string[];
let told: RestoreRequest[];
let failures: Map<string, ErrorCode>;
let world: { free: number; isTaken: boolean; turns: number; ended: number };
let say: (news: RestoreNews) => void;

function create() {
  return createRestoreState({
    startWorker: (onNews) => {
      say = onNews;
      return { post: (request) => void told.push(request), end: () => (world.ended += 1) };
    },
    readSettings: () => Promise.resolve({}),
    request: (name) => {
      asked.push(name);
      const code = failures.get(name);
      return code ? Promise.reject(new RequestError(code, '')) : Promise.resolve(null as never);
    },
    estimate: () => Promise.resolve({ usage: 0, quota: world.free }),
    takeTurn: () => {
      if (world.isTaken) return Promise.resolve(null);
      world.turns += 1;
      return Promise.resolve(() => void (world.turns -= 1));
    },
  });
}

const file = new File(['x'], 'a.jsonl.gz');

/** Lets everything that was begun come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function reviewed() {
  const state = create();
  await state.read(file);
  say({ type: 'read', read });
  return state;
}

beforeEach(() => {
  fakeBrowser.reset();
  asked = [];
  told = [];
  failures = new Map<string, ErrorCode>();
  world = { free: 1e9, isTaken: false, turns: 0, ended: 0 };
});

describe('restoring', () => {
  it('shows what is in the file, writes step by step and says that it is done', async () => {
    const state = await reviewed();
    expect(state.view.value).toMatchObject({ status: 'reviewing', fileName: 'a.jsonl.gz' });
    expect(asked).toEqual([]);
    await state.restore('merge');
    say({ type: 'step', step: { type: 'write', isExact: false, units: [], share: 0.5 } });
    await settle();
    expect(state.view.value).toEqual({ status: 'writing', share: 0.5 });
    expect(told.at(-1)).toEqual({ type: 'next' });
    say({ type: 'written' });
    await settle();
    expect(state.view.value).toMatchObject({ status: 'done', mode: 'merge' });
    expect(asked).toEqual(['begin-restore', 'restore-records', 'finish-restore']);
    expect(world.turns).toBe(0);
  });

  it('refuses a file with the reason, and asks the background for nothing', async () => {
    const state = create();
    await state.read(file);
    say({ type: 'refused', code: 'newer', line: 1 });
    expect(state.view.value).toMatchObject({
      status: 'choosing',
      problem: expect.stringMatching(/later version.*Nothing was changed/u) as string,
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['there is too little space', () => (world.free = 1_400), /needs about.*Nothing was changed/u],
    ['another tab is restoring', () => (world.isTaken = true), /Another tab/u],
    ['a session is live', () => failures.set('begin-restore', 'session-is-live'), /still live/u],
  ])('does not begin when %s', async (_when, prepare, words) => {
    const state = await reviewed();
    prepare();
    await state.restore('replace');
    expect(state.view.value).toMatchObject({ status: 'reviewing', problem: expect.stringMatching(words) as string });
    expect(asked).not.toContain('restore-records');
    expect(told.map(({ type }) => type)).toEqual(['read']);
    expect(world.turns).toBe(0);
  });

  it('that breaks off says that the same file can be restored again', async () => {
    const state = await reviewed();
    failures.set('restore-records', 'storage-failed');
    await state.restore('merge');
    say({ type: 'step', step: { type: 'write', isExact: false, units: [], share: 1 } });
    await settle();
    expect(state.view.value).toMatchObject({ status: 'interrupted', words: expect.stringMatching(/disk.*same file again/u) as string });
    expect([world.turns, asked.includes('finish-restore')]).toEqual([0, false]);
  });

  it('that is stopped leaves the mark of an unfinished one', async () => {
    const state = await reviewed();
    await state.restore('replace');
    state.stop();
    say({ type: 'written' });
    await settle();
    expect(state.view.value).toMatchObject({ status: 'interrupted' });
    expect(asked).toEqual(['begin-restore']);
  });
});
