import { describe, expect, it, vi } from 'vitest';

import { builtInGuides } from '../../../lib/guides/built-in-guides';
import type { RequestOf } from '../../../lib/protocol/messages';
import { purgeDeleted } from '../../../lib/store/guide-store';
import { smallGuide } from '../../support/guide';
import { keepGuides } from '../../support/kept-guides';

const MINUTE_MS = 60_000;

const { services, ask, save, use, step, numbers } = keepGuides();

const create = async (title: string) => (await save(null, `# ${title}`, { guide: { ...smallGuide, title } })).guideId;

const list = async (more: Partial<RequestOf<'list-guides'>> = {}) =>
  ask('list-guides', { search: '', isArchived: false, limit: 1000, ...more });

const ownTitles = async (more: Partial<RequestOf<'list-guides'>> = {}) =>
  (await list(more)).guides.filter(({ isBuiltIn }) => !isBuiltIn).map(({ title }) => title);

describe('a list of guides', () => {
  it('has the last used first, then the own by title, then those that come with Fieldguide', async () => {
    const [zebra, apple, mango] = [await create('Zebra'), await create('Äpple'), await create('mango')];
    await use(zebra);

    vi.setSystemTime(Date.now() + 1);
    await use(builtInGuides()[0]?.id ?? '');
    const { guides, total } = await list();
    expect(guides.slice(0, 4).map(({ id }) => id)).toEqual([builtInGuides()[0]?.id, zebra, apple, mango]);
    expect(guides.slice(4).every(({ isBuiltIn }) => isBuiltIn)).toBe(true);
    expect(total).toBe(3 + builtInGuides().length);
  });

  it('counts the sessions of own guides and of those that come with Fieldguide, also after one is deleted', async () => {
    const own = await create('Own');
    const builtIn = builtInGuides()[0]?.id ?? '';
    const sessionId = await use(own);
    await use(own);
    await use(builtIn);
    const counts = async () =>
      (await list()).guides.filter(({ id }) => id === own || id === builtIn).map(({ id, sessionCount }) => [id, sessionCount]);
    expect(Object.fromEntries(await counts())).toEqual({ [own]: 2, [builtIn]: 1 });
    await ask('send-command', { sessionId, commandId: 'end', command: { type: 'end-session' } });
    await ask('purge-sessions', { sessionIds: [sessionId] });
    expect(Object.fromEntries(await counts())).toEqual({ [own]: 1, [builtIn]: 1 });
  });

  it('searches titles for all words, without regard to case and accents', async () => {
    for (const title of ['Café visit', 'Café closing', 'ＣＡＦＥ visit in full width']) await create(title);
    expect(await ownTitles({ search: ' VISIT  cafe ' })).toEqual(['Café visit', 'ＣＡＦＥ visit in full width']);
    expect((await list({ search: 'no such words' })).total).toBe(0);
    const builtIn = builtInGuides()[0]?.guide.title ?? '';
    expect((await list({ search: builtIn.toUpperCase() })).guides.map(({ title }) => title)).toContain(builtIn);
  });

  it('gives back no more than were asked for, and says how many there are', async () => {
    for (const title of ['a', 'b', 'c']) await create(title);
    const { guides, total } = await list({ limit: 2 });
    expect(guides.map(({ title }) => title)).toEqual(['a', 'b']);
    expect(total).toBe(3 + builtInGuides().length);
  });

  it('reads as many rows and no whole guide, however many there are', async () => {
    for (const title of ['a', 'b', 'c', 'd']) await create(title);
    const database = await services().database();
    const read: string[] = [];
    const real = IDBObjectStore.prototype.getAll;
    const index = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function spy(this: IDBIndex, ...parameters) {
      read.push(`${this.name} ${String(parameters[1])}`);
      index.mockRestore();
      return this.getAll(...parameters);
    });
    const store = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function spy(this: IDBObjectStore, ...parameters) {
      read.push(this.name);
      return real.apply(this, parameters);
    });
    await list({ limit: 2 });
    store.mockRestore();
    expect(read).toEqual(['by-place 2']);
    expect(await database.count('guides')).toBe(4);
  });

  it('keeps archived guides apart', async () => {
    const [old] = [await create('Old'), await create('New')];
    await ask('set-guide-archived', { guideId: old, isArchived: true });
    expect([await ownTitles(), await ownTitles({ isArchived: true }), (await list()).archivedCount]).toEqual([['New'], ['Old'], 1]);
    expect((await ask('get-guide', { guideId: old })).isArchived).toBe(true);
    await ask('set-guide-archived', { guideId: old, isArchived: false });
    expect([await ownTitles(), (await list()).archivedCount]).toEqual([['New', 'Old'], 0]);
  });

  it('says which sections are chosen between', async () => {
    const [first, second, third] = smallGuide.sections;
    if (!first || !second || !third) throw new Error('the guide has three sections');
    const guide = { ...smallGuide, title: 'With a choice', sections: [first, second, { ...third, isAlternative: true as const }] };
    await save(null, 'x', { guide });
    const [row] = (await list({ search: 'with a choice' })).guides;
    expect(row?.choices).toEqual([
      [
        { id: 's2', title: 'Warm-up', budgetsMinutes: second.budgetsMinutes },
        { id: 's3', title: 'Meaty', budgetsMinutes: third.budgetsMinutes },
      ],
    ]);
    expect(row?.sumsMinutes).toEqual([8, 15]);
  });
});

