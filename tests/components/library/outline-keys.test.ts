import { describe, expect, it } from 'vitest';

import { keyMeaning, type KeyRow, type OutlineKey } from '../../../components/library/outline/outline-keys';

const plain: OutlineKey = { key: '', code: '', hasShift: false, hasAlt: false, hasControl: false, hasMeta: false };
const item: KeyRow = { part: 'a', section: 's', level: 'item', isEmpty: false, isFirstLine: true, isLastLine: true };
const [first, below, section, aim]: KeyRow[] = [
  { ...item, level: 'first' },
  { ...item, level: 'below' },
  { ...item, part: 's', level: 'section' },
  { ...item, part: 'aim:s', level: 'aim' },
];

const shift = { hasShift: true };
const control = { hasControl: true };

describe('a key in the outline', () => {
  it.each<[string, Partial<OutlineKey>, KeyRow | undefined, unknown]>([
    ['Enter begins an item after this one', { key: 'Enter' }, item, { edit: { type: 'insert-item', after: 'a' } }],
    ['Enter in an aim begins the first item', { key: 'Enter' }, aim, { edit: { type: 'insert-item', after: 's' } }],
    ['Shift+Enter is a line break', { key: 'Enter', ...shift }, item, null],
    ['Control+Enter begins a section', { key: 'Enter', ...control }, item, { edit: { type: 'insert-section', after: 's' } }],
    ['Tab makes an item a probe', { key: 'Tab' }, item, { edit: { type: 'indent', item: 'a' } }],
    ['Tab leaves the first item of a section', { key: 'Tab' }, first, null],
    ['Tab leaves a probe', { key: 'Tab' }, below, null],
    ['Shift+Tab makes a probe an item', { key: 'Tab', ...shift }, below, { edit: { type: 'outdent', item: 'a' } }],
    ['Shift+Tab leaves an item', { key: 'Tab', ...shift }, item, null],
    ['Backspace is itself in a written row', { key: 'Backspace' }, item, null],
    ['Backspace removes an empty row', { key: 'Backspace' }, { ...item, isEmpty: true }, { edit: { type: 'remove', part: 'a' } }],
    ['Alt+Up moves', { key: 'ArrowUp', hasAlt: true }, item, { edit: { type: 'move-up', part: 'a' } }],
    ['Alt+Down moves a section', { key: 'ArrowDown', hasAlt: true }, section, { edit: { type: 'move-down', part: 's' } }],
    ['Up goes to the row before', { key: 'ArrowUp' }, item, { step: -1 }],
    ['Up stays within the lines of a row', { key: 'ArrowUp' }, { ...item, isFirstLine: false }, null],
    ['Shift+Down selects', { key: 'ArrowDown', ...shift }, item, null],
    [
      'Control+Shift+4 is script',
      { code: 'Digit4', ...control, ...shift },
      item,
      { edit: { type: 'set-kind', item: 'a', kind: 'script' } },
    ],
    ['Control+Shift+6 makes a title', { code: 'Digit6', ...control, ...shift }, item, { edit: { type: 'item-to-section', item: 'a' } }],
    ['Control+Shift+4 in a title means nothing', { code: 'Digit4', ...control, ...shift }, section, null],
    ['Alt+4 is the browser’s', { key: '4', code: 'Digit4', hasAlt: true }, item, null],
    ['Control+Z takes back', { key: 'z', ...control }, aim, { history: 'undo' }],
    ['Command+Shift+Z does again', { key: 'Z', hasMeta: true, ...shift }, item, { history: 'redo' }],
    ['Control+Y does again', { key: 'y', ...control }, item, { history: 'redo' }],
    ['a letter is itself', { key: 'z' }, item, null],
  ])('%s', (_, key, row, meaning) => {
    expect(keyMeaning({ ...plain, ...key }, row ?? item)).toEqual(meaning);
  });
});
