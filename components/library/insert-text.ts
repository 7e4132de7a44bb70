/** Longer texts are put in without the browser's own undo, which takes it minutes. */
const UNDOABLE_LENGTH = 200_000;

/** Puts a text in place of what is selected in a field, as typing does: the browser's own undo takes it back, and the field tells of it. */
export function insertText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // Deprecated, yet the one way that keeps the field's undo; there is no other.
  if (text.length <= UNDOABLE_LENGTH && document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts a text in place of all that is in a field. */
export function replaceAllText(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  field.select();
  insertText(field, text);
}
