import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import type { SessionLog } from '../../../lib/domain/session-log';
import { collections } from '../../../lib/exporters/collections';
import { exportContext } from '../../../lib/exporters/define-exporter';
import { exporters } from '../../../lib/exporters/registry';
import { SESSION_START } from '../../fixtures/sessions/arbitrary-session';
import { frozenLogs, fullLog, hugeLog, longNoteLog } from '../../fixtures/sessions/frozen-logs';

// After a change that is meant: npx vitest run tests/lib/exporters/golden-files.test.ts -u, and read what git shows of tests/fixtures/exports.
const folder = '../../fixtures/exports';
const context = exportContext(SESSION_START + 2 * 3_600_000, { timeZone: 'Europe/Berlin' });
const anyone = { name: 'Ada "Countess" Byron', company: 'Engines & Sons <Ltd>', contact: '+44 20 7946 0000, ada@example.org' };

const digest = (text: string): string => `${text.length} characters, ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

function writeAll(id: string, logs: readonly SessionLog[]): string {
  const collection = collections.find((candidate) => candidate.id === id);
  const writing = collection?.open([...new Set(logs.map(({ state }) => state.participant))]);
  return [...logs.map((log) => writing?.add(log, context)), writing?.end()].join('');
}

describe.each(frozenLogs)('the session “%s”', (name, thaw) => {
  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('as %s', async (id, { extension, render }) => {
    await expect(render(thaw(), context)).toMatchFileSnapshot(`${folder}/${name}/${id}.${extension}`);
  });
});

describe('the session “plain” with everything chosen', () => {
  const options = { times: 'clock', hasUnasked: false, isStarredOnly: true, hasPerson: true, hasNoteTimes: true } as const;
  const chosen = { ...context, options, person: anyone };

  it.each(exporters.filter((exporter) => exporter.options.length > 0).map((exporter) => [exporter.id, exporter] as const))(
    'as %s',
    async (id, { extension, render }) => {
      await expect(render(fullLog(), chosen)).toMatchFileSnapshot(`${folder}/chosen/${id}.${extension}`);
    },
  );
});

describe('several sessions', () => {
  it.each(collections.map(({ id, extension }) => [id, extension]))('as %s', async (id, extension) => {
    const logs = frozenLogs.map(([, thaw]) => thaw());
    await expect(writeAll(id, logs)).toMatchFileSnapshot(`${folder}/together/${id}.${extension}`);
  });
});

describe('sessions too large for a file to read', () => {
  it.each([
    ['2,000 notes', hugeLog],
    ['a note of 100,000 characters', longNoteLog],
  ])('with %s stay as they are', (_, make) => {
    const log = make();
    const digests = exporters.map(({ id, render }) => [id, digest(render(log, context))]);
    digests.push(...collections.map(({ id }) => [id, digest(writeAll(id, [log, log]))]));
    expect(Object.fromEntries(digests)).toMatchSnapshot();
  });
});
