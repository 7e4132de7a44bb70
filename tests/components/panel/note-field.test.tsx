import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { PROBLEMS, ROLE, inWarmUp, settle, showPanel } from './show-panel';

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
const target = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Note goes to' });
const rows = () => [...screen.getByRole('list', { name: 'Notes' }).children].map((row) => row.textContent);
const type = (text: string) => fireEvent.input(field(), { target: { value: text } });
const enter = (init: KeyboardEventInit = {}) => fireEvent.keyDown(field(), { key: 'Enter', ...init });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('note field', () => {
  it('saves with Enter at the time of the first keystroke, to the question that was current then', async () => {
    const session = inWarmUp();
    const { tickTo } = showPanel(session);
    tickTo(391);
    type('w');
    tickTo(400);
    fireEvent.click(screen.getByRole('checkbox', { name: PROBLEMS }));
    await settle();
    expect(screen.getByText('at 6:31')).toBeTruthy();
    expect(target().selectedOptions[0]?.textContent).toBe(ROLE);
    type('we drop spans #pain');
    enter();
    await settle();
    expect(field().value).toBe('');
    expect(rows()).toEqual([`6:31we drop spans #pain${ROLE}`]);
    expect(target().selectedOptions[0]?.textContent).toBe(PROBLEMS);
  });

  it('leaves Enter to the input method and Shift+Enter to the text', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('に');
    enter({ isComposing: true });
    enter({ shiftKey: true });
    await settle();
    expect(session.sent).toEqual([]);
    expect(field().value).toBe('に');
  });

  it('saves no empty note', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('   ');
    enter();
    await settle();
    expect(session.sent).toEqual([]);
  });

  it('sends a note to the section as a whole when told to', async () => {
    showPanel(inWarmUp());
    fireEvent.change(target(), { target: { value: '' } });
    type('Mood changed');
    enter();
    await settle();
    expect(rows()).toEqual(['5:00Mood changed']);
  });

  it('puts a tag at the cursor and keeps the focus', () => {
    showPanel(inWarmUp());
    field().focus();
    type('slow builds');
    field().setSelectionRange(4, 4);
    fireEvent.click(screen.getByRole('button', { name: '#pain' }));
    expect(field().value).toBe('slow #pain builds');
    expect(document.activeElement).toBe(field());
  });

  it('gives the text back when it could not be saved, before what was typed since', async () => {
    const session = inWarmUp();
    let open = () => {};
    session.gate = new Promise((resolve) => {
      open = resolve;
    });
    session.failsWith = 'storage-failed';
    showPanel(session);
    type('first');
    enter();
    await settle();
    expect(field().value).toBe('');
    type('second');
    open();
    await settle();
    expect(field().value).toBe('first\nsecond');
    expect(screen.getByText(/what you typed is still here/u)).toBeTruthy();
    session.failsWith = null;
    enter();
    await settle();
    expect(rows()).toHaveLength(1);
    expect([...session.drafts.values()]).toEqual([]);
  });

  it('tries again under the same id, so that a lost answer makes no second note', async () => {
    const session = inWarmUp();
    session.failsWith = 'background-unreachable';
    showPanel(session);
    type('once');
    enter();
    await settle();
    session.failsWith = null;
    enter();
    await settle();
    const ids = session.sent.map((command) => (command.type === 'add-note' ? command.noteId : null));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('forgets a place chosen for the next note with the section it was chosen in', async () => {
    const session = inWarmUp();
    showPanel(session);
    fireEvent.change(target(), { target: { value: '' } });
    session.run(320, { type: 'enter-section', sectionId: 's3' });
    await settle();
    type('about the third');
    enter();
    await settle();
    expect([...session.log.state.notes.values()]).toMatchObject([{ sectionId: 's3', itemId: 's3i1' }]);
  });

  it('takes the focus when it is asked for and lets it go with Escape', async () => {
    const { wantNoteField } = showPanel(inWarmUp());
    wantNoteField();
    await settle();
    expect(document.activeElement).toBe(field());
    fireEvent.keyDown(field(), { key: 'Escape' });
    expect(document.activeElement).not.toBe(field());
  });
});
