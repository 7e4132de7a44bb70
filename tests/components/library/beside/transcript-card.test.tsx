import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { TranscriptCard } from '../../../../components/library/beside/transcript-card';
import type { Note } from '../../../../lib/domain/notes';

const nothing = vi.fn<() => void>();
const note: Note = {
  id: 'n1',
  text: 'drops spans',
  notedAt: 61_000,
  sectionId: 's1',
  itemId: null,
  isStarred: false,
  isPersonal: false,
  author: 'me',
};
const transcript = {
  fileName: 'call.vtt',
  speakers: ['Ana'],
  cues: [{ fromMs: 0, toMs: 1_000, speaker: 'Ana', text: 'hello' }],
  firstLineMs: 0,
};

const open = () => {
  const onMatch = vi.fn<(cue: object, matched: object) => void>();
  const actions = { onMove: nothing, onMatch, onRemoveTranscript: nothing };
  render(<TranscriptCard transcript={transcript} notes={[note]} startedAt={1_000} {...actions} />);
  fireEvent.click(screen.getByRole('button', { name: 'Match a line to a note…' }));
  return onMatch;
};

afterEach(cleanup);

describe('matching a line to a note', () => {
  it('has the keyboard at once, and gives it back when Escape closes it', () => {
    const onMatch = open();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Words of the line' }));
    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });
    expect(screen.queryByRole('form', { name: 'Match a line to a note' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Match a line to a note…' }));
    expect(onMatch).not.toHaveBeenCalled();
  });

  it('says which line was said at which note', () => {
    const onMatch = open();
    fireEvent.submit(screen.getByRole('form', { name: 'Match a line to a note' }));
    expect(onMatch).toHaveBeenCalledExactlyOnceWith(transcript.cues[0], note);
  });
});
