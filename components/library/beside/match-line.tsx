import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Note } from '../../../lib/domain/notes';
import type { TranscriptCue } from '../../../lib/domain/transcript';
import { Button } from '../../ui/button';
import { NoteChoice } from './note-choice';

interface MatchLineProps {
  cues: readonly TranscriptCue[];
  /** By time. */
  notes: readonly Note[];
  /** When the session began, in ms since the epoch. */
  startedAt: number;
  onMatch: (cue: TranscriptCue, note: Note) => void;
  onClose: () => void;
}

/** More lines than these are found by more words. */
const SHOWN_LINES = 50;

function linesWith(cues: readonly TranscriptCue[], words: string): { cue: TranscriptCue; index: number }[] {
  const wanted = words.trim().toLowerCase();
  const found: { cue: TranscriptCue; index: number }[] = [];
  for (const [index, cue] of cues.entries()) {
    if (found.length === SHOWN_LINES) break;
    if (wanted === '' || cue.text.toLowerCase().includes(wanted)) found.push({ cue, index });
  }
  return found;
}

/** Puts a transcript in its place by one line of it: this was said when that note was written. */
export function MatchLine({ cues, notes, startedAt, onMatch, onClose }: MatchLineProps) {
  const [words, setWords] = useState('');
  const [lineIndex, setLineIndex] = useState<number | null>(null);
  const [noteId, setNoteId] = useState(notes[0]?.id ?? '');
  const first = useRef<HTMLInputElement>(null);
  // The button that opened this is gone, so the keyboard comes here.
  useLayoutEffect(() => first.current?.focus(), []);
  const found = useMemo(() => linesWith(cues, words), [cues, words]);
  const line = found.find(({ index }) => index === lineIndex) ?? found[0];
  const note = notes.find(({ id }) => id === noteId) ?? notes[0];
  return (
    <form
      class="beside-form"
      aria-label="Match a line to a note"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (line && note) onMatch(line.cue, note);
      }}
    >
      <label class="beside-choice">
        Words of the line
        <input ref={first} class="field" type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <label class="beside-choice">
        Line
        <select class="field" value={line?.index ?? ''} onChange={(event) => setLineIndex(Number(event.currentTarget.value))}>
          {found.length === 0 && <option value="">No line has these words</option>}
          {found.map(({ cue, index }) => (
            <option key={index} value={index}>
              {cue.speaker === '' ? '' : `${cue.speaker}: `}
              {cue.text.slice(0, 100)}
            </option>
          ))}
        </select>
      </label>
      <NoteChoice notes={notes} startedAt={startedAt} value={note?.id ?? ''} onChange={setNoteId} />
      <div class="beside-buttons">
        <Button isSubmit isDisabled={!line || !note}>
          This was said at this note
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
