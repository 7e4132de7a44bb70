/** The little of the browser's `navigation` that is needed; Firefox has it from 147 on. */
const { navigation } = globalThis as { navigation?: EventTarget };

/**
 * Calls `hint` when the person clicks in the page, comes back to it, or the page goes to another address without being loaded: then a call is joined, left or
 * recorded, if at all. While nothing of that happens these listeners cost nothing.
 */
export function onHint(hint: () => void, signal: AbortSignal): void {
  addEventListener('click', (event) => void (event.isTrusted && hint()), { capture: true, passive: true, signal });
  document.addEventListener('visibilitychange', hint, { signal });
  navigation?.addEventListener('currententrychange', hint, { signal });
}
