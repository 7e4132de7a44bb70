import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { RefObject } from 'preact';

import { noteRows } from './note-element';
import type { RecordActions } from './record-actions';

const isText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('textarea, select, input:not([type="checkbox"])');

/** Ctrl+Z takes a correction back and Ctrl+Shift+Z or Ctrl+Y does it again, except in a field, where they belong to its text. */
export function useUndoKeys({ undo, redo }: Pick<RecordActions, 'undo' | 'redo'>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.repeat || isText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && !(key === 'y' && !event.shiftKey)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** Of all notes one is in the order of Tab, that which had the keyboard last; arrow keys, Home and End go from note to note. */
export function useNoteKeys(root: RefObject<HTMLElement | null>): void {
  // Rows come and go with every change, and nobody else writes this attribute.
  useLayoutEffect(() => {
    const rows = root.current ? noteRows(root.current) : [];
    if (rows[0] && !rows.some(({ tabIndex }) => tabIndex === 0)) rows[0].tabIndex = 0;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onFocus = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null;
      if (!row) return;
      for (const other of element.querySelectorAll<HTMLElement>('[data-note][tabindex="0"]')) other.tabIndex = -1;
      row.tabIndex = 0;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLElement) || target.dataset['note'] === undefined || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const rows = noteRows(element);
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length };
      const step = steps[key];
      if (step === undefined) return;
      event.preventDefault();
      rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(target) + step))]?.focus();
    };
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKeyDown);
    return () => {
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKeyDown);
    };
  }, [root]);
}
