import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren, ComponentProps } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';

import { Beside } from '../../components/library/beside/beside';
import { sendRequest } from '../../lib/client/send-request';
import { isOfCall } from '../../lib/domain/debrief';
import type { Note } from '../../lib/domain/notes';
import type { SessionLog } from '../../lib/domain/session-log';
import { createLinesAround } from '../../lib/transcripts/lines-around';
import { kindOfFile } from './beside-files';
import type { LibraryState } from './library-state';
import { useRecording } from './use-recording';
import { useTranscript } from './use-transcript';

/** What lies beside a session's notes. */
export interface BesideSession {
  /** What was said around a note; `at` is when the line began, in ms since the epoch. */
  linesAround: (note: Note) => readonly { at: number; speaker: string; text: string }[];
  /** How files are laid beside the notes, and the player. */
  controls: ComponentChildren;
  /** Plays the recording from a moment, in ms since the epoch; null when none is open, or it is not known when it began. */
  play: ((at: number) => void) | null;
}

type BesideProps = ComponentProps<typeof Beside>;

function Controls({ shown }: { shown: ReadonlySignal<BesideProps | null> }) {
  return shown.value && <Beside {...shown.value} />;
}

/** The transcript and the recording beside a session; null while its log is not there. */
export function useBeside(library: LibraryState, log: SessionLog | null): BesideSession | null {
  const state = log?.state ?? null;
  const { transcript, lay, moveTo, remove } = useTranscript(library, state?.id ?? null);
  const { recording, media, open, close, playAt } = useRecording();
  const [problem, setProblem] = useState('');

  const cues = transcript?.cues;
  const linesOf = useMemo(() => createLinesAround(cues ?? []), [cues]);
  const speakers = useMemo(() => [...new Set(cues?.map(({ speaker }) => speaker))].filter((speaker) => speaker !== ''), [cues]);
  const endedAt = state?.endedAt ?? null;
  // What was written after the call was said in no line of it, and lies at no place of the recording.
  const notes = useMemo(
    () => [...(log?.state.notes.values() ?? [])].filter((note) => isOfCall(note, { endedAt })).toSorted((a, b) => a.notedAt - b.notedAt),
    [log, endedAt],
  );
  const zero = transcript?.startedAt ?? 0;
  const linesAround = useMemo(
    () => (note: Note) =>
      isOfCall(note, { endedAt })
        ? linesOf(note.notedAt - zero).map(({ fromMs, speaker, text }) => ({ at: zero + fromMs, speaker, text }))
        : [],
    [linesOf, zero, endedAt],
  );
  const recordingStartedAt = state?.recordingStartedAt ?? null;
  const play = useMemo(
    () => (recording && recordingStartedAt !== null ? (at: number) => playAt(at - recordingStartedAt) : null),
    [recording, recordingStartedAt, playAt],
  );

  const props = useMemo((): BesideProps | null => {
    if (!state) return null;
    const takeFiles = async (files: readonly File[]) => {
      const problems: string[] = [];
      for (const file of files) {
        const kind = kindOfFile(file);
        if (kind === 'transcript') problems.push(await lay(file, state));
        else open(file, kind);
      }
      setProblem(problems.filter((sentence) => sentence !== '').join(' '));
    };
    const markRecording = async (startedAt: number) => {
      const command = { type: 'mark-recording' as const, startedAt: Math.max(0, startedAt) };
      const request = { sessionId: state.id, commandId: crypto.randomUUID(), command };
      if (await library.attempt(() => sendRequest('send-command', request))) library.closeOffer();
    };
    const firstMs = transcript?.cues[0]?.fromMs ?? 0;
    return {
      transcript: transcript && {
        fileName: transcript.fileName,
        speakers,
        cues: transcript.cues,
        firstLineMs: transcript.startedAt + firstMs - state.startedAt,
      },
      recording,
      media,
      notes,
      startedAt: state.startedAt,
      recordingStartedAt,
      problem,
      onFiles: (files) => void takeFiles(files),
      onMove: (deltaMs) => void moveTo(zero + deltaMs),
      onMatch: (cue, note) => void moveTo(note.notedAt - cue.fromMs),
      onRemoveTranscript: () => void remove(),
      onRecordingStart: (startedAt) => void markRecording(startedAt),
      onCloseRecording: close,
    };
  }, [library, state, transcript, speakers, recording, media, notes, recordingStartedAt, problem, zero, lay, moveTo, remove, open, close]);

  // The record draws all its notes anew when it is given another object, which need not be when only these words change.
  const shown = useSignal<BesideProps | null>(null);
  useLayoutEffect(() => {
    shown.value = props;
  }, [shown, props]);
  const controls = useMemo(() => <Controls shown={shown} />, [shown]);
  const isThere = state !== null;
  return useMemo(() => (isThere ? { linesAround, controls, play } : null), [isThere, linesAround, controls, play]);
}