describe('a guide', () => {
  it('is kept with its text, and changed only by who has seen the last change', async () => {
    const { guideId, updatedAt } = await save(null, 'one');
    const { updatedAt: later } = await save(guideId, 'two', { expectedUpdatedAt: updatedAt });
    expect(later).toBeGreaterThan(updatedAt);
    await expect(save(guideId, 'three', { expectedUpdatedAt: updatedAt })).rejects.toThrow('guide-changed');
    expect(await ask('get-guide', { guideId })).toMatchObject({ sourceMarkdown: 'two', versionNumber: 1, sync: 'off', isBuiltIn: false });
  });

  it('stays as it was read beside a text that cannot be read', async () => {
    const { guideId } = await save(null, 'one');
    await save(guideId, 'not a guide', { guide: null });
    expect(await ask('get-guide', { guideId })).toMatchObject({ sourceMarkdown: 'not a guide', guide: smallGuide });
    vi.spyOn(console, 'error').mockReturnValueOnce();
    await expect(save(null, 'not a guide', { guide: null })).rejects.toThrow('bad-message');
  });

  it('that comes with Fieldguide is copied rather than changed, and has neither version nor time', async () => {
    const builtIn = builtInGuides()[0]?.id ?? '';
    const { guideId } = await save(builtIn, 'mine');
    expect(guideId).not.toBe(builtIn);
    expect(await ask('get-guide', { guideId: builtIn })).toMatchObject({ isBuiltIn: true, versionNumber: 0, updatedAt: null, sync: 'off' });
    await expect(ask('delete-guide', { guideId: builtIn })).rejects.toThrow('no-such-guide');
  });

  it('is gone once it is deleted, and can be brought back for an hour with its history and versions', async () => {
    const { guideId } = await save(null, 'one', { history: step(1) });
    await save(guideId, 'two', { replaces: true, history: step(2) });
    await ask('delete-guide', { guideId });
    await expect(ask('get-guide', { guideId })).rejects.toThrow('no-such-guide');
    await expect(save(guideId, 'three')).rejects.toThrow('no-such-guide');
    await expect(ask('set-guide-archived', { guideId, isArchived: true })).rejects.toThrow('no-such-guide');
    expect(await ownTitles()).toEqual([]);
    vi.setSystemTime(Date.now() + 59 * MINUTE_MS);
    const other = await create('Other');
    await ask('delete-guide', { guideId: other });
    await ask('restore-guide', { guideId });
    expect([await numbers(guideId), (await ask('list-guide-versions', { guideId })).length]).toEqual([[1, 2], 1]);
    await ask('delete-guide', { guideId });
    vi.setSystemTime(Date.now() + 61 * MINUTE_MS);
    await purgeDeleted(await services().database(), Date.now(), () => false);
    const database = await services().database();
    for (const name of ['guides', 'guide-edits', 'guide-versions'] as const) expect(await database.count(name)).toBe(0);
    await expect(ask('restore-guide', { guideId })).rejects.toThrow('no-such-guide');
    expect(await database.count('guide-summaries')).toBe(2);
    await purgeDeleted(database, Date.now(), () => true);
    expect(await database.count('guide-summaries')).toBe(0);
  });

  it('tells the lists of a change that they show, and of no other', async () => {
    const guideId = await create('Small guide');
    services().told.length = 0;
    await save(guideId, 'other words');
    expect(services().told).toEqual([]);
    await save(guideId, 'other title', { guide: { ...smallGuide, title: 'Other' } });
    expect(services().told).toEqual([{ type: 'lists-changed' }]);
  });
});
