import { useEffect, useMemo, useState } from 'preact/hooks';

import { onBroadcast } from '../../lib/client/on-broadcast';
import { sendRequest } from '../../lib/client/send-request';
import type { SessionState } from '../../lib/domain/session-state';
import type { Transcript } from '../../lib/protocol/record-messages';
import { startOfTranscript } from '../../lib/transcripts/start-of-transcript';
import { readTranscriptFile } from './beside-files';
import type { LibraryState } from './library-state';

/** The transcript beside a session, and what can be done with it. */
interface TranscriptBeside {
  /** Null when there is none, and until it is known. */
  transcript: Transcript | null;
  /** Reads a file and keeps it in place of any other; resolves to why it was not taken, empty when it was. */
  lay: (file: File, state: SessionState) => Promise<string>;
  /** Moves its zero to a moment, in ms since the epoch. */
  moveTo: (startedAt: number) => Promise<void>;
  /** Takes it away, with an offer to bring it back. */
  remove: () => Promise<void>;
}

/** The transcript beside a session. What is shown is what is on disk. */
export function useTranscript(library: LibraryState, sessionId: string | null): TranscriptBeside {
  const [transcript, setTranscript] = useState<Transcript | null>(null);
  useEffect(() => {
    if (sessionId === null) return undefined;
    const end = new AbortController();
    let last = 0;
    const load = () =>
      library.attempt(async () => {
        last += 1;
        const number = last;
        const found = await sendRequest('get-transcript', { sessionId });
        if (!end.signal.aborted && number === last) setTranscript(found);
      });
    onBroadcast(({ type }) => type === 'records-replaced' && void load(), end.signal);
    void load();
    return () => end.abort();
  }, [library, sessionId]);

  return useMemo(() => {
    const save = async (wanted: Transcript | null) => {
      if (sessionId === null) return false;
      const isSaved = await library.attempt(() => sendRequest('save-transcript', { sessionId, transcript: wanted }));
      if (isSaved) setTranscript(wanted);
      return isSaved;
    };
    return {
      transcript,
      async lay(file, { startedAt, recordingStartedAt }) {
        const read = await readTranscriptFile(file);
        if (!read.ok) return read.sentence;
        const { cues, clock } = read.reading;
        const midnight = new Date(startedAt).setHours(0, 0, 0, 0);
        const zero = startOfTranscript(clock, cues, { startedAt, recordingStartedAt, midnight });
        const isSaved = await save({ fileName: file.name.slice(0, 300), startedAt: zero, cues });
        const words = `“${file.name}” lies beside the notes.`;
        if (isSaved) library.say(words, transcript ? () => save(transcript) : undefined, true);
        return '';
      },
      async moveTo(startedAt) {
        if (!transcript || sessionId === null) return;
        const zero = Math.max(0, startedAt);
        if (!(await library.attempt(() => sendRequest('move-transcript', { sessionId, startedAt: zero })))) return;
        setTranscript({ ...transcript, startedAt: zero });
        library.closeOffer();
      },
      async remove() {
        if (transcript && (await save(null))) library.say('Transcript removed.', () => save(transcript), true);
      },
    };
  }, [library, sessionId, transcript]);
}
