import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DRAFT_DELAY_MS } from '../../../components/panel/draft-keeper';
import { START } from './panel-session';
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
    expect(session.drafts.at(-1)).toBeNull();
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

  it('keeps what is typed within a quarter of a second, and clears it once it is a note', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('h');
    vi.advanceTimersByTime(DRAFT_DELAY_MS / 2);
    type('half a thought');
    vi.advanceTimersByTime(DRAFT_DELAY_MS / 2);
    expect(session.drafts).toEqual([{ text: 'half a thought', notedAt: START + 300_000, sectionId: 's2', itemId: 's2i1' }]);
    enter();
    await settle();
    expect(session.drafts.at(-1)).toBeNull();
  });

  it('keeps a note that is on its way together with what is typed after it', () => {
    const session = inWarmUp();
    session.gate = new Promise(() => {});
    showPanel(session);
    type('on its way');
    enter();
    type('next');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(session.drafts.at(-1)?.text).toBe('on its way\nnext');
  });

  it.each(['pagehide', 'blur'])('keeps at once what is typed on %s', (event) => {
    const session = inWarmUp();
    showPanel(session);
    type('half');
    fireEvent(window, new Event(event));
    expect(session.drafts.at(-1)?.text).toBe('half');
  });

  it('has the draft again after a reload, with its time and question', () => {
    showPanel(inWarmUp(), { text: 'half a thought', notedAt: START + 310_000, sectionId: 's2', itemId: 's2i3' });
    expect(field().value).toBe('half a thought');
    expect(screen.getByText('at 5:10')).toBeTruthy();
    expect(target().value).toBe('s2i3');
  });

  it('drops a draft that was saved as a note just before the page went', () => {
    const session = inWarmUp().run(310, {
      type: 'add-note',
      noteId: 'n',
      text: 'saved',
      notedAt: START + 309_000,
      itemId: null,
      isStarred: false,
    });
    showPanel(session, { text: 'saved ', notedAt: START + 309_000, sectionId: 's2', itemId: null });
    expect(field().value).toBe('');
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
