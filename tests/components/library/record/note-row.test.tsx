import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Beside } from '../../../../components/library/record/record-actions';
import type { Command } from '../../../../lib/domain/commands';
import { START, startPanelSession } from '../../panel/panel-session';
import type { PanelSession } from '../../panel/panel-session';
import { clickOn, press, record, row, settle, showRecord, typeInto } from './show-record';

const SECOND = 1_000;

/** A session of 1,000 s with notes at 100 s, 200 s and so on, on the first warm-up question; its recording began at 50 s. */
function sessionWith(...texts: string[]): PanelSession {
  const session = startPanelSession();
  session.run(50, { type: 'mark-recording' }).run(60, { type: 'enter-section', sectionId: 's2' });
  for (const [index, text] of texts.entries()) {
    const seconds = (index + 1) * 100;
    const note = { noteId: `n${index + 1}`, text, notedAt: START + seconds * SECOND, itemId: 's2i1', isStarred: false };
    session.run(seconds, { type: 'add-note', ...note });
  }
  return session.run(1_000, { type: 'end-session' });
}

const noteOf = ({ log }: PanelSession, id: string) => log.state.notes.get(id);
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

// jsdom lays nothing out, and has no such function.
Element.prototype.scrollIntoView = () => undefined;

describe('a note of the record', () => {
  it('is edited in its place with the keyboard', async () => {
    const session = sessionWith('one', 'two');
    showRecord(session);
    row('n1').focus();
    await press(row('n1'), 'Enter');
    expect(document.activeElement).toBe(field('Text of the note'));
    await press(typeInto('Text of the note', 'better'), 'Enter');
    expect(noteOf(session, 'n1')?.text).toBe('better');
    expect(document.activeElement).toBe(row('n1'));
  });

  it('keeps what is typed, in its field and as a draft, until it is saved', async () => {
    vi.useFakeTimers();
    const session = sessionWith('one');
    session.failsWith = 'storage-failed';
    showRecord(session);
    await press(row('n1'), 'e');
    typeInto('Text of the note', 'better');
    await vi.advanceTimersByTimeAsync(250);
    expect(session.drafts.get('n1')?.text).toBe('better');
    await press(field('Text of the note'), 'Enter');
    expect(field('Text of the note').value).toBe('better');
    fireEvent.click(screen.getByRole('radio', { name: 'Chronology' }));
    expect(field('Text of the note').value).toBe('better');
  });

  it('is found open, with what was typed, after a reload', () => {
    const session = sessionWith('one');
    const draft = { noteId: 'n1', text: 'half a', notedAt: START, sectionId: 's2', itemId: null };
    showRecord(session, [draft]);
    expect(field('Text of the note').value).toBe('half a');
    expect(document.activeElement).toBe(document.body);
  });

  it('is as it was after Escape, and its draft is gone', async () => {
    const session = sessionWith('one');
    showRecord(session);
    await press(row('n1'), 'e');
    await press(typeInto('Text of the note', 'worse'), 'Escape');
    expect(row('n1').textContent).toContain('one');
    expect([...session.drafts.keys(), ...session.sent]).toEqual([]);
  });

  it('is split at the cursor, with what was changed before', async () => {
    const session = sessionWith('one two');
    showRecord(session);
    await press(row('n1'), 'e');
    const text = typeInto('Text of the note', '  one three') as HTMLTextAreaElement;
    text.setSelectionRange(5, 5);
    await clickOn('Split at the cursor');
    await settle();
    expect([...session.log.state.notes.values()].map((note) => note.text)).toEqual(['one', 'three']);
  });

  it.each([
    ['soon', 'session', null, 'Write the time as'],
    ['20:00', 'session', null, 'after the end'],
    ['4:10', 'session', 250, null],
    ['4:10', 'recording', 300, null],
    ['16:00', 'recording', null, 'not running'],
  ] as const)('takes %s as a %s time', async (text, clock, seconds, problem) => {
    const session = sessionWith('one');
    showRecord(session);
    await press(row('n1'), 't');
    fireEvent.change(screen.getByRole('combobox', { name: 'Clock' }), { target: { value: clock } });
    await press(typeInto(clock === 'session' ? 'Session time of the note' : 'Place of the note in the recording', text), 'Enter');
    expect(noteOf(session, 'n1')?.notedAt).toBe(START + (seconds ?? 100) * SECOND);
    if (problem === null) expect(screen.queryByRole('alert')).toBeNull();
    else expect(screen.getByRole('alert').textContent).toContain(problem);
  });

  it.each<[string, Command[]]>([
    ['s', [{ type: 'star-note', noteId: 'n1', isStarred: true }]],
    ['p', [{ type: 'mark-personal', noteId: 'n1', isPersonal: true }]],
    ['j', [{ type: 'join-notes', noteIds: ['n1', 'n2'] }]],
    ['Delete', [{ type: 'remove-note', noteId: 'n1' }]],
  ])('does what the key %s says', async (key, sent) => {
    const session = sessionWith('one', 'two');
    showRecord(session);
    row('n1').focus();
    await press(row('n1'), key);
    expect(session.sent).toEqual(sent);
  });

  it('leaves keys with Ctrl to the browser, and keys within its fields to them', async () => {
    const session = sessionWith('one');
    showRecord(session);
    await press(row('n1'), 's', { ctrlKey: true });
    await press(row('n1'), 'g');
    await press(screen.getByRole('combobox', { name: 'Add a tag' }), 's');
    expect(session.sent).toEqual([]);
  });

  it('loses its mark for personal data together with the tag that means the same', async () => {
    const session = sessionWith('their boss #pii');
    showRecord(session);
    expect(row('n1').textContent).toContain('personal');
    await press(row('n1'), 'p');
    expect(noteOf(session, 'n1')).toMatchObject({ text: 'their boss', isPersonal: false });
  });

  it('is tagged with a word, and untagged by a click', async () => {
    const session = sessionWith('one #old');
    showRecord(session);
    await press(row('n1'), 'g');
    const tag = screen.getByRole('combobox', { name: 'Add a tag' });
    fireEvent.input(tag, { target: { value: '#follow up' } });
    fireEvent.submit(tag.closest('form') as HTMLFormElement);
    await settle();
    expect(noteOf(session, 'n1')?.text).toBe('one #old #follow-up');
    await clickOn('Remove tag old');
    expect(noteOf(session, 'n1')?.text).toBe('one #follow-up');
    fireEvent.input(tag, { target: { value: '…' } });
    fireEvent.submit(tag.closest('form') as HTMLFormElement);
    expect(screen.getByRole('alert').textContent).toContain('one word');
  });

  it('moves to a question of another section', async () => {
    const session = sessionWith('one');
    showRecord(session);
    await press(row('n1'), 'm');
    const select = within(row('n1')).getByRole('combobox', { name: 'Move to' });
    fireEvent.change(select, { target: { value: JSON.stringify(['s3', 's3i1']) } });
    await settle();
    expect(noteOf(session, 'n1')).toMatchObject({ sectionId: 's3', itemId: 's3i1' });
    await vi.waitFor(() => expect(document.activeElement).toBe(row('n1')));
    expect(screen.getByRole('list', { name: 'Notes on What keeps you from better telemetry?' }).contains(row('n1'))).toBe(true);
  });

  it('is folded when it is long, and shown as a whole when asked', async () => {
    const text = 'word '.repeat(5_000).trim();
    showRecord(sessionWith(text));
    expect(row('n1').textContent?.length).toBeLessThan(1_000);
    await clickOn('Show all 24,999 characters');
    expect(row('n1').textContent).toContain(text);
  });

  it('gives the keyboard to its neighbour when it is removed', async () => {
    showRecord(sessionWith('one', 'two'));
    row('n1').focus();
    await press(row('n1'), 'Delete');
    expect(document.activeElement).toBe(row('n2'));
  });

  it('shows what was said around it, and plays the recording there', async () => {
    const play = vi.fn<(at: number) => void>();
    const lines = ['first', 'second'].map((text, index) => ({ at: START + index * SECOND, speaker: 'Ana', text }));
    const beside: Beside = { linesAround: () => lines, controls: <p>a file</p>, play };
    const session = sessionWith('one');
    render(record(session.log, session.now, { beside }));
    expect(screen.getByText('a file')).toBeTruthy();
    expect(row('n1').textContent).toContain('Ana: first Ana: second');
    await clickOn('What was said');
    expect(
      within(row('n1'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['0:00 Ana: first', '0:01 Ana: second']);
    await clickOn('Play from 1:40');
    expect(play).toHaveBeenCalledWith(START + 100 * SECOND);
  });
});

describe('several notes of the record', () => {
  it('are picked with a range and changed as one step', async () => {
    const session = sessionWith('one', 'two', 'three');
    showRecord(session);
    const pick = (name: string, more: object = {}) => fireEvent.click(screen.getByRole('checkbox', { name }), more);
    pick('Select note at 1:40');
    pick('Select note at 5:00', { shiftKey: true });
    const bar = within(screen.getByRole('region', { name: 'Selected notes' }));
    expect(bar.getByRole('status').textContent).toBe('3 notes selected');
    fireEvent.click(bar.getByRole('button', { name: 'Star' }));
    await settle();
    expect(session.sent).toEqual([{ type: 'change-notes', noteIds: ['n1', 'n2', 'n3'], change: { kind: 'star', isStarred: true } }]);
    pick('Select note at 3:20');
    fireEvent.click(bar.getByRole('button', { name: 'Join' }));
    await settle();
    expect(session.log.state.notes.get('n1')?.text).toBe('one\nthree');
    expect(screen.queryByRole('region', { name: 'Selected notes' })).toBeNull();
  });
});

describe('the keys of the record', () => {
  it('undo and redo, except while something is typed', () => {
    const shown = showRecord(sessionWith('one'));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'y', ctrlKey: true });
    fireEvent.keyDown(field('Participant'), { key: 'z', ctrlKey: true });
    expect(shown.undone).toEqual(['undo', 'redo', 'redo']);
  });

  it('go from note to note, of which one is in the order of Tab', async () => {
    showRecord(sessionWith('one', 'two', 'three'));
    expect(row('n1').tabIndex).toBe(0);
    row('n1').focus();
    await press(row('n1'), 'ArrowDown');
    expect(document.activeElement).toBe(row('n2'));
    await press(row('n2'), 'End');
    expect(document.activeElement).toBe(row('n3'));
    expect(['n1', 'n2', 'n3'].map((id) => row(id).tabIndex)).toEqual([-1, -1, 0]);
  });
});
