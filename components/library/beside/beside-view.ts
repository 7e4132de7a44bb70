import type { Note } from '../../../lib/domain/notes';
import type { TranscriptCue } from '../../../lib/domain/transcript';

/** What is shown of the transcript beside a session. */
export interface TranscriptView {
  fileName: string;
  /** In the order in which they first speak. */
  speakers: readonly string[];
  cues: readonly TranscriptCue[];
  /** When its first line was said, in ms after the session's start; negative before it. */
  firstLineMs: number;
}

/** A recording that was chosen from this machine and is played from there. */
export interface RecordingView {
  fileName: string;
  kind: 'audio' | 'video';
  /** Where the page plays it from. */
  url: string;
}

/** What can be done with what lies beside a session. */
export interface BesideActions {
  /** Takes files that were chosen or dropped. */
  onFiles: (files: File[]) => void;
  /** Moves the transcript by so many ms, negative for earlier. */
  onMove: (deltaMs: number) => void;
  /** Says that a line of the transcript was said when a note was written. */
  onMatch: (cue: TranscriptCue, note: Note) => void;
  onRemoveTranscript: () => void;
  /** Says when the recording began, in ms since the epoch. */
  onRecordingStart: (startedAt: number) => void;
  onCloseRecording: () => void;
}
