import { useCallback, useState } from 'preact/hooks';

import type { Command } from '../../lib/domain/commands';
import type { ErrorCode } from '../ui/error-words';
import type { PanelActions } from './panel-actions';

/** Something that was done. */
export interface Done {
  /** What was done, such as `Note removed`. */
  words: string;
  /** What takes it back; null for what cannot be taken back, such as an undo. */
  commandId: string | null;
}

/** Sends a command; `doneWords` say that it was done, and offer to take it back. Resolves to whether it was done. */
export type Act = (command: Command, doneWords?: string) => Promise<boolean>;

/** What the last command came to. */
export interface Feedback {
  /** Why the last command failed; null when it did not. */
  error: ErrorCode | null;
  done: Done | null;
  /** Stays the same as long as `send` does. */
  act: Act;
  /** Says what else went wrong. */
  report: (code: ErrorCode) => void;
  /** Takes the error and the words away. */
  dismiss: () => void;
}

/** Sends commands and remembers what has to be said about the last one. */
export function useFeedback(send: PanelActions['send']): Feedback {
  const [error, setError] = useState<ErrorCode | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const act = useCallback(
    async (command: Command, doneWords?: string) => {
      setDone(null);
      const outcome = await send(command);
      setError(outcome.ok ? null : outcome.code);
      if (outcome.ok && doneWords !== undefined)
        setDone({ words: doneWords, commandId: command.type === 'undo' ? null : outcome.commandId });
      return outcome.ok;
    },
    [send],
  );
  const dismiss = useCallback(() => {
    setError(null);
    setDone(null);
  }, []);
  return { error, done, act, report: setError, dismiss };
}
