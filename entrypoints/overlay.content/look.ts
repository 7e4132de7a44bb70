import type { OverlayLook } from '../../lib/protocol/overlay';

/** Size of the panel's text; 1 is the usual one. */
export function scaleOf({ textPercent }: OverlayLook): number {
  return textPercent / 100;
}

/** Gives the overlay's box what its styles follow: theme, scale, and how opaque it is while nobody is in it. */
export function applyLook(box: HTMLElement, look: OverlayLook): void {
  // The frame takes it over, and with it what the panel is told that the system prefers.
  box.style.colorScheme = look.theme === 'system' ? '' : look.theme;
  box.style.setProperty('--scale', String(scaleOf(look)));
  box.style.setProperty('--idle-opacity', `${look.opacityPercent}%`);
}
