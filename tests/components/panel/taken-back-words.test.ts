import { describe, expect, it } from 'vitest';

import { doneAgainWords, takenBackWords } from '../../../components/panel/taken-back-words';
import type { SessionEventType } from '../../../lib/domain/events/registry';

const events = (...types: SessionEventType[]) => types.map((type) => ({ type }));

describe('what was taken back', () => {
  it.each([
    [events('note-starred'), 'Taken back: star'],
    [events('note-starred', 'note-starred'), 'Taken back: star (2 notes)'],
    [events('note-edited', 'note-added'), 'Taken back: note split'],
    [events('note-edited', 'note-added', 'note-marked-personal'), 'Taken back: note split'],
    [events('note-edited', 'note-starred', 'note-removed', 'note-removed'), 'Taken back: notes joined'],
    [events('budget-adjusted', 'budget-adjusted'), 'Taken back: time changed'],
    [[], 'Taken back'],
  ])('is said in words: %o', (taken, words) => {
    expect(takenBackWords(taken)).toBe(words);
  });

  it('is said when it is done again', () => {
    expect(doneAgainWords(events('notes-shifted'))).toBe('Done again: notes moved in time');
  });
});
