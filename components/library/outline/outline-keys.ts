import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import { KINDS } from './item-row';

/** What a key in the outline comes to: an edit, a step to the text before or after, or a step in the history. */
export type KeyMeaning = { edit: DraftEdit } | { step: -1 | 1 } | { history: 'undo' | 'redo' };

/** A key with what it depends on. */
export interface OutlineKey {
  key: string;
  /** The key by its place on the keyboard, such as `Digit1`. */
  code: string;
  hasShift: boolean;
  hasAlt: boolean;
  hasControl: boolean;
  /** The command key of a Mac. */
  hasMeta: boolean;
}

/** The row in which a key was pressed. */
export interface KeyRow {
  /** Id of the section or item, or `aim:` and that of the section. */
  part: string;
  /** Id of the section in which it stands. */
  section: string;
  level: 'section' | 'aim' | 'first' | 'item' | 'below';
  isEmpty: boolean;
  isFirstLine: boolean;
  isLastLine: boolean;
}

/** Keys, and what they do, in the words of the list that explains them. */
export const KEY_WORDS: readonly (readonly [string, string])[] = [
  ['Enter', 'new item after this one'],
  ['Shift+Enter', 'new line in the item'],
  ['Tab, Shift+Tab', 'make it a probe of the item before, or an item again; otherwise go on as usual'],
  ['Escape, then Tab', 'leave the item without changing it'],
  ['Alt+Up, Alt+Down', 'move it'],
  ['Up, Down', 'go to the row before or after'],
  ['Backspace', 'in an empty row: remove it; in an empty title: join the section to the one before'],
  ['Ctrl+Shift+1 to 5', 'question, probe, action, script, hint'],
  ['Ctrl+Shift+6', 'make the item a section title, or the title a question'],
  ['Ctrl+Enter', 'new section after this one'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
];

function historyOf({ key, hasShift, hasAlt, hasControl, hasMeta }: OutlineKey): KeyMeaning | null {
  if (hasAlt || !(hasControl || hasMeta)) return null;
  if (key.toLowerCase() === 'z') return { history: hasShift ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' && !hasShift ? { history: 'redo' } : null;
}

// The control key on a Mac too: there the command key with 3, 4 and 5 takes pictures of the screen.
function kindOf({ code, hasShift, hasAlt, hasControl }: OutlineKey, { part, level }: KeyRow): KeyMeaning | null {
  if (!hasControl || !hasShift || hasAlt || level === 'aim') return null;
  const isTitle = level === 'section';
  if (code === 'Digit6')
    return { edit: isTitle ? { type: 'section-to-item', section: part, kind: 'question' } : { type: 'item-to-section', item: part } };
  const kind = KINDS[Number(/^Digit([1-5])$/.exec(code)?.[1]) - 1];
  return kind === undefined || isTitle ? null : { edit: { type: 'set-kind', item: part, kind } };
}

function plainKey({ key, hasShift }: OutlineKey, { part, section, level, isEmpty, isFirstLine, isLastLine }: KeyRow): KeyMeaning | null {
  switch (key) {
    case 'Enter':
      return hasShift && level !== 'section' && level !== 'aim'
        ? null
        : { edit: { type: 'insert-item', after: level === 'aim' ? section : part } };
    case 'Tab':
      if (!hasShift && level === 'item') return { edit: { type: 'indent', item: part } };
      return hasShift && level === 'below' ? { edit: { type: 'outdent', item: part } } : null;
    case 'Backspace':
      if (!isEmpty || level === 'aim') return null;
      return { edit: level === 'section' ? { type: 'section-to-item', section: part, kind: 'question' } : { type: 'remove', part } };
    case 'ArrowUp':
      return isFirstLine && !hasShift ? { step: -1 } : null;
    case 'ArrowDown':
      return isLastLine && !hasShift ? { step: 1 } : null;
  }
  return null;
}

/** What a key means in a row; null when it is the browser's. */
export function keyMeaning(key: OutlineKey, row: KeyRow): KeyMeaning | null {
  const special = historyOf(key) ?? kindOf(key, row);
  if (special !== null) return special;
  if (key.hasAlt && !key.hasControl && !key.hasMeta && row.level !== 'aim') {
    if (key.key === 'ArrowUp') return { edit: { type: 'move-up', part: row.part } };
    return key.key === 'ArrowDown' ? { edit: { type: 'move-down', part: row.part } } : null;
  }
  if (key.key === 'Enter' && (key.hasControl || key.hasMeta) && !key.hasAlt)
    return { edit: { type: 'insert-section', after: row.section } };
  return key.hasAlt || key.hasControl || key.hasMeta ? null : plainKey(key, row);
}
