/**
 * What the content script and the background say to each other. Types only, so that nothing of this ends up in the call page's bundle;
 * the background's side is parsed by the schemas in `overlay-messages.ts`.
 */

/** Where the overlay lies: its distance in CSS px from the nearest horizontal and vertical edge of the window, so that it stays there when the window is resized. */
export interface OverlayPlace {
  /** The side `x` is measured from. */
  horizontal: 'left' | 'right';
  /** The side `y` is measured from. */
  vertical: 'top' | 'bottom';
  /** CSS px between the overlay and its horizontal edge. */
  x: number;
  /** CSS px between the overlay and its vertical edge. */
  y: number;
}

/** Width and height of the open panel in CSS px, as they are at the usual size of text. */
export interface OverlaySize {
  width: number;
  height: number;
}

/** Where a person has put the overlay on one screen, and how large. */
export interface OverlayBox {
  place: OverlayPlace;
  /** Null for the usual size. */
  size: OverlaySize | null;
}

/** How the overlay looks: what the settings say of it. */
export interface OverlayLook {
  theme: 'system' | 'light' | 'dark';
  /** Size of the panel's text in percent, and of the overlay with it. */
  textPercent: number;
  /** How opaque the overlay is while neither pointer nor keyboard is in it, in percent. */
  opacityPercent: number;
}

/** What the content script has to know to put the panel on the page; no guide, no note, no title. */
export interface OverlayView {
  /** True when only the pill is shown. */
  isCollapsed: boolean;
  /** True when the person has hidden the overlay; the frame is then not in the page at all. */
  isHidden: boolean;
  /** Where it lies on a screen on which nobody has moved it. */
  usualPlace: OverlayPlace;
  /** Where it was put, by screen: its width and height in CSS px as `1920x1080`. */
  boxes: Record<string, OverlayBox>;
  look: OverlayLook;
  /** The keys that hide it, as they are written on them, such as `Alt+Shift+I`; null when there are none. */
  hideKeys: string | null;
}

/** What the content script has to know to offer a session; not of which guide. */
export interface OfferView {
  place: OverlayPlace;
  look: OverlayLook;
}

/** What a person did with the overlay's own bar. */
export interface OverlayChange {
  /** Where it was put on a screen. */
  box?: OverlayBox & { screen: string };
  isCollapsed?: boolean;
  isHidden?: boolean;
}

/** Content script to background. `overlay-hello` is answered with an {@link OverlayView}, or null when this tab has no session; the others with null. */
export type OverlayRequest =
  | { type: 'overlay-hello' }
  /** Have the overlay's script placed into this page; it is there when the answer comes. */
  | { type: 'overlay-code' }
  | { type: 'overlay-changed'; change: OverlayChange }
  | { type: 'overlay-popped-out' }
  | { type: 'overlay-to-side-panel' };

/** The script that watches the call to background. Answered with whether to go on. */
export type SightRequest =
  /** What the page shows now, see `CallSight`. */
  | { type: 'call-seen'; sight: object }
  /** The page is being closed, loaded again or left for another one. */
  | { type: 'call-page-gone' };

/** Background to content script, to the top frame of one tab. Only `overlay-leave` is answered. */
export type OverlayOrder =
  /** Show, move, collapse or hide the overlay so that it is as `view` says; `hasFocus` also moves the keyboard into the panel's frame. */
  | { type: 'overlay-show'; view: OverlayView; hasFocus: boolean }
  /** Move the keyboard from the panel back to where in the page it was; `toggle` moves it into the panel when it is not there. */
  | { type: 'overlay-keyboard'; move: 'leave' | 'toggle' }
  /** The tab has no session any more: take everything out of the page. */
  | { type: 'overlay-remove' }
  /** The person took this site back: a script on it takes everything out of the page, ends for good, and answers `true`. Others stay as they are. */
  | { type: 'overlay-leave'; hostname: string };

/** Background to the script that watches the call, in the top frame of one tab. Not answered. */
export type WatchOrder =
  /** Offer a session on the page. */
  | { type: 'offer-show'; offer: OfferView }
  /** Take the offer away, and watch no longer. */
  | { type: 'watch-end' };
