import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { TEXT, keptAs, open } from './open-editor';

const settle = () => vi.advanceTimersByTimeAsync(2_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a guide that is not saved yet', () => {
  it('forgets what the tab kept once it is saved, whatever becomes of the guide later', async () => {
    const { editor, reopen, disk, memory } = open({ saveMs: 60_000 });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    editor.leave();
    expect(disk.kept.text).toContain('# Mine');
    reopen();
    expect(memory.unsaved).toBeNull();
  });

  it('asks before what the tab kept takes the place of a guide that was changed since', async () => {
    const { editor, reopen, disk } = open();
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    editor.leave();
    disk.kept = keptAs(TEXT.replace('Talk', 'Theirs'));
    const again = reopen();
    await settle();
    expect([again.isConflict.value, again.source.draft.value?.title, disk.kept.text]).toEqual([
      true,
      'Mine',
      TEXT.replace('Talk', 'Theirs'),
    ]);
    again.typeText(TEXT.replace('Talk', 'Mine too'));
    again.leave();
    await settle();
    const third = reopen();
    await settle();
    expect([third.isConflict.value, third.source.draft.value?.title, disk.kept.updatedAt]).toEqual([true, 'Mine too', 77]);
    await third.resolve('theirs');
    await settle();
    expect([third.source.draft.value?.title, disk.versions.map(({ guide }) => guide.title)]).toEqual(['Theirs', ['Mine too']]);
  });

  it('asks again when it was left without an answer', async () => {
    const { editor, reopen, disk } = open();
    await settle();
    disk.kept = keptAs(TEXT.replace('Talk', 'Theirs'));
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await settle();
    editor.leave();
    const again = reopen();
    await settle();
    expect([again.isConflict.value, disk.kept.guide.title]).toEqual([true, 'Theirs']);
  });

  it('sees no conflict in its own text, when only the answer to its saving was lost', async () => {
    const { editor, disk } = open({ answers: [{ status: 'failed', code: 'background-unreachable' }] });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await vi.advanceTimersByTimeAsync(250);
    editor.typeText(TEXT.replace('Talk', 'Mine too'));
    await settle();
    expect([editor.isConflict.value, editor.saving.value.status, disk.kept.guide.title]).toEqual([false, 'saved', 'Mine too']);
    editor.undo();
    expect(editor.source.text.value).toContain('# Mine\n');
  });

  it('keeps asking when the other text cannot be read', async () => {
    const { editor, disk } = open();
    await settle();
    disk.kept = keptAs(TEXT.replace('Talk', 'Theirs'));
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await settle();
    disk.isReadable = false;
    await expect(editor.resolve('mine')).rejects.toThrow('cannot be read');
    expect(editor.isConflict.value).toBe(true);
  });

  it('makes a new guide of its text when the guide was deleted elsewhere, and tries no more', async () => {
    const { editor, disk, memory } = open({ answers: [{ status: 'failed', code: 'no-such-guide' }] });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await settle();
    await settle();
    expect([editor.saving.value.status, disk.entries.length]).toEqual(['gone', 1]);
    expect(await editor.saveAsNew()).toBe('new');
    expect(disk.made.map(({ guide, sourceMarkdown }) => [guide.title, sourceMarkdown])).toEqual([['Mine', TEXT.replace('Talk', 'Mine')]]);
    editor.leave();
    expect([editor.saving.value.status, memory.unsaved]).toEqual(['saved', null]);
  });

  it('has saved the words and their guide when it is done', async () => {
    const { editor, disk } = open({ readMs: 600, saveMs: 100 });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    let isDone = false;
    const finished = editor.finish().then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(500);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    await finished;
    expect([disk.kept.guide.title, editor.saving.value.status]).toEqual(['Long talk', 'saved']);
  });

  it('is done after a while even if nothing can be saved', async () => {
    const { editor } = open({ saveMs: 60_000 });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    const finished = editor.finish();
    await vi.advanceTimersByTimeAsync(3_000);
    await expect(finished).resolves.toBeUndefined();
  });
});
