import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideFields } from '../../../components/library/outline/guide-fields';
import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import { smallGuide } from '../../support/guide';

function show(notes: { preface?: string; sourceNote?: string }) {
  const onEdit = vi.fn<(edit: DraftEdit) => void>();
  render(<GuideFields draft={{ ...smallGuide, ...notes }} problems={new Map()} actions={{ onEdit, onSelect: () => undefined }} />);
  return { onEdit, buttons: screen.queryAllByText(/Make its headings sections/u) };
}

afterEach(cleanup);

describe('the notes of a guide', () => {
  it('can be run after all: their headings become sections', () => {
    const { onEdit, buttons } = show({ preface: 'How it is used.', sourceNote: 'Made in May.\n\n## Wrap-up\n\n- What else?' });
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Make its headings sections of the guide: Notes']);
    buttons.forEach((button) => fireEvent.click(button));
    expect(onEdit.mock.calls).toEqual([[{ type: 'notes-to-sections', notes: 'sourceNote' }]]);
  });

  it('offer nothing where no heading stands', () => {
    expect(show({ preface: '```\n# code\n```', sourceNote: 'See #3.' }).buttons).toEqual([]);
  });
});
