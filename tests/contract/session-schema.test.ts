import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { exportContext } from '../../lib/exporters/define-exporter';
import { jsonExporter } from '../../lib/exporters/json-exporter';
import { readSessionFile, sessionFileSchema } from '../../lib/exporters/session-file';
import { frozenLogs, fullLog } from '../fixtures/sessions/frozen-logs';

const PATH = 'docs/schemas/session.schema.json';
const context = exportContext(fullLog().state.startedAt + 3_600_000, {
  options: { times: 'session', hasUnasked: true, isStarredOnly: false, hasPerson: true, hasNoteTimes: false },
  person: { name: 'Ada Byron', company: '', contact: '' },
});

async function createValidator() {
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(await readFile(PATH, 'utf8')) as object);
}

describe('the published schema of a session file', () => {
  it('is the one that files are read with', async () => {
    const current = { title: 'A Fieldguide session', ...z.toJSONSchema(sessionFileSchema, { io: 'input' }) };
    // When this fails: write what was expected to that file, and raise SESSION_FILE_VERSION if files written before no longer fit.
    expect(JSON.parse(await readFile(PATH, 'utf8'))).toEqual(current);
  });

  it.each(frozenLogs)('takes what is exported of the session “%s”', async (_, thaw) => {
    const isValid = await createValidator();
    expect(isValid(JSON.parse(jsonExporter.render(thaw(), context))), `the schema says: ${JSON.stringify(isValid.errors)}`).toBe(true);
  });

  it.each([
    ['another format', { format: 'fieldguide-guide' }],
    ['a newer version', { version: 2 }],
    ['no events', { events: [] }],
    ['an event of an unknown kind', { events: [{ type: 'item-sung' }] }],
    ['a time that is none', { exportedAt: 'yesterday' }],
    ['a person who is a name only', { person: 'Ada' }],
  ])('refuses %s, as the reader does', async (_, change) => {
    const isValid = await createValidator();
    const file = { ...(JSON.parse(jsonExporter.render(fullLog(), context)) as object), ...change };
    expect(isValid(file)).toBe(false);
    expect(readSessionFile(JSON.stringify(file)).ok).toBe(false);
  });
});
