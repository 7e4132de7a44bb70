import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

import { formatElapsed } from '../../../lib/domain/clock-text';
import type { Note } from '../../../lib/domain/notes';
import { Button } from '../../ui/button';
import type { BesideActions, RecordingView } from './beside-view';
import { NoteChoice } from './note-choice';

interface RecordingDockProps extends Pick<BesideActions, 'onRecordingStart' | 'onCloseRecording'> {
  recording: RecordingView;
  /** The player itself, so that a note can move it to its place. */
  media: RefObject<HTMLMediaElement | null>;
  /** By time. */
  notes: readonly Note[];
  /** When the session began, in ms since the epoch. */
  startedAt: number;
  /** When the recording began, in ms since the epoch; null when that is not known, and then no note has a place in it. */
  recordingStartedAt: number | null;
}

interface StartFormProps extends Pick<RecordingDockProps, 'media' | 'notes' | 'startedAt' | 'onRecordingStart'> {
  onClose: (() => void) | null;
}

/** Asks when the recording began, which is known at the moment of a note that is heard in it. */
function StartForm({ media, notes, startedAt, onRecordingStart, onClose }: StartFormProps) {
  const [noteId, setNoteId] = useState(notes[0]?.id ?? '');
  const note = notes.find(({ id }) => id === noteId) ?? notes[0];
  return (
    <form
      class="dock-start"
      aria-label="Start of the recording"
      onSubmit={(event) => {
        event.preventDefault();
        if (note) onRecordingStart(note.notedAt - Math.round((media.current?.currentTime ?? 0) * 1_000));
        onClose?.();
      }}
    >
      <p class="quiet">When did it begin? Play it to what a note is about, or say that both began together.</p>
      {note && (
        <>
          <NoteChoice notes={notes} startedAt={startedAt} value={note.id} onChange={setNoteId} />
          <Button isSubmit>This is the moment</Button>
        </>
      )}
      <Button
        onClick={() => {
          onRecordingStart(startedAt);
          onClose?.();
        }}
      >
        It began with the session
      </Button>
      {onClose && (
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      )}
    </form>
  );
}

/** Plays a recording along the lower edge of the window, for which the page leaves room: it lies over no note. */
export function RecordingDock({
  recording,
  media,
  notes,
  startedAt,
  recordingStartedAt,
  onRecordingStart,
  onCloseRecording,
}: RecordingDockProps) {
  const [isChanging, setChanging] = useState(false);
  const [isUnplayable, setUnplayable] = useState(false);
  const { url, kind, fileName } = recording;
  const player = { src: url, controls: true, 'aria-label': `Recording ${fileName}`, onError: () => setUnplayable(true) };
  const offsetMs = recordingStartedAt === null ? null : recordingStartedAt - startedAt;
  return (
    <section class="dock" aria-label="Recording">
      {kind === 'video' ? (
        // The words of the call lie beside the notes as a transcript; the file itself brings no captions along.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <video {...player} ref={media as RefObject<HTMLVideoElement | null>} class="dock-video" playsInline />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio {...player} ref={media} class="dock-audio" />
      )}
      <div class="dock-words">
        <div class="dock-line">
          <b class="beside-name">{fileName}</b>
          {offsetMs !== null && (
            <small class="tabular">
              {offsetMs < 0 ? `begins ${formatElapsed(offsetMs)} before the session` : `begins ${formatElapsed(offsetMs)} into the session`}
            </small>
          )}
          {offsetMs !== null && !isChanging && (
            <Button look="quiet" onClick={() => setChanging(true)}>
              Correct its start…
            </Button>
          )}
          <Button look="quiet" onClick={onCloseRecording}>
            Close recording
          </Button>
        </div>
        {isUnplayable && (
          <p class="dock-error">This browser cannot play the file. Convert it to MP4, WebM, MP3 or WAV and choose it again.</p>
        )}
        {(offsetMs === null || isChanging) && (
          <StartForm
            media={media}
            notes={notes}
            startedAt={startedAt}
            onRecordingStart={onRecordingStart}
            onClose={offsetMs === null ? null : () => setChanging(false)}
          />
        )}
      </div>
    </section>
  );
}
