import { describe, expect, it } from 'vitest';

import type { Command } from '../../../../lib/domain/commands';
import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

const NOW = SESSION_START + 60_000;

describe('a corrected note', () => {
  it.each<[string, Partial<Command>, object]>([
    ['its text', { text: 'better' }, { text: 'better' }],
    ['its time', { notedAt: NOW - 5_000 }, { notedAt: NOW - 5_000 }],
    ['its question', { itemId: 's2i1' }, { itemId: 's2i1' }],
    ['its question to none', { itemId: null }, { itemId: null }],
    ['its section and question', { sectionId: 's2', itemId: 's2i1' }, { sectionId: 's2', itemId: 's2i1' }],
  ])('changes %s and nothing else', (_, change, expected) => {
    const log = startLog(sixSections);
    run(log, { type: 'add-note', noteId: 'n1', text: 'good', notedAt: NOW, itemId: 's1i1', isStarred: true }, NOW);
    run(log, { type: 'edit-note', noteId: 'n1', ...change } as Command, NOW + 1_000);
    const note = {
      id: 'n1',
      text: 'good',
      notedAt: NOW,
      sectionId: 's1',
      itemId: 's1i1',
      isStarred: true,
      isPersonal: false,
      author: 'device-1',
    };
    expect(log.state.notes.get('n1')).toEqual({ ...note, ...expected });
  });
});
