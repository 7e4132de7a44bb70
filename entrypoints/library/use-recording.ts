import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { RecordingView } from '../../components/library/beside/beside-view';

/** A recording that is played from the person's machine. */
interface RecordingBeside {
  /** Null when none is open. */
  recording: RecordingView | null;
  media: RefObject<HTMLMediaElement | null>;
  open: (file: File, kind: RecordingView['kind']) => void;
  close: () => void;
  /** Plays from a place, in ms since its start; before it, from the start. */
  playAt: (placeMs: number) => void;
}

/** Plays a file that was chosen. It is neither stored nor sent: the page has an address for it, until it is closed. */
export function useRecording(): RecordingBeside {
  const [recording, setRecording] = useState<RecordingView | null>(null);
  const media = useRef<HTMLMediaElement>(null);
  useEffect(() => () => URL.revokeObjectURL(recording?.url ?? ''), [recording]);
  return useMemo(
    () => ({
      recording,
      media,
      open: (file, kind) => setRecording({ fileName: file.name, kind, url: URL.createObjectURL(file) }),
      close: () => setRecording(null),
      playAt(placeMs) {
        const player = media.current;
        if (!player) return;
        player.currentTime = Math.max(0, placeMs / 1_000);
        // The browser says so itself, in the player, when it cannot.
        player.play().catch(() => undefined);
      },
    }),
    [recording],
  );
}
