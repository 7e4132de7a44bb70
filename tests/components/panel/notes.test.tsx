import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DRAFT_DELAY_MS } from '../../../components/panel/draft-keeper';
import { START } from './panel-session';
import { PROBLEMS, inWarmUp, press, settle, showPanel } from './show-panel';

afterEach(cleanup);

const list = () => within(screen.getByRole('list', { name: 'Notes' }));
const rows = () => [...screen.getByRole('list', { name: 'Notes' }).children].map((row) => row.textContent);

describe('notes', () => {
  const withNotes = () => {
    const session = inWarmUp();
    session.run(400, {
      type: 'add-note',
      noteId: 'n1',
      text: '“we drop spans” #pain [tired]',
      notedAt: START + 391_000,
      itemId: 's2i2',
      isStarred: false,
    });
    return session.run(410, { type: 'add-note', noteId: 'n2', text: 'mood', notedAt: START + 380_000, itemId: null, isStarred: false });
  };

  it('lists the notes of the section by their time, with their question', () => {
    showPanel(withNotes());
    expect(rows()).toEqual(['6:20mood', `6:31“we drop spans” #pain [tired]${PROBLEMS}`]);
    expect(list().getByText('#pain').className).toBe('note-tag');
  });

  it('stars, removes and brings back', async () => {
    const session = withNotes();
    showPanel(session);
    await press(list().getByRole('button', { name: 'Star', description: 'mood', pressed: false }));
    expect(session.log.state.notes.get('n2')?.isStarred).toBe(true);
    await press(list().getByRole('button', { name: 'Remove', description: 'mood' }));
    expect(rows()).toHaveLength(1);
    expect(document.activeElement?.id).toBe('note-n1');
    await press(screen.getByRole('button', { name: 'Undo' }));
    expect(rows()).toHaveLength(2);
    expect(session.log.state.notes.get('n2')?.isStarred).toBe(true);
  });

  it('corrects the text with Enter and leaves it with Escape', async () => {
    const session = withNotes();
    showPanel(session);
    await press(list().getByRole('button', { name: 'Edit', description: 'mood' }));
    const text = () => screen.getByRole('textbox', { name: 'Text of the note' });
    expect(document.activeElement).toBe(text());
    fireEvent.input(text(), { target: { value: 'bad mood' } });
    fireEvent.keyDown(text(), { key: 'Enter' });
    await settle();
    expect(rows()[0]).toBe('6:20bad mood');
    expect(session.sent).toEqual([{ type: 'edit-note', noteId: 'n2', text: 'bad mood' }]);
    await press(list().getByRole('button', { name: 'Edit', description: 'bad mood' }));
    fireEvent.keyDown(text(), { key: 'Escape' });
    await settle();
    expect(document.activeElement?.id).toBe('note-n2');
  });

  describe('a correction that is half typed', () => {
    const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the note' });
    const editMood = async () => {
      const session = withNotes();
      showPanel(session);
      await press(list().getByRole('button', { name: 'Edit', description: 'mood' }));
      fireEvent.input(text(), { target: { value: 'bad mo' } });
      return session;
    };
    const draft = { noteId: 'n2', text: 'bad mo', notedAt: START + 380_000, sectionId: 's2', itemId: null };

    it('is there again after a change of section, and after other changes, without taking the focus', async () => {
      const session = await editMood();
      await press('Next section');
      expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
      session.run(420, { type: 'adjust-time', deltaMs: 60_000 });
      await press('Previous section');
      expect(text().value).toBe('bad mo');
      expect(document.activeElement).not.toBe(text());
      fireEvent.keyDown(text(), { key: 'Enter' });
      await settle();
      expect(rows()[0]).toBe('6:20bad mo');
    });

    it('is kept as a draft of its note until it is saved or left', async () => {
      vi.useFakeTimers();
      try {
        const session = await editMood();
        vi.advanceTimersByTime(DRAFT_DELAY_MS);
        expect(session.drafts.get('n2')).toEqual(draft);
        fireEvent.keyDown(text(), { key: 'Escape' });
        vi.advanceTimersByTime(DRAFT_DELAY_MS);
        expect(session.drafts.size).toBe(0);
        await settle();
        expect(rows()[0]).toBe('6:20mood');
      } finally {
        vi.useRealTimers();
      }
    });

    it('is the note after the end', async () => {
      const session = await editMood();
      fireEvent(window, new Event('blur'));
      session.run(420, { type: 'end-session' });
      await settle();
      expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
      expect(rows()[0]).toMatch(/^6:20bad mo/u);
    });

    it('goes on after the end when more was typed', async () => {
      const session = await editMood();
      fireEvent(window, new Event('blur'));
      fireEvent.input(text(), { target: { value: 'bad mood today' } });
      session.run(420, { type: 'end-session' });
      await settle();
      expect(text().value).toBe('bad mood today');
    });

    it('is open again after a reload, where its note is listed', async () => {
      showPanel(withNotes().run(420, { type: 'next-section' }), [draft]);
      expect(screen.queryByRole('textbox', { name: 'Text of the note' })).toBeNull();
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toBe('');
      await press('Previous section');
      expect(text().value).toBe('bad mo');
    });

    it('is open again after a reload of an ended session', () => {
      showPanel(withNotes().run(420, { type: 'next-section' }).run(430, { type: 'end-session' }), [draft]);
      expect(text().value).toBe('bad mo');
    });
  });

  it('corrects the time and says how to write one', async () => {
    showPanel(withNotes());
    await press('6:20, change the time');
    const time = () => screen.getByRole('textbox', { name: 'Session time of the note' });
    expect(document.activeElement).toBe(time());
    fireEvent.input(time(), { target: { value: 'soon' } });
    fireEvent.keyDown(time(), { key: 'Enter' });
    await settle();
    expect(screen.getByText(/Write the time as 7:05/u)).toBeTruthy();
    fireEvent.input(time(), { target: { value: '6:45' } });
    fireEvent.keyDown(time(), { key: 'Enter' });
    await settle();
    expect(rows().map((row) => row?.slice(0, 4))).toEqual(['6:31', '6:45']);
  });

  it('leads from a question to its notes', async () => {
    showPanel(withNotes());
    await press(within(screen.getByRole('list', { name: 'Items' })).getByRole('button', { name: '1 note' }));
    expect(document.activeElement?.id).toBe('note-n1');
  });

  it('draws the latest fifty of many until all are asked for', async () => {
    const session = inWarmUp();
    for (let index = 0; index < 60; index += 1)
      session.run(301 + index, {
        type: 'add-note',
        noteId: `n${index}`,
        text: `note ${index}`,
        notedAt: START + (301 + index) * 1000,
        itemId: null,
        isStarred: false,
      });
    showPanel(session);
    expect(rows()).toHaveLength(50);
    expect(rows().at(-1)).toContain('note 59');
    await press(screen.getByRole('button', { name: 'Show all 60 notes' }));
    expect(rows()).toHaveLength(60);
  });
});
