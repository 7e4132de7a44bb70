import type { OverlayChange, OverlayView } from '../../lib/protocol/overlay';
import { createBar } from './bar';
import { dragByKeys, dragByPointer, type Draggable } from './drag';
import css from './overlay.css?inline';
import { placeOf, pointOf, sizeIn, within, type Point, type Size } from './place';
import { quietRoot } from './quiet-root';
import { keepOnTop } from './top-layer';

/** What the overlay needs of the script around it. */
export interface OverlayOptions {
  /** Address of the page in the frame. */
  panelUrl: string;
  /** A person moved, collapsed or hid the overlay. */
  onChange(change: OverlayChange): void;
  /** A person wants the panel in a window of its own. */
  onPopOut(): void;
  /** Whether the overlay is to stay; answers false for a script whose extension is gone, after it has removed the overlay. */
  isWanted(): boolean;
}

/** The overlay of this page, from when it is shown until it is hidden or removed. */
export interface Overlay {
  /** Collapses, expands and places it; does not reload the frame. */
  show(view: OverlayView): void;
  /** Moves the keyboard into the panel's frame. */
  focus(): void;
  /** Takes everything out of the page; the overlay is then of no more use. */
  remove(): void;
}

/** Marks the host, for good: a later copy of the script finds by it what an earlier one has left. */
export const HOST_MARK = 'data-fieldguide-overlay';

function windowSize(): Size {
  return { width: innerWidth, height: innerHeight };
}

function createFrame(panelUrl: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = panelUrl;
  frame.title = 'Fieldguide panel';
  frame.allow = 'clipboard-write';
  return frame;
}

/** Makes the overlay; it comes into the page with the first `show`. */
export function createOverlay({ panelUrl, onChange, onPopOut, isWanted }: OverlayOptions): Overlay {
  const end = new AbortController();
  const { signal } = end;
  // Not an element with a name of our own: a page can declare such a name a custom element of its own, and is then given the closed root.
  const host = document.createElement('div');
  host.setAttribute(HOST_MARK, '');
  const root = host.attachShadow({ mode: 'closed' });
  const box = document.createElement('div');
  const frame = createFrame(panelUrl);
  let view: OverlayView | null = null;
  let enter: (() => void) | null = null;
  let point: Point = { left: 0, top: 0 };
  let isHeld = false;
  let isLoaded = false;

  function size(): Size {
    return sizeIn(windowSize(), view?.isCollapsed ?? false);
  }

  function moveTo(next: Point): void {
    point = within(next, size(), windowSize());
    box.style.left = `${point.left}px`;
    box.style.top = `${point.top}px`;
  }

  function layOut(): void {
    if (view === null) return;
    const { width, height } = size();
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
    box.classList.toggle('collapsed', view.isCollapsed);
    // What a person holds is not pulled out of their hand.
    moveTo(isHeld ? point : pointOf(view.place, { width, height }, windowSize()));
  }

  function change(part: OverlayChange): void {
    if (view === null) return;
    view = { ...view, ...part };
    layOut();
    onChange(part);
  }

  function setCollapsed(isCollapsed: boolean): void {
    const hadFocus = root.activeElement instanceof HTMLButtonElement;
    change({ isCollapsed });
    if (hadFocus) (isCollapsed ? bar.expand : bar.collapse).focus();
  }

  const dragged: Draggable = {
    point: () => point,
    moveTo,
    drop: () => change({ place: placeOf(point, size(), windowSize()) }),
    hold(isNowHeld) {
      isHeld = isNowHeld;
      box.classList.toggle('dragging', isNowHeld);
    },
  };

  const bar = createBar(
    { popOut: onPopOut, collapse: () => setCollapsed(true), expand: () => setCollapsed(false), hide: () => change({ isHidden: true }) },
    signal,
  );
  dragByPointer(bar.element, [bar.grip, bar.expand], dragged, signal);
  dragByKeys(bar.grip, dragged, signal);
  // A press on the bar leaves the keyboard where it is: in the note, or in the call.
  bar.element.addEventListener('mousedown', (event) => event.preventDefault(), { signal });

  const style = document.createElement('style');
  style.textContent = css;
  box.className = 'overlay';
  box.append(bar.element, frame);
  root.append(style, box);
  quietRoot(root, signal);
  addEventListener('resize', layOut, { signal });
  // Nothing tells a script that its extension is gone: the dead frame goes when somebody reaches for its bar.
  box.addEventListener('pointerenter', isWanted, { signal });
  frame.addEventListener('load', () => void (isLoaded = true), { signal });

  return {
    show(nextView) {
      view = nextView;
      layOut();
      enter ??= keepOnTop(host, isWanted, signal);
      enter();
    },
    focus() {
      if (isLoaded) frame.focus();
      // Given to a frame that is still loading, the focus would be lost with its first, empty document.
      else frame.addEventListener('load', () => frame.focus(), { once: true, signal });
    },
    remove() {
      end.abort();
    },
  };
}
