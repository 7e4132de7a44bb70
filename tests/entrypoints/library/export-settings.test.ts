import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { keepLastExport, keepTemplate, readKeptTemplate, readLastExport } from '../../../entrypoints/library/export-settings';
import { DEFAULT_EXPORT_OPTIONS } from '../../../lib/domain/export-options';

beforeEach(() => fakeBrowser.reset());

describe('how the person exported last', () => {
  it('is there again, but never that somebody’s name was in it', async () => {
    await keepLastExport({
      format: 'csv',
      options: { times: 'clock', hasUnasked: false, isStarredOnly: true, hasPerson: true, hasNoteTimes: true },
    });
    expect(await readLastExport()).toEqual({
      format: 'csv',
      options: { times: 'clock', hasUnasked: false, isStarredOnly: true, hasPerson: false, hasNoteTimes: true },
    });
  });

  it('is what nobody chose when nothing is kept, or something else', async () => {
    expect(await readLastExport()).toEqual({ format: '', options: DEFAULT_EXPORT_OPTIONS });
    await fakeBrowser.storage.local.set({ 'export-last': { format: 7 } });
    expect(await readLastExport()).toEqual({ format: '', options: DEFAULT_EXPORT_OPTIONS });
  });
});

describe('the template of the summary', () => {
  it('is the person’s own until it is taken back', async () => {
    expect(await readKeptTemplate()).toBe(null);
    await keepTemplate('## Mine');
    expect(await readKeptTemplate()).toBe('## Mine');
    await keepTemplate(null);
    expect(await readKeptTemplate()).toBe(null);
  });
});
