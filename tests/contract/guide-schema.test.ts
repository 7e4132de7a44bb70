import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { guideFileSchema } from '../../lib/domain/guide-file';

const PATH = 'docs/schemas/guide.schema.json';

describe('the published schema of a guide file', () => {
  it('is the one that files are read with', async () => {
    const current = { title: 'A Fieldguide guide', ...z.toJSONSchema(guideFileSchema, { io: 'input' }) };
    // When this fails: write what was expected to that file, and raise GUIDE_FILE_VERSION if files written before no longer fit.
    expect(JSON.parse(await readFile(PATH, 'utf8'))).toEqual(current);
  });
});
