import type { OverlayBox, OverlayChange, OverlayView } from '../../lib/protocol/overlay';
import { createBar, createCorners } from './bar';
import { dragByKeys, dragByPointer, type Draggable } from './drag';
import { giveWay, type Box } from './give-way';
import { followKeyboard, type Keyboard } from './keyboard';
import { applyLook, scaleOf } from './look';
import { HOST_MARK } from '../call.content/host-mark';
import css from './overlay.css?inline';
import { cornerOf, placeOf, pointOf, pulledTo, sizeIn, snapped, within, type Corner, type Point, type Size } from './place';
import { quietRoot } from './quiet-root';
import { onServiceBoxes, serviceBoxes } from './service-boxes';
import { keepOnTop } from './top-layer';

/** What the overlay needs of the script around it. */
export interface OverlayOptions {
  /** Address of the page in the frame. */
  panelUrl: string;
  /** A person moved, collapsed or hid the overlay. */
  onChange(change: OverlayChange): void;
  /** A person wants the panel in a window of its own. */
  onPopOut(): void;
  /** A person wants the panel in the browser's side panel. */
  onSidePanel(): void;
  /** Whether the overlay is to stay; answers false for a script whose extension is gone, after it has removed the overlay. */
  isWanted(): boolean;
}

/** The overlay of this page, from when it is shown until it is hidden or removed. */
export interface Overlay {
  /** Collapses, expands and places it; does not reload the frame. */
  show(view: OverlayView): void;
  keyboard: Keyboard;
  /** Takes everything out of the page; the overlay is then of no more use. */
  remove(): void;
}

function windowSize(): Size {
  return { width: innerWidth, height: innerHeight };
}

/** Names the screen that the window is on, see `OverlayView`. */
function screenName(): string {
  return `${screen.width}x${screen.height}`;
}

function createFrame(panelUrl: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = panelUrl;
  frame.title = 'Fieldguide panel';
  // With `autoplay` a press in the call counts for the panel's soft sounds too.
  frame.allow = 'clipboard-write; autoplay';
  return frame;
}

