/** The `id` of the element that shows a note in a record. */
export function noteElementId(noteId: string): string {
  return `record-note-${noteId}`;
}

/** Brings a note into view and gives it the keyboard; false when the record does not show it. */
export function goToNote(noteId: string): boolean {
  const row = document.getElementById(noteElementId(noteId));
  if (!row) return false;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'center' });
  return true;
}

/** The rows of notes around an element, in the order in which they are shown. */
export function noteRows(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-note]')];
}
