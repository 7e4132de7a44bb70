import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';

import { createProposedMinutes, proposedKey } from '../../../entrypoints/library/proposed-minutes';
import { applyEdit } from '../../../lib/guides/editing/apply-edit';
import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import { smallDraft } from '../../lib/guides/editing/small-draft';

function open() {
  const draft = signal(smallDraft());
  const proposed = createProposedMinutes(draft);
  const edit = (one: DraftEdit) => {
    const next = applyEdit(draft.value, one).draft;
    proposed.notice(draft.value, next, one);
    draft.value = next;
  };
  return { draft, proposed, edit, shown: () => [...proposed.shown.value] };
}

describe('proposed minutes', () => {
  it('are those of a format that is added, until they are confirmed', () => {
    const { proposed, edit, shown } = open();
    edit({ type: 'add-format', minutes: 60 });
    expect(shown()).toEqual([proposedKey('s1', 60), proposedKey('s2', 60)]);
    proposed.confirm(60);
    expect(shown()).toEqual([]);
  });

  it('are somebody’s own once they were written, even the same ones', () => {
    const { edit, shown } = open();
    edit({ type: 'add-format', minutes: 60 });
    edit({ type: 'set-minutes', section: 's1', formatIndex: 1, minutes: 30 });
    expect(shown()).toEqual([proposedKey('s2', 60)]);
  });

  it('are not those that were there before', () => {
    const { edit, shown } = open();
    edit({ type: 'set-minutes', section: 's2', formatIndex: 0, minutes: null });
    edit({ type: 'propose-budgets', formatIndex: 0 });
    expect(shown()).toEqual([proposedKey('s2', 20)]);
  });

  it('go when the edit that proposed them is taken back', () => {
    const { draft, edit, shown } = open();
    const before = draft.value;
    edit({ type: 'add-format', minutes: 60 });
    draft.value = before;
    expect(shown()).toEqual([]);
  });

  it('are taken up again by the places of their sections, as far as the minutes are still the same', () => {
    const { proposed, edit } = open();
    edit({ type: 'add-format', minutes: 60 });
    const { value: kept } = proposed.kept;
    expect(kept.map(({ place, formatMinutes }) => [place, formatMinutes])).toEqual([
      [0, 60],
      [1, 60],
    ]);

    const again = open();
    again.edit({ type: 'add-format', minutes: 60 });
    again.proposed.confirm(60);
    again.edit({ type: 'set-minutes', section: 's1', formatIndex: 1, minutes: 7 });
    again.proposed.restore(kept);
    expect(again.shown()).toEqual([proposedKey('s2', 60)]);
  });

  it('are the same set while nothing about them changes', () => {
    const { proposed, edit } = open();
    edit({ type: 'add-format', minutes: 60 });
    const before = proposed.shown.value;
    edit({ type: 'set-title', title: 'Another' });
    expect(proposed.shown.value).toBe(before);
  });
});
