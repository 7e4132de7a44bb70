import { useCallback, useState } from 'preact/hooks';

import type { Command } from '../../lib/domain/commands';
import type { ErrorCode } from '../ui/error-words';
import type { PanelActions } from './panel-actions';

/** Something that was done and can be taken back. */
export interface Undoable {
  /** What was done, such as `Note removed`. */
  words: string;
  commandId: string;
}

/** Sends a command; `undoWords` offers to take it back. Resolves to whether it was done. */
export type Act = (command: Command, undoWords?: string) => Promise<boolean>;

/** What the last command came to. */
export interface Feedback {
  /** Why the last command failed; null when it did not. */
  error: ErrorCode | null;
  undoable: Undoable | null;
  /** Stays the same as long as `send` does. */
  act: Act;
  /** Takes the error and the offer away. */
  dismiss: () => void;
}

/** Sends commands and remembers what has to be said about the last one. */
export function useFeedback(send: PanelActions['send']): Feedback {
  const [error, setError] = useState<ErrorCode | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const act = useCallback(
    async (command: Command, undoWords?: string) => {
      setUndoable(null);
      const outcome = await send(command);
      setError(outcome.ok ? null : outcome.code);
      if (outcome.ok && undoWords !== undefined) setUndoable({ words: undoWords, commandId: outcome.commandId });
      return outcome.ok;
    },
    [send],
  );
  const dismiss = useCallback(() => {
    setError(null);
    setUndoable(null);
  }, []);
  return { error, undoable, act, dismiss };
}
