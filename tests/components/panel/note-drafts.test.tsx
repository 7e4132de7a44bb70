import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { DRAFT_DELAY_MS } from '../../../components/panel/draft-keeper';
import { START } from './panel-session';
import { ROLE, inWarmUp, settle, showPanel } from './show-panel';

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

describe('what is typed in the note field', () => {
  it('keeps what is typed within a quarter of a second, under the id and in the session of the note it becomes', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('h');
    vi.advanceTimersByTime(DRAFT_DELAY_MS / 2);
    type('half a thought');
    vi.advanceTimersByTime(DRAFT_DELAY_MS / 2);
    const [draft] = session.drafts.values();
    expect(draft).toEqual({ noteId: draft?.noteId, text: 'half a thought', notedAt: START + 300_000, sectionId: 's2', itemId: 's2i1' });
    expect(session.sentDrafts).toEqual([{ sessionId: 'session', noteId: draft?.noteId, text: 'half a thought' }]);
    enter();
    await settle();
    expect([...session.log.state.notes.keys()]).toEqual([draft?.noteId]);
  });

  it('sends no draft after its note', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('quick');
    enter();
    await settle();
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(session.sentDrafts).toEqual([]);
  });

  it('keeps no draft of an emptied field', () => {
    const session = inWarmUp();
    showPanel(session);
    type('half');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    type('');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(session.drafts.size).toBe(0);
  });

  it('keeps what is typed next as a draft of its own, and drops that when the first note comes back', async () => {
    const session = inWarmUp();
    let open = () => {};
    session.gate = new Promise((resolve) => {
      open = resolve;
    });
    session.failsWith = 'storage-failed';
    showPanel(session);
    type('first');
    enter();
    type('second');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect([...session.drafts.values()].map(({ text }) => text)).toEqual(['second']);
    open();
    await settle();
    const [note] = session.sent;
    expect([...session.drafts.values()].map(({ noteId, text }) => [noteId, text])).toEqual([
      [note?.type === 'add-note' && note.noteId, 'first\nsecond'],
    ]);
  });

  it.each(['pagehide', 'blur', 'focusout'])('keeps at once what is typed on %s', (event) => {
    const session = inWarmUp();
    showPanel(session);
    type('half');
    fireEvent(window, new Event(event));
    expect([...session.drafts.values()].map(({ text }) => text)).toEqual(['half']);
  });

  it('has the newest draft again after a reload, with its time and question, and saves it under its id', async () => {
    const session = inWarmUp();
    const draft = { sectionId: 's2', itemId: 's2i3', notedAt: START + 310_000 };
    showPanel(session, [
      { ...draft, noteId: 'older', text: 'older' },
      { ...draft, noteId: 'newer', text: 'half a thought' },
    ]);
    expect(field().value).toBe('half a thought');
    expect(screen.getByText('at 5:10')).toBeTruthy();
    expect(target().value).toBe('s2i3');
    enter();
    await settle();
    expect([...session.log.state.notes.keys()]).toEqual(['newer']);
  });

  it('takes no draft whose note is there already', () => {
    const session = inWarmUp().run(310, {
      type: 'add-note',
      noteId: 'n',
      text: 'saved',
      notedAt: START + 309_000,
      itemId: null,
      isStarred: false,
    });
    showPanel(session, [{ noteId: 'n', text: 'saved ', notedAt: START + 309_000, sectionId: 's2', itemId: null }]);
    expect(field().value).toBe('');
    expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
  });

  describe('when another panel saves the same draft', () => {
    const showBoth = async (typed: string, saved: string) => {
      const session = inWarmUp();
      showPanel(session, [{ noteId: 'n', text: 'half', notedAt: START + 290_000, sectionId: 's2', itemId: null }]);
      type(typed);
      session.run(320, { type: 'add-note', noteId: 'n', text: saved, notedAt: START + 290_000, itemId: null, isStarred: false });
      await settle();
      vi.advanceTimersByTime(DRAFT_DELAY_MS);
      return session;
    };

    it('empties the field', async () => {
      const session = await showBoth('half a thought ', 'half a thought');
      expect(field().value).toBe('');
      expect(session.drafts.size).toBe(0);
    });

    it('leaves only what was typed beyond it, as another note', async () => {
      const session = await showBoth('half a thought, and more', 'half a thought,');
      expect(field().value).toBe('and more');
      enter();
      await settle();
      expect([...session.log.state.notes.values()].map(({ text }) => text)).toEqual(['half a thought,', 'and more']);
    });

    it('leaves another text as it is, as another note', async () => {
      const session = await showBoth('something else', 'half a thought');
      expect([...session.drafts.values()].map(({ noteId, text }) => [noteId === 'n', text])).toEqual([[false, 'something else']]);
      expect(session.log.state.notes.get('n')?.text).toBe('half a thought');
    });
  });

  it('finds a half-typed note in the list after the end, and the field empty', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('half a thought');
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    session.run(320, { type: 'end-session' });
    await settle();
    expect(field().value).toBe('');
    expect(rows()).toEqual([`5:00half a thought${ROLE}`]);
  });

  it('keeps what is typed in its own session when the panel is given another one', async () => {
    const session = inWarmUp();
    showPanel(session);
    type('half');
    session.log = { ...session.log, state: { ...session.log.state, id: 'other' } };
    session.onChange();
    await settle();
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    expect(session.sentDrafts.map(({ sessionId, text }) => [sessionId, text])).toEqual([['session', 'half']]);
    expect(field().value).toBe('');
  });
});
