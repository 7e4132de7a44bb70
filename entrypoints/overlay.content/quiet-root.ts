/** Services act on keys by listening on the window, some on key-up: Space on a focused button would open the microphone in Jitsi (seen 2026-07). */
const KEY_EVENTS = ['keydown', 'keyup', 'keypress'];

/**
 * Presses and clicks would close menus of the page or start something in it. Releases go through, because one that ends a drag which the page
 * began may happen over the overlay.
 */
const PRESS_EVENTS = ['pointerdown', 'mousedown', 'touchstart', 'click', 'dblclick', 'auxclick', 'contextmenu', 'wheel'];

/** Keeps what a person does in a shadow root from the page's listeners; only those that capture on the window or the document still see it. */
export function quietRoot(root: ShadowRoot, signal: AbortSignal): void {
  for (const type of [...KEY_EVENTS, ...PRESS_EVENTS]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
}
