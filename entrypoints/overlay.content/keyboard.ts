import { listen } from './listen';

/** The overlay as the keyboard moves through it. */
export interface KeyboardParts {
  host: HTMLElement;
  root: ShadowRoot;
  box: HTMLElement;
  frame: HTMLIFrameElement;
}

/** Ways of the keyboard into the panel and back to the call. */
export interface Keyboard {
  /** Moves the keyboard into the panel's frame. */
  enter(): void;
  /** Moves it back to where in the page it was. */
  leave(): void;
  /** Moves it into the panel, or back when it is there already. */
  toggle(): void;
}

/** Time between two looks for whether the keyboard is still in the overlay, in ms: of a click from one frame into another a page is told nothing (seen 2026-11). */
const LOOK_MS = 2_000;

/**
 * Follows the keyboard: marks the box with the class `has-keyboard` while it is in the overlay, and gives it back to where in the page it was. Zoom's client,
 * for one, lies in a frame of its own and would hear no key on the page around it.
 */
export function followKeyboard({ host, root, box, frame }: KeyboardParts, signal: AbortSignal): Keyboard {
  /** What in the page had the keyboard before the overlay. */
  let before: Element | null = null;
  let isLoaded = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  function remember(): void {
    if (document.activeElement !== host) before = document.activeElement;
  }

  function look(): void {
    const hasKeyboard = root.activeElement !== null;
    box.classList.toggle('has-keyboard', hasKeyboard);
    clearInterval(timer);
    if (hasKeyboard) timer = setInterval(look, LOOK_MS);
  }

  function leave(): void {
    const { activeElement } = root;
    if (activeElement instanceof HTMLElement) activeElement.blur();
    // By now the person may have taken the keyboard elsewhere.
    const isFree = document.activeElement === document.body || document.activeElement === null;
    if (isFree && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    look();
  }

  function enter(): void {
    remember();
    if (isLoaded) frame.focus();
    // Given to a frame that is still loading, the focus would be lost with its first, empty document.
    else frame.addEventListener('load', () => frame.focus(), { once: true, signal });
  }

  // A press comes after the pointer, and by then the page's own element has lost the keyboard.
  listen(box, 'pointerenter', remember, signal);
  listen(box, 'focusin', look, signal);
  listen(box, 'focusout', look, signal);
  listen(box, 'keydown', ({ key }) => void (key === 'Escape' && leave()), signal);
  frame.addEventListener('load', () => void (isLoaded = true), { signal });
  addEventListener('blur', look, { signal });
  addEventListener('focus', look, { signal });
  signal.addEventListener('abort', () => {
    if (root.activeElement !== null) leave();
    clearInterval(timer);
  });

  return { enter, leave, toggle: () => (root.activeElement === frame ? leave() : enter()) };
}
