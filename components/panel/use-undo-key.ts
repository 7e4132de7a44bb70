import { useEffect } from 'preact/hooks';

import type { Act } from './use-feedback';

/** Ctrl+Z (⌘Z) takes the last command back, except in a text field, where it belongs to the text. */
export function useUndoKey(act: Act): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isText = event.target instanceof Element && event.target.matches('textarea, input:not([type="checkbox"])');
      if (!isUndo || isText || event.repeat) return;
      event.preventDefault();
      void act({ type: 'undo' });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [act]);
}