/** Makes the overlay; it comes into the page with the first `show`. */
export function createOverlay({ panelUrl, onChange, onPopOut, onSidePanel, isWanted }: OverlayOptions): Overlay {
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
  /** The size that a corner is being pulled to. */
  let pulled: Size | null = null;
  /** The height it has while it makes way for captions. */
  let lowered: Size | null = null;
  /** What the service showed when a person put the overlay where it is: their word stands against that. */
  let accepted: readonly Box[] = [];
  let isHeld = false;

  /** What a person has made of the overlay on this screen. */
  function chosen(): OverlayBox | undefined {
    return view?.boxes[screenName()];
  }

  function scale(): number {
    return view === null ? 1 : scaleOf(view.look);
  }

  function fullSize(): Size {
    return sizeIn(windowSize(), { isCollapsed: view?.isCollapsed ?? false, wanted: chosen()?.size ?? null, scale: scale() });
  }

  function size(): Size {
    return pulled ?? lowered ?? fullSize();
  }

  /** Its place, or the nearest one beside what the service has opened there since. */
  function settle({ usualPlace }: OverlayView): Point {
    const window = windowSize();
    const whole = fullSize();
    const place = pointOf(chosen()?.place ?? usualPlace, whole, window);
    const boxes = serviceBoxes();
    if (JSON.stringify(boxes) === JSON.stringify(accepted)) return place;
    accepted = [];
    const { point: clear, size: fitting } = giveWay(place, whole, { window, boxes, canShrink: !chosen()?.size, scale: scale() });
    if (fitting.height < whole.height) lowered = fitting;
    return clear;
  }

  function moveTo(next: Point, isFree: boolean): void {
    const { width, height } = size();
    const inside = within(next, { width, height }, windowSize());
    point = isFree ? inside : snapped(inside, { width, height }, windowSize());
    box.style.left = `${point.left}px`;
    box.style.top = `${point.top}px`;
    box.style.width = `${width}px`;
    box.style.height = `${height}px`;
  }

  function layOut(): void {
    if (view === null) return;
    box.classList.toggle('collapsed', view.isCollapsed);
    applyLook(box, view.look);
    // What a person holds is not pulled out of their hand.
    if (isHeld) return moveTo(point, true);
    lowered = null;
    moveTo(settle(view), true);
  }

  function change({ box: newBox, ...part }: OverlayChange): void {
    if (view === null) return;
    view = { ...view, ...part, ...(newBox ? { boxes: { ...view.boxes, [newBox.screen]: newBox } } : {}) };
    layOut();
    onChange({ ...part, ...(newBox ? { box: newBox } : {}) });
  }

  function setCollapsed(isCollapsed: boolean): void {
    const hadFocus = root.activeElement instanceof HTMLButtonElement;
    change({ isCollapsed });
    if (hadFocus) (isCollapsed ? bar.expand : bar.collapse).focus();
  }

  function put(newSize: Size | null): void {
    const place = placeOf(point, size(), windowSize());
    pulled = null;
    accepted = serviceBoxes();
    change({ box: { screen: screenName(), place, size: newSize } });
  }

  function hold(isNowHeld: boolean): void {
    isHeld = isNowHeld;
    box.classList.toggle('dragging', isNowHeld);
  }

  const moved: Draggable = { point: () => point, moveTo, drop: () => put(chosen()?.size ?? null), hold };

  const pulledBy = (corner: Corner): Draggable => ({
    point: () => cornerOf(corner, point, size()),
    moveTo(to) {
      const next = pulledTo(corner, to, { point, size: size(), scale: scale() }, windowSize());
      pulled = next.size;
      moveTo(next.point, true);
    },
    drop: () => put(pulled && { width: pulled.width / scale(), height: pulled.height / scale() }),
    hold,
  });

  const bar = createBar(
    {
      popOut: onPopOut,
      toSidePanel: onSidePanel,
      collapse: () => setCollapsed(true),
      expand: () => setCollapsed(false),
      hide: () => change({ isHidden: true }),
    },
    signal,
  );
  dragByPointer(bar.element, [bar.grip, bar.expand], moved, signal);
  dragByKeys(bar.grip, moved, signal);
  const corners = createCorners();
  for (const [corner, handle] of Object.entries(corners) as [Corner, HTMLButtonElement][]) {
    dragByPointer(handle, [handle], pulledBy(corner), signal);
    dragByKeys(handle, pulledBy(corner), signal);
  }
  // A press on the bar or a corner leaves the keyboard where it is: in the note, or in the call.
  for (const part of [bar.element, corners.left, corners.right])
    part.addEventListener('mousedown', (event) => event.preventDefault(), { signal });

  const style = document.createElement('style');
  style.textContent = css;
  box.className = 'overlay';
  box.append(bar.element, frame, corners.left, corners.right);
  root.append(style, box);
  quietRoot(root, signal);
  addEventListener('resize', layOut, { signal });
  // A window that is moved to another screen may keep its size. Chromium tells of that; elsewhere it shows when the window is used again.
  (screen as Partial<EventTarget>).addEventListener?.('change', layOut, { signal });
  addEventListener('focus', layOut, { signal });
  onServiceBoxes(layOut, signal);
  // Nothing tells a script that its extension is gone: the dead frame goes when somebody reaches for its bar.
  box.addEventListener('pointerenter', isWanted, { signal });
  const keyboard = followKeyboard({ host, root, box, frame }, signal);

  return {
    show(nextView) {
      view = nextView;
      bar.nameHideKeys(view.hideKeys);
      layOut();
      // To a page that insists it is hidden, as by its own button: the popup then offers to show it.
      enter ??= keepOnTop(host, isWanted, () => change({ isHidden: true }), signal);
      enter();
    },
    keyboard,
    remove() {
      end.abort();
    },
  };
}
