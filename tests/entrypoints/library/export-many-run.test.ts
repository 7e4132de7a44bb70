import { describe, expect, it } from 'vitest';

import { exportMany } from '../../../entrypoints/library/export-many-run';
import type { ManyContext } from '../../../entrypoints/library/export-many-run';
import type { FailedSession, ManyChoice, ManyProgress } from '../../../entrypoints/library/export-requests';
import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';
import { defineCollection } from '../../../lib/exporters/define-collection';
import { defineExporter } from '../../../lib/exporters/define-exporter';
import { jsonExporter } from '../../../lib/exporters/json-exporter';
import { markdownExporter } from '../../../lib/exporters/markdown-exporter';
import { fullLog } from '../../fixtures/sessions/frozen-logs';
import { readZip } from '../../support/read-zip';

const NOW = Date.UTC(2026, 10, 22, 12);

/** Lists who took part, in lines. */
const listCollection = defineCollection({
  id: 'list',
  label: 'List',
  description: '',
  extension: 'txt',
  mimeType: 'text/plain',
  options: [],
  maxSessions: null,
  open: (participants) => {
    let line = `of ${participants.join('+')}\n`;
    return {
      add: ({ state }) => {
        const added = `${line}${state.participant}\n`;
        line = '';
        return added;
      },
      end: () => 'end\n',
    };
  },
});

/** Fails for the second participant. */
const choosyExporter = defineExporter({
  ...markdownExporter,
  render: (log, context) => {
    if (log.state.participant === 'P2') throw new Error('not this one');
    return markdownExporter.render(log, context);
  },
});

interface Written {
  bytes: Uint8Array[];
  isFinished: boolean;
  isDiscarded: boolean;
}

function setUp(changes: Partial<ManyContext> = {}) {
  const written: Written = { bytes: [], isFinished: false, isDiscarded: false };
  const progress: ManyProgress[] = [];
  const context: ManyContext = {
    read: (sessionId) => {
      const log = fullLog();
      log.state.participant = sessionId;
      return Promise.resolve({ log, lastSequence: log.events.length, person: undefined, failed: null });
    },
    createFile: () =>
      Promise.resolve({
        write: (bytes) => void written.bytes.push(bytes.slice()),
        finish: () => {
          written.isFinished = true;
          return Promise.resolve(new File(written.bytes as BlobPart[], 'big'));
        },
        discard: () => {
          written.isDiscarded = true;
          return Promise.resolve();
        },
      }),
    exporters: [markdownExporter],
    collections: [],
    now: NOW,
    isStopped: () => false,
    onProgress: (told) => progress.push(told),
    ...changes,
  };
  const choose = (sessionIds: string[], more: Partial<ManyChoice> = {}): ManyChoice => ({
    sessionIds,
    formats: [],
    collections: [],
    options: DEFAULT_EXPORT_OPTIONS,
    summaryTemplate: null,
    anonymize: null,
    ...more,
  });
  const filesOf = () => readZip(Buffer.concat(written.bytes));
  return { written, progress, context, choose, filesOf };
}

