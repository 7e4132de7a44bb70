import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';

import { caretLine } from './caret-line';
import { keyMeaning, type KeyRow } from './outline-keys';
import type { OutlineProps } from './outline-props';

type Level = KeyRow['level'];

const TEXTS = '[data-section] textarea[data-text]';

const NO_LINE = { isFirst: false, isLast: false };

function isTextOfRow(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.matches(TEXTS);
}

function rowOf(field: HTMLTextAreaElement, key: string): KeyRow | null {
  const row = field.closest<HTMLElement>('[data-level]');
  const section = field.closest<HTMLElement>('[data-section]')?.dataset.section;
  if (row === null || section === undefined) return null;
  const { part = '', level } = row.dataset;
  // Where the lines are broken costs a layout, and only these keys ask.
  const { isFirst, isLast } = key.startsWith('Arrow') ? caretLine(field) : NO_LINE;
  return { part, section, level: level as Level, isEmpty: field.value === '', isFirstLine: isFirst, isLastLine: isLast };
}

function goToNeighbour(root: HTMLElement, field: HTMLTextAreaElement, step: -1 | 1): boolean {
  const fields = [...root.querySelectorAll<HTMLTextAreaElement>(TEXTS)];
  const neighbour = fields[fields.indexOf(field) + step];
  if (neighbour === undefined) return false;
  const caret = step < 0 ? neighbour.value.length : 0;
  neighbour.focus();
  neighbour.setSelectionRange(caret, caret);
  return true;
}

/** Answers the keys of the outline; those that mean nothing here stay the browser's. */
export function useOutlineKeys({ onEdit, onUndo, onRedo }: Pick<OutlineProps, 'onEdit' | 'onUndo' | 'onRedo'>) {
  // After Escape the next Tab leaves the row, so that nobody is caught in it.
  const isReleased = useRef(false);
  return (event: TargetedKeyboardEvent<HTMLElement>) => {
    const wasReleased = isReleased.current && (event.key === 'Tab' || event.key === 'Shift');
    isReleased.current = event.key === 'Escape' || (wasReleased && event.key === 'Shift');
    const field = event.target;
    if (event.isComposing || (wasReleased && event.key === 'Tab')) return;
    const row = isTextOfRow(field) ? rowOf(field, event.key) : null;
    const { key, code, shiftKey: hasShift, altKey: hasAlt, ctrlKey: hasControl, metaKey: hasMeta } = event;
    const nowhere: KeyRow = { part: '', section: '', level: 'aim', isEmpty: false, isFirstLine: false, isLastLine: false };
    const meaning = keyMeaning({ key, code, hasShift, hasAlt, hasControl, hasMeta }, row ?? nowhere);
    if (meaning === null || (row === null && !('history' in meaning))) return;
    if ('step' in meaning) {
      if (!isTextOfRow(field) || !goToNeighbour(event.currentTarget, field, meaning.step)) return;
    } else if ('edit' in meaning) onEdit(meaning.edit);
    else if (meaning.history === 'undo') onUndo();
    else onRedo();
    event.preventDefault();
  };
}
