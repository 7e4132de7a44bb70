/**
 * Escape gives the keyboard back to the call page, unless it was meant for something that is open in the panel. `leave` says so to the call page's
 * script, which knows where in the page the keyboard was.
 */
export function giveKeyboardBack(panel: Window, leave: () => void): void {
  panel.addEventListener('keydown', (event) => {
    // Escape that ends the composition of a character belongs to the input method.
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const { activeElement } = panel.document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    // At once, so that the very next key is the page's.
    panel.parent.focus();
    leave();
  });
}
