/** Escape gives the keyboard back to the call page, unless it was meant for something that is open in the panel. */
export function giveKeyboardBack(panel: Window): void {
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const { activeElement } = panel.document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    panel.parent.focus();
  });
}
