import { beforeEach, describe, expect, it } from 'vitest';

import type { BackupMarks } from '../../../entrypoints/background/backup-marks';
import { createSessionCopies } from '../../../entrypoints/background/copy-after-session';
import { createLog } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { readSessionFile } from '../../../lib/exporters/session-file';
import { smallGuide } from '../../support/guide';

let marks: BackupMarks;
let files: { name: string; text: string }[];
let world: { isOn: boolean; isBroken: boolean; told: number };

function logOf(id: string): SessionLog {
  const start = { type: 'session-started' as const, id: 'e1', version: 1 as const, at: 1_000, by: 'a', commandId: 'c', sessionId: id };
  const log = createLog([{ ...start, guideId: 'g', guide: smallGuide, formatIndex: 0, participant: 'P7', call: null }]);
  if (!log) throw new Error('no log');
  return log;
}

function copies() {
  return createSessionCopies({
    isOn: () => Promise.resolve(world.isOn),
    read: (id) => Promise.resolve(logOf(id)),
    download: (name, text) => {
      if (world.isBroken) return Promise.reject(new Error('no folder'));
      files.push({ name, text });
      return Promise.resolve(name);
    },
    readMarks: () => Promise.resolve(marks),
    changeMarks: (change) => Promise.resolve(void (marks = { ...marks, ...change(marks) })),
    now: () => 2_000,
    announce: () => (world.told += 1),
  });
}

beforeEach(() => {
  marks = { savedAt: null, remindAt: null, unfinishedRestore: null, dueCopies: [], failedCopies: [] };
  files = [];
  world = { isOn: true, isBroken: false, told: 0 };
});

describe('a copy after each session', () => {
  it('is a whole session file in a folder of its own', async () => {
    await copies().sessionEnded('s1');
    expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/^Fieldguide\/1970-01-01-P7-Small-guide\.json$/u)]);
    expect(readSessionFile(files[0]?.text ?? '').ok).toBe(true);
    expect(marks).toMatchObject({ dueCopies: [], failedCopies: [] });
  });

  it('is not written while it is off', async () => {
    world.isOn = false;
    await copies().sessionEnded('s1');
    expect([files, marks.dueCopies]).toEqual([[], []]);
  });

  it('that fails ends nothing and is kept to be told of, until it is written', async () => {
    world.isBroken = true;
    const written = copies();
    await written.sessionEnded('s1');
    await written.retry();
    expect(marks).toMatchObject({ dueCopies: [], failedCopies: ['s1'] });
    expect(world.told).toBeGreaterThan(0);
    world.isBroken = false;
    await written.retry();
    expect([files.length, marks.failedCopies]).toEqual([1, []]);
  });

  it('that was due when the worker was stopped is written when it wakes', async () => {
    marks.dueCopies = ['s1', 's2'];
    await copies().resume();
    expect([files.length, marks.dueCopies]).toEqual([2, []]);
  });
});
