import { describe, expect, it, vi } from 'vitest';

import { numbersOf } from '../../../lib/store/schema';
import { smallGuide } from '../../support/guide';
import { keepGuides } from '../../support/kept-guides';

const MINUTE_MS = 60_000;

const { services, ask, save, use, step, numbers } = keepGuides();

describe('the history of a guide', () => {
  it('has the steps in order and knows how many are in the text', async () => {
    const { guideId } = await save(null, 'a', { history: step(1, 'a') });
    await save(guideId, 'ab', { history: step(2, 'b') });
    await save(guideId, 'a', { history: { position: 1, edit: null } });
    const { position, edits } = await ask('list-guide-edits', { guideId });
    expect([position, edits.map(({ number, patch }) => [number, patch.inserted])]).toEqual([
      1,
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ]);
  });

  it('forgets what was undone when a new step is taken', async () => {
    const { guideId } = await save(null, '', { history: step(1) });
    for (const number of [2, 3, 4]) await save(guideId, `${number}`, { history: step(number) });
    await save(guideId, 'back', { history: { position: 2, edit: null } });
    await save(guideId, 'other', { history: step(3, 'other') });
    const { position, edits } = await ask('list-guide-edits', { guideId });
    expect([position, edits.map(({ number }) => number), edits.at(-1)?.patch.inserted]).toEqual([3, [1, 2, 3], 'other']);
  });

  it('keeps the last thousand steps', async () => {
    const { guideId } = await save(null, '', { history: step(1) });
    const database = await services().database();
    const write = database.transaction('guide-edits', 'readwrite');
    for (let number = 2; number <= 1000; number += 1)
      void write.store.put({ guideId, number, version: 1, patch: { from: 0, removed: '', inserted: '' } });
    await write.done;
    await save(guideId, 'more', { history: step(1001) });
    const kept = await numbers(guideId);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([1000, 2, 1001]);
  });

  it('is forgotten when another text takes the place of its own, and only then', async () => {
    const { guideId } = await save(null, 'a', { history: step(1) });
    await save(guideId, 'a');
    expect(await numbers(guideId)).toEqual([1]);
    await save(guideId, 'b');
    expect(await ask('list-guide-edits', { guideId })).toEqual({ position: 0, edits: [] });
  });

  it('begins anew where a step does not follow the last one', async () => {
    const { guideId } = await save(null, 'a', { history: step(1) });
    await save(guideId, 'b', { history: step(7) });
    expect(await numbers(guideId)).toEqual([7]);
  });

  it('is that of one guide', async () => {
    const one = await save(null, 'a', { history: step(1) });
    const other = await save(null, 'b', { history: step(1) });
    await save(one.guideId, 'other text');
    expect([await numbers(one.guideId), await numbers(other.guideId)]).toEqual([[], [1]]);
    await expect(ask('list-guide-edits', { guideId: 'nowhere' })).rejects.toThrow('no-such-guide');
  });
});

describe('the versions of a guide', () => {
  const versions = async (guideId: string) =>
    (await ask('list-guide-versions', { guideId })).map(({ number, reason, sessionCount }) => [number, reason, sessionCount]);

  it('are not made while one sitting goes on', async () => {
    const { guideId } = await save(null, 'a');
    vi.setSystemTime(Date.now() + 29 * MINUTE_MS);
    expect((await save(guideId, 'b')).versionNumber).toBe(1);
    expect(await versions(guideId)).toEqual([]);
  });

  it('are made in a later sitting, after a session and when another text is put over it, the newest first', async () => {
    const { guideId } = await save(null, 'a');
    vi.setSystemTime(Date.now() + 31 * MINUTE_MS);
    expect((await save(guideId, 'b')).versionNumber).toBe(2);
    await use(guideId, 2);
    expect((await save(guideId, 'c')).versionNumber).toBe(3);
    expect((await save(guideId, 'd')).versionNumber).toBe(3);
    expect((await save(guideId, 'e', { replaces: true })).versionNumber).toBe(4);
    expect(await versions(guideId)).toEqual([
      [3, 'replaced', 0],
      [2, 'used', 1],
      [1, 'edited', 0],
    ]);
    expect(await ask('get-guide-version', { guideId, number: 2 })).toMatchObject({ sourceMarkdown: 'b', guide: smallGuide });
    await expect(ask('get-guide-version', { guideId, number: 9 })).rejects.toThrow('no-such-version');
  });

  it('are not made of a text that stays the same', async () => {
    const { guideId } = await save(null, 'a');
    vi.setSystemTime(Date.now() + 31 * MINUTE_MS);
    expect((await save(guideId, 'a', { replaces: true })).versionNumber).toBe(1);
    expect(await versions(guideId)).toEqual([]);
  });

  it('are at most two hundred', async () => {
    const { guideId } = await save(null, 'start');
    const database = await services().database();
    const stored = await database.get('guides', guideId);
    if (!stored) throw new Error('it was saved');
    const write = database.transaction(['guide-versions', 'guides'], 'readwrite');
    for (let number = 1; number <= 200; number += 1)
      void write
        .objectStore('guide-versions')
        .put({ guideId, number, version: 1, guide: smallGuide, sourceMarkdown: '', savedAt: 1, reason: 'edited' });
    void write.objectStore('guides').put({ ...stored, versionNumber: 201 });
    await write.done;
    await save(guideId, 'next', { replaces: true });
    const kept = await database.getAllKeys('guide-versions', numbersOf(guideId));
    expect([kept.length, kept[0]?.[1], kept.at(-1)?.[1]]).toEqual([200, 2, 201]);
  });
});
