import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { shiftPreview } from '../../../../components/library/record/shift-preview';
import { START, startPanelSession } from '../../panel/panel-session';
import type { PanelSession } from '../../panel/panel-session';
import { clickOn, settle, showRecord, typeInto } from './show-record';

/** Notes at 0:05 and 10:00 of a session of 16:40, and one after its end. */
function session(): PanelSession {
  const add = (seconds: number) => ({
    type: 'add-note' as const,
    noteId: `n${seconds}`,
    text: 'x',
    notedAt: START + seconds * 1_000,
    itemId: null,
    isStarred: false,
  });
  return startPanelSession().run(5, add(5)).run(600, add(600)).run(1_000, { type: 'end-session' }).run(1_100, add(1_100));
}

afterEach(cleanup);

describe('the preview of a shift', () => {
  it.each([
    [0, '2 notes of the session would move together. What was noted after the end stays.'],
    [3_000, '2 notes: 0:05 → 0:08, the last 10:00 → 10:03. What was noted after the end stays.'],
    [-12_000, '2 notes: 0:05 → 0:00, the last 10:00 → 9:48. 1 would stop at the session’s start. What was noted after the end stays.'],
    [500_000, '2 notes: 0:05 → 8:25, the last 10:00 → 16:40. 1 would stop at the session’s end. What was noted after the end stays.'],
  ])('of %i ms says what the shift then does', (deltaMs, words) => {
    expect(shiftPreview(session().log.state, deltaMs)).toBe(words);
  });

  it('says so where there is nothing to move', () => {
    expect(shiftPreview(startPanelSession().log.state, 1_000)).toBe('There is no note of the session to move.');
  });
});

describe('the times of a record', () => {
  it('are shifted together, earlier or later', async () => {
    const shown = session();
    showRecord(shown);
    await clickOn('Correct times');
    typeInto('Seconds for all notes', '2,5');
    fireEvent.change(screen.getByRole('combobox', { name: 'Direction for all notes' }), { target: { value: '1' } });
    fireEvent.submit(screen.getByRole('button', { name: 'Move notes' }).closest('form') as HTMLFormElement);
    await settle();
    expect(shown.sent).toEqual([{ type: 'shift-notes', deltaMs: 2_500 }]);
  });

  it('cannot be shifted by what is no number', async () => {
    showRecord(session());
    await clickOn('Correct times');
    typeInto('Seconds for all notes', 'a bit');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Move notes' }).disabled).toBe(true);
  });

  it('count from another start of the recording', async () => {
    const shown = session();
    showRecord(shown);
    await clickOn('Correct times');
    typeInto('Session time at which the recording began', '0:30');
    fireEvent.submit(screen.getByRole('button', { name: 'Set' }).closest('form') as HTMLFormElement);
    await settle();
    expect(shown.log.state.recordingStartedAt).toBe(START + 30_000);
    typeInto('Seconds for the recording', '12');
    fireEvent.submit(screen.getByRole('button', { name: 'Correct' }).closest('form') as HTMLFormElement);
    await settle();
    expect(shown.log.state.recordingStartedAt).toBe(START + 18_000);
  });
});
