/** Calls `handler` for events that a person or the browser caused, never for those that the page's own code makes up. */
export function listen<Type extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: Type,
  handler: (event: HTMLElementEventMap[Type]) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(type, (event) => void (event.isTrusted && handler(event)), { signal });
}
