/** Under which the overlay's own script leaves what makes an overlay, in the world that it shares with the script that asked for it; no element id of the page can answer to a symbol. */
export const OVERLAY_MAKER = Symbol.for('fieldguide.overlay-maker');
