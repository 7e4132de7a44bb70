import { useEffect } from 'preact/hooks';

import { lastUndoable } from '../../lib/domain/session-undo';
import type { SessionSnapshot } from './panel-actions';
import type { Act } from './use-feedback';

/**
 * Ctrl+Z (⌘Z) takes the last command back, except in a text field, where it belongs to the text. After the end only notes are taken back:
 * nobody who corrects them wants the session to run again.
 */
export function useUndoKey({ state, events }: SessionSnapshot, act: Act, undo: (commandId: string) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isText = event.target instanceof Element && event.target.matches('textarea, input:not([type="checkbox"])');
      if (!isUndo || isText || event.repeat) return;
      event.preventDefault();
      const last = lastUndoable({ state, events });
      const isAboutNotes = last?.events.every(({ type }) => type.startsWith('note-')) ?? false;
      if (state.endedAt !== null && !isAboutNotes) return;
      if (last) undo(last.commandId);
      // Refused, which says that nothing is left.
      else void act({ type: 'undo' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state, events, act, undo]);
}
