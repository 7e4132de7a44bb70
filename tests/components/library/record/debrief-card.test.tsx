import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { DEBRIEF_QUESTIONS, DEBRIEF_SECTION_ID } from '../../../../lib/domain/debrief';
import { START, startPanelSession } from '../../panel/panel-session';
import type { PanelSession } from '../../panel/panel-session';
import { clickOn, press, settle, showRecord, typeInto } from './show-record';

const [STOOD_OUT, SURPRISED] = ['What stood out?', 'What surprised you?'];

const endedSession = (): PanelSession => startPanelSession().run(1_000, { type: 'end-session' });
const card = () => screen.queryByRole('region', { name: /^Debrief/u });
const answersIn = (session: PanelSession) =>
  [...session.log.state.notes.values()].map(({ text, sectionId, itemId }) => [text, sectionId, itemId]);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the debrief', () => {
  it('is asked first once the session has ended, not before', () => {
    const session = startPanelSession();
    showRecord(session);
    expect(card()).toBeNull();
    cleanup();
    showRecord(session.run(1_000, { type: 'end-session' }));
    expect(within(card() as HTMLElement).getAllByRole('textbox')).toHaveLength(DEBRIEF_QUESTIONS.length);
  });

  it('makes a note of each answer, under its question', async () => {
    const session = endedSession();
    showRecord(session);
    await press(typeInto(STOOD_OUT, 'the gateway'), 'Enter');
    expect(answersIn(session)).toEqual([['the gateway', DEBRIEF_SECTION_ID, DEBRIEF_QUESTIONS[0]?.id]]);
    expect(screen.getByRole('list', { name: `Notes on ${STOOD_OUT}` }).textContent).toContain('the gateway');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: STOOD_OUT }).value).toBe('');
    expect(card()?.textContent).toContain('1 of 4 answered');
  });

  it('sets apart what answers none of its questions', () => {
    const aside = { noteId: 'd', text: 'the line was bad', notedAt: START, sectionId: DEBRIEF_SECTION_ID, itemId: null };
    showRecord(endedSession().run(2_000, { type: 'add-note', ...aside, isStarred: false }));
    expect(within(card() as HTMLElement).getByText('Other notes')).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Other notes on the debrief' }).textContent).toContain('the line was bad');
  });

  it('breaks the line with Shift+Enter', async () => {
    const session = endedSession();
    showRecord(session);
    await press(typeInto(STOOD_OUT, 'one'), 'Enter', { shiftKey: true });
    expect(session.sent).toEqual([]);
  });

  it('keeps what is typed within 250 ms', async () => {
    vi.useFakeTimers();
    const session = endedSession();
    showRecord(session);
    typeInto(STOOD_OUT, 'half');
    await vi.advanceTimersByTimeAsync(250);
    expect([...session.drafts.values()]).toMatchObject([{ text: 'half', sectionId: DEBRIEF_SECTION_ID, itemId: DEBRIEF_QUESTIONS[0]?.id }]);
  });

  it('goes on with what was typed before a reload, under the same note', async () => {
    const session = endedSession();
    const draft = { noteId: 'd', text: 'half', notedAt: START, sectionId: DEBRIEF_SECTION_ID, itemId: DEBRIEF_QUESTIONS[1]?.id ?? null };
    showRecord(session, [draft]);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: SURPRISED });
    expect(field.value).toBe('half');
    await press(field, 'Enter');
    expect(session.log.state.notes.get('d')?.text).toBe('half');
  });

  it('loses nothing when an answer cannot be saved', async () => {
    const session = endedSession();
    session.failsWith = 'storage-failed';
    showRecord(session);
    await press(typeInto(STOOD_OUT, 'the gateway'), 'Enter');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: STOOD_OUT }).value).toBe('the gateway');
    session.failsWith = null;
    await press(screen.getByRole('textbox', { name: STOOD_OUT }), 'Enter');
    expect(answersIn(session).map(([text]) => text)).toEqual(['the gateway']);
  });

  it('exports with one button, after the answers that still stand in their fields', async () => {
    const session = endedSession();
    const shown = showRecord(session);
    typeInto(STOOD_OUT, 'the gateway');
    typeInto(SURPRISED, 'the price');
    await clickOn('Export Markdown');
    await settle();
    expect(shown.exports).toEqual([2]);
  });

  it('does not export when an answer could not be saved', async () => {
    const session = endedSession();
    session.failsWith = 'storage-failed';
    const shown = showRecord(session);
    typeInto(STOOD_OUT, 'the gateway');
    await clickOn('Export Markdown');
    await settle();
    expect(shown.exports).toEqual([]);
  });

  it('can be skipped, and answered later', async () => {
    showRecord(endedSession());
    await clickOn('Skip for now');
    expect(screen.queryByRole('textbox', { name: STOOD_OUT })).toBeNull();
    await clickOn('Answer');
    expect(screen.getByRole('textbox', { name: STOOD_OUT })).toBeTruthy();
  });

  it('is not asked again of a session that was held long ago', () => {
    const session = endedSession();
    session.now = START + 3 * 86_400_000;
    showRecord(session);
    expect(card()?.textContent).toContain('0 of 4 answered');
    expect(screen.queryByRole('textbox', { name: STOOD_OUT })).toBeNull();
  });

  it('saves an answer when the keyboard goes on to another part of the page', async () => {
    const session = endedSession();
    showRecord(session);
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    fireEvent.blur(typeInto(STOOD_OUT, 'the gateway'));
    await settle();
    expect(answersIn(session).map(([text]) => text)).toEqual(['the gateway']);
  });
});
