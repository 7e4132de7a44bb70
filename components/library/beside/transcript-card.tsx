import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Note } from '../../../lib/domain/notes';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { BesideActions, TranscriptView } from './beside-view';
import { MatchLine } from './match-line';
import { numberText } from '../../ui/locale-text';

interface TranscriptCardProps extends Pick<BesideActions, 'onMove' | 'onMatch' | 'onRemoveTranscript'> {
  transcript: TranscriptView;
  /** By time. */
  notes: readonly Note[];
  /** When the session began, in ms since the epoch. */
  startedAt: number;
}

/** More speakers than these are counted. */
const SHOWN_SPEAKERS = 6;

const SECOND_MS = 1_000;

function speakersText(speakers: readonly string[]): string {
  const more = speakers.length - SHOWN_SPEAKERS;
  const shown = speakers.slice(0, SHOWN_SPEAKERS).join(', ');
  return more > 0 ? `${shown} and ${numberText(more)} more` : shown;
}

/** The transcript beside a session: what it is, and where it lies in the session's time. */
export function TranscriptCard({ transcript, notes, startedAt, onMove, onMatch, onRemoveTranscript }: TranscriptCardProps) {
  const [isMatching, setMatching] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const wasMatching = useRef(false);
  // The form takes its buttons along; the keyboard goes back to what opened it.
  useLayoutEffect(() => {
    if (wasMatching.current && !isMatching) opener.current?.querySelector('button')?.focus();
    wasMatching.current = isMatching;
  }, [isMatching]);
  const { fileName, speakers, cues, firstLineMs } = transcript;
  const seconds = firstLineMs / SECOND_MS;
  const moveTo = (text: string) => {
    const wanted = Number(text);
    if (text.trim() !== '' && Number.isFinite(wanted) && wanted !== seconds) onMove(Math.round(wanted * SECOND_MS) - firstLineMs);
  };
  return (
    <div class="beside-card">
      <div class="beside-facts">
        <b class="beside-name">{fileName}</b>
        <small>
          {cues.length === 1 ? '1 line' : `${numberText(cues.length)} lines`}
          {speakers.length > 0 && ` · ${speakersText(speakers)}`}
        </small>
      </div>
      <Button look="quiet" onClick={onRemoveTranscript}>
        Remove transcript
      </Button>
      <div class="beside-place" role="group" aria-label="Place of the transcript">
        <Button look="quiet" label="One second earlier" hint="One second earlier" onClick={() => onMove(-SECOND_MS)}>
          <Icon name="minus" />
        </Button>
        <label>
          First line at{' '}
          <input
            class="field beside-seconds"
            type="number"
            step="any"
            // Named whole, since the words stand on both sides of it.
            aria-label="First line, seconds into the session"
            key={seconds}
            defaultValue={String(seconds)}
            onChange={(event) => moveTo(event.currentTarget.value)}
          />{' '}
          s
        </label>
        <Button look="quiet" label="One second later" hint="One second later" onClick={() => onMove(SECOND_MS)}>
          <Icon name="plus" />
        </Button>
        <span class="quiet tabular">
          {firstLineMs < 0 ? `${formatElapsed(firstLineMs)} before the session` : `${formatElapsed(firstLineMs)} into the session`}
        </span>
        {notes.length > 0 && !isMatching && (
          <span ref={opener}>
            <Button look="quiet" onClick={() => setMatching(true)}>
              Match a line to a note…
            </Button>
          </span>
        )}
      </div>
      {isMatching && (
        <MatchLine
          cues={cues}
          notes={notes}
          startedAt={startedAt}
          onClose={() => setMatching(false)}
          onMatch={(cue, note) => {
            setMatching(false);
            onMatch(cue, note);
          }}
        />
      )}
    </div>
  );
}
