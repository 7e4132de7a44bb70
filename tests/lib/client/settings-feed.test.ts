import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createSettingsFeed } from '../../../lib/client/settings-feed';
import { changeSettings, readSettings, resetSettings } from '../../../lib/client/settings-storage';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';

beforeEach(() => fakeBrowser.reset());

describe('the settings of a page', () => {
  it('follow what is changed anywhere, until the page ends', async () => {
    const end = new AbortController();
    const settings = createSettingsFeed(end.signal);
    expect(settings.value).toEqual(USUAL_SETTINGS);
    await changeSettings({ theme: 'dark' });
    await vi.waitFor(() => expect(settings.value.theme).toBe('dark'));
    end.abort();
    await changeSettings({ theme: 'light' });
    expect((await readSettings()).theme).toBe('light');
    expect(settings.value.theme).toBe('dark');
  });

  it('are kept one by one, so that two pages that change two of them at once lose neither', async () => {
    await Promise.all([changeSettings({ theme: 'dark' }), changeSettings({ minuteStep: 5 })]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', minuteStep: 5 });
  });

  it('go back to the usual ones, some or all', async () => {
    await changeSettings({ theme: 'dark', minuteStep: 5, textPercent: 120 });
    await resetSettings(['theme']);
    expect(await readSettings()).toEqual({ ...USUAL_SETTINGS, minuteStep: 5, textPercent: 120 });
    await resetSettings();
    expect(await readSettings()).toEqual(USUAL_SETTINGS);
  });
});
