import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { warnBeforeLeaving } from '../../../entrypoints/library/warn-before-leaving';
import { TEXT, keptAs, open } from './open-editor';

const settle = () => vi.advanceTimersByTimeAsync(2_000);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('guide editor', () => {
  it('shows in the outline what is typed in the source, and saves it with the guide', async () => {
    const { editor, disk } = open();
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    await settle();
    expect(editor.source.draft.value?.title).toBe('Long talk');
    expect([disk.kept.text, disk.guides.at(-1)?.title, editor.saving.value.status]).toEqual([
      TEXT.replace('Talk', 'Long talk'),
      'Long talk',
      'saved',
    ]);
  });

  it.each([
    { what: 'while they are being saved', saveMs: 500, readMs: 300 },
    { what: 'after they were saved', saveMs: 0, readMs: 600 },
  ])('saves the guide that the words say, also when they are understood $what', async ({ saveMs, readMs }) => {
    const { editor, disk } = open({ saveMs, readMs });
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    await settle();
    expect([disk.kept.guide.title, editor.saving.value.status]).toEqual(['Long talk', 'saved']);
  });

  it('undoes an edit of a text from Windows, and keeps no more than what was typed in its history', async () => {
    const { editor, disk } = open({ text: TEXT.replaceAll('\n', '\r\n') });
    await settle();
    expect([editor.source.text.value, editor.saving.value.status]).toEqual([TEXT, 'saved']);
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    await settle();
    expect(disk.entries.at(-1)?.edit?.patch).toEqual({ from: 2, removed: 'T', inserted: 'Long t' });
    editor.undo();
    await settle();
    expect([disk.kept.text, disk.kept.guide.title, editor.canRedo.value]).toEqual([TEXT, 'Talk', true]);
    editor.redo();
    await settle();
    expect(disk.kept.text).toBe(TEXT.replace('Talk', 'Long talk'));
  });

  it('still knows when it is opened again which minutes were proposed, until they are confirmed', async () => {
    const { editor, reopen, memory } = open();
    await settle();
    editor.edit({ type: 'add-format', minutes: 60 });
    await settle();
    const again = reopen();
    await settle();
    expect([...again.proposed.shown.value]).toEqual(['s1 60', 's2 60']);
    again.proposed.confirm(60);
    expect([again.proposed.shown.value.size, memory.proposals]).toEqual([0, null]);
  });

  it('keeps what is not saved when the page goes, and has the browser ask as long as it is not', async () => {
    const { editor, memory } = open({ saveMs: 500 });
    await settle();
    const leave = () => {
      let isAsked = false;
      warnBeforeLeaving(editor, { preventDefault: () => void (isAsked = true) });
      return isAsked;
    };
    expect(leave()).toBe(false);
    editor.typeText(TEXT.replace('Talk', 'Long talk'));
    expect([leave(), memory.unsaved?.includes('Long talk')]).toEqual([true, true]);
    await settle();
    expect([leave(), memory.unsaved]).toEqual([false, null]);
  });

  it('saves the guide of a text that was kept without it', async () => {
    const { disk } = open({ text: TEXT.replace('Talk', 'Long talk') });
    await settle();
    expect(disk.kept.guide.title).toBe('Long talk');
  });

  it('saves nothing when it is only opened', async () => {
    const { disk } = open();
    await settle();
    expect(disk.entries).toEqual([]);
  });

  it('shows in the source what is changed in the outline, at once and without a new reading', async () => {
    const { editor } = open();
    await settle();
    const section = editor.source.draft.value?.sections[0]?.id ?? '';
    editor.edit({ type: 'set-section-title', section, title: 'Welcome' });
    expect(editor.source.text.value).toContain('## Welcome (~10 min)');
    expect([editor.source.isCurrent.value, editor.source.draft.value?.sections[0]?.id]).toEqual([true, section]);
    await settle();
    expect(editor.source.draft.value?.sections[0]?.id).toBe(section);
    expect(editor.source.places.value.some(({ part }) => part === section)).toBe(true);
  });

  it('has one history for both sides, which a reload does not end', async () => {
    const { editor, reopen } = open();
    await settle();
    editor.typeText(TEXT.replace('Talk', 'Typed'));
    await settle();
    editor.edit({ type: 'set-title', title: 'Edited' });
    await settle();
    const again = reopen();
    await settle();
    again.undo();
    expect(again.source.text.value).toContain('# Typed');
    again.undo();
    expect([again.source.text.value, again.canUndo.value]).toEqual([TEXT, false]);
    again.redo();
    await settle();
    expect(again.source.draft.value?.title).toBe('Typed');
  });

  it('keeps an edit of the outline waiting for what was typed just before', async () => {
    const { editor } = open();
    await settle();
    editor.typeText(TEXT.replace('What next?', 'What then?'));
    editor.edit({ type: 'set-title', title: 'Edited' });
    await settle();
    expect(editor.source.text.value).toContain('What then?');
    expect(editor.source.text.value).toContain('# Edited');
  });

  it('keeps a text that is no guide, beside the guide that it last was', async () => {
    const { editor, disk } = open();
    await settle();
    editor.typeText('Nothing yet.');
    await settle();
    expect(editor.source.problem.value).toEqual({ code: 'no-sections' });
    expect([editor.source.draft.value?.title, editor.source.isCurrent.value]).toEqual(['Talk', false]);
    expect([disk.kept.text, disk.guides.at(-1)]).toEqual(['Nothing yet.', null]);
    editor.typeText(TEXT);
    await settle();
    expect([editor.source.problem.value, disk.guides.at(-1)?.title]).toEqual([null, 'Talk']);
  });

  it('says what keeps the guide from being run, and saves the words all the same', async () => {
    const { editor, disk } = open();
    await settle();
    const section = editor.source.draft.value?.sections[0]?.id ?? '';
    editor.edit({ type: 'set-minutes', section, formatIndex: 0, minutes: null });
    await settle();
    expect([...editor.problems.value.keys()]).toEqual([`budget:${section}`]);
    expect([disk.guides.at(-1), disk.kept.text]).toEqual([null, editor.source.text.value]);
  });

  it('brings back what was typed and not saved when the page went', async () => {
    const { editor, memory } = open();
    await settle();
    editor.typeText(`${TEXT}\n- One more?\n`);
    editor.leave();
    expect(memory.unsaved).toContain('One more?');
    const { editor: again, disk } = open({ unsaved: memory.unsaved });
    await settle();
    expect(again.source.text.value).toContain('One more?');
    expect(disk.kept.text).toContain('One more?');
    again.undo();
    expect(again.source.text.value).toBe(TEXT);
  });

  it.each([
    { choice: 'mine' as const, shown: 'Mine', other: 'Theirs' },
    { choice: 'theirs' as const, shown: 'Theirs', other: 'Mine' },
  ])('lets the person choose when the guide was changed elsewhere, and loses neither text: $choice', async ({ choice, shown, other }) => {
    const { editor, disk } = open();
    await settle();
    disk.kept = keptAs(TEXT.replace('Talk', 'Theirs'));
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await settle();
    expect([editor.isConflict.value, editor.saving.value.status, disk.kept.updatedAt]).toEqual([true, 'held', 77]);
    await editor.resolve(choice);
    await settle();
    expect([editor.source.draft.value?.title, disk.guides.at(-1)?.title, editor.isConflict.value]).toEqual([shown, shown, false]);
    expect(disk.versions.map(({ text, guide }) => [text, guide.title])).toEqual([[TEXT.replace('Talk', other), other]]);
    if (choice === 'mine') editor.undo();
    else editor.redo();
    await settle();
    expect(editor.source.draft.value?.title).toBe(other);
  });

  it('goes on by itself when only something beside the text was changed', async () => {
    const { editor, disk } = open();
    await settle();
    disk.kept = { ...disk.kept, updatedAt: 50 };
    editor.typeText(TEXT.replace('Talk', 'Mine'));
    await settle();
    expect([editor.isConflict.value, disk.kept.text]).toEqual([false, TEXT.replace('Talk', 'Mine')]);
  });

  it('catches up with what was changed elsewhere while nothing is unsaved', async () => {
    const { editor, disk } = open();
    await settle();
    expect(await editor.catchUp()).toBe(false);
    disk.kept = keptAs(TEXT.replace('Talk', 'Theirs'));
    expect(await editor.catchUp()).toBe(true);
    await settle();
    expect([editor.source.draft.value?.title, disk.entries]).toEqual(['Theirs', []]);
  });
});