describe('the export of several sessions', () => {
  it('is one zip with a file for each, those of one name with numbers', async () => {
    const { context, choose, filesOf, progress } = setUp();
    const outcome = await exportMany(choose(['P1', 'P2', 'P1']), context);
    expect(outcome).toMatchObject({ status: 'done', filename: 'fieldguide-sessions-2026-11-22.zip', sessionCount: 2, failed: [] });
    const names = [...filesOf().keys()];
    expect(names.map((name) => name.replace(/^.*-(P\d)-.*?((?:-\d)?\.md)$/u, '$1$2'))).toEqual(['P1.md', 'P2.md', 'P1-2.md']);
    expect(progress.at(-1)).toMatchObject({ done: 3, total: 3 });
  });

  it('puts each format into a folder of its own, and the files of all sessions beside them', async () => {
    const { context, choose, filesOf } = setUp({ exporters: [jsonExporter, markdownExporter], collections: [listCollection] });
    await exportMany(choose(['P1', 'P2']), context);
    const files = filesOf();
    expect([...files.keys()].map((name) => name.replace(/\/.*$/u, ''))).toEqual([
      'json',
      'markdown',
      'json',
      'markdown',
      'fieldguide-list-2026-11-22.txt',
    ]);
    expect(files.get('fieldguide-list-2026-11-22.txt')).toBe('of P1+P2\nP1\nP2\nend\n');
  });

  it('is no zip when there is one file only', async () => {
    const { context, choose, written } = setUp({ exporters: [], collections: [listCollection] });
    const outcome = await exportMany(choose(['P1', 'P2']), context);
    expect(outcome).toMatchObject({ status: 'done', filename: 'fieldguide-list-2026-11-22.txt' });
    expect(Buffer.concat(written.bytes).toString()).toBe('of P1+P2\nP1\nP2\nend\n');
  });

  it('names sessions that are gone, damaged or refused, and writes the others', async () => {
    const fail = (sessionId: string, problem: FailedSession['problem']): FailedSession => ({ sessionId, title: 'A talk', problem });
    const { context, choose, filesOf } = setUp({ exporters: [choosyExporter] });
    const outcome = await exportMany(choose(['P1', 'P2', 'gone', 'damaged', 'P3']), {
      ...context,
      read: (id) =>
        id === 'gone' || id === 'damaged'
          ? Promise.resolve({ log: null, lastSequence: 0, person: undefined, failed: fail(id, id === 'gone' ? 'missing' : 'damaged') })
          : context.read(id),
    });
    expect(outcome).toMatchObject({
      status: 'done',
      sessionCount: 2,
      failed: [
        { sessionId: 'P2', problem: 'refused' },
        { sessionId: 'gone', problem: 'missing' },
        { sessionId: 'damaged', problem: 'damaged' },
      ],
    });
    expect(filesOf().size).toBe(2);
  });

  it('leaves nothing when it is stopped, when the disk is full, and when no session is left', async () => {
    let count = 0;
    const stopped = setUp({ isStopped: () => (count += 1) > 2 });
    expect(await exportMany(stopped.choose(['P1', 'P2', 'P3', 'P4']), stopped.context)).toEqual({ status: 'stopped' });
    const full = setUp();
    const noRoom = async () => ({
      ...(await full.context.createFile()),
      write: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(await exportMany(full.choose(['P1', 'P2']), { ...full.context, createFile: noRoom })).toEqual({ status: 'no-room' });
    const gone = setUp({ read: () => Promise.resolve({ log: null, lastSequence: 0, person: undefined, failed: null }) });
    expect(await exportMany(gone.choose(['P1', 'P2']), gone.context)).toEqual({ status: 'nothing-left' });
    for (const { written } of [stopped, full, gone]) expect([written.isFinished, written.isDiscarded]).toEqual([false, true]);
  });

  it('is refused before anything is written when a zip could not list its files', async () => {
    const { context, choose, written } = setUp({ exporters: [jsonExporter, markdownExporter] });
    const outcome = await exportMany(choose(Array.from({ length: 40_000 }, (_, index) => `P${index}`)), context);
    expect([outcome, written.bytes]).toEqual([{ status: 'too-many-files' }, []]);
  });

  it('takes out of every file what is personal, and leaves what shall stay', async () => {
    const { context, choose, filesOf } = setUp({ exporters: [jsonExporter, markdownExporter] });
    await exportMany(choose(['P1'], { anonymize: { names: ['spans', 'gateway'], kept: ['name:gateway'] } }), context);
    expect([...filesOf().keys()].every((name) => name.includes('-anonymised.'))).toBe(true);
    const found = [...filesOf().values()].map((text) => [/spans/u.test(text), /gateway/u.test(text)]);
    expect(found).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});
