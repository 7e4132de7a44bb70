import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

import type { Note } from '../../../lib/domain/notes';
import { useFileDrop } from '../use-file-drop';
import type { BesideActions, RecordingView, TranscriptView } from './beside-view';
import { ChooseFiles } from './choose-files';
import { RecordingDock } from './recording-dock';
import { TranscriptCard } from './transcript-card';
import './beside.css';

interface BesideProps extends BesideActions {
  /** Null when none lies beside the session. */
  transcript: TranscriptView | null;
  /** Null when none is open. */
  recording: RecordingView | null;
  media: RefObject<HTMLMediaElement | null>;
  /** By time. */
  notes: readonly Note[];
  /** When the session began, in ms since the epoch. */
  startedAt: number;
  /** When the recording began, in ms since the epoch; null when that is not known. */
  recordingStartedAt: number | null;
  /** Why the last file was not taken; empty when it was. */
  problem: string;
}

const ACCEPTED = '.vtt,.srt,.sbv,.txt,.md,audio/*,video/*';

/** The transcript and the recording that lie beside a session's notes, and how they are put there. */
export function Beside(props: BesideProps) {
  const { transcript, recording, media, notes, startedAt, recordingStartedAt, problem, onFiles } = props;
  const [isOver, setOver] = useState(false);
  useFileDrop(onFiles, setOver);
  const section = useRef<HTMLElement>(null);
  /** What is taken away takes its button along; the keyboard stays here. */
  const leaving = (action: () => void) => () => {
    section.current?.focus();
    action();
  };
  return (
    <section ref={section} tabIndex={-1} class={isOver ? 'beside drop-over' : 'beside'} aria-label="Transcript and recording">
      {transcript && (
        <TranscriptCard
          transcript={transcript}
          notes={notes}
          startedAt={startedAt}
          onMove={props.onMove}
          onMatch={props.onMatch}
          onRemoveTranscript={leaving(props.onRemoveTranscript)}
        />
      )}
      {!(transcript && recording) && (
        <div class="beside-add">
          <ChooseFiles label="Add a transcript or recording" accept={ACCEPTED} describedBy="beside-how" onFiles={onFiles} />
          <p class="quiet" id="beside-how">
            {transcript
              ? 'A recording is played from your machine; drop it anywhere on this page.'
              : 'Each note then shows what was said around it. Drop it anywhere on this page; it stays on this machine.'}
          </p>
        </div>
      )}
      {problem !== '' && (
        <p class="notice notice-error" role="alert">
          {problem}
        </p>
      )}
      {recording && (
        <RecordingDock
          key={recording.url}
          recording={recording}
          media={media}
          notes={notes}
          startedAt={startedAt}
          recordingStartedAt={recordingStartedAt}
          onRecordingStart={props.onRecordingStart}
          onCloseRecording={leaving(props.onCloseRecording)}
        />
      )}
    </section>
  );
}
