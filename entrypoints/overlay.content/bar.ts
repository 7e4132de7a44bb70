import { listen } from './listen';

/** What the buttons of the bar do. */
export interface BarActions {
  popOut(): void;
  toSidePanel(): void;
  collapse(): void;
  expand(): void;
  hide(): void;
}

/** The bar with the two buttons that others need to know. */
export interface Bar {
  element: HTMLElement;
  /** Shown while the panel is open; moved by the arrow keys. */
  grip: HTMLButtonElement;
  collapse: HTMLButtonElement;
  /** Covers the whole pill. */
  expand: HTMLButtonElement;
  /** Says which keys hide the overlay, too; null for none. */
  nameHideKeys(keys: string | null): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a grid of 16 by 16. */
const ICONS = {
  grip: 'M6 3.5h0M10 3.5h0M6 8h0M10 8h0M6 12.5h0M10 12.5h0',
  popOut: 'M6 2.5h7.5v7.5H6zM10 10v3.5H2.5V6H6',
  sidePanel: 'M2.5 3h11v10h-11zM9.5 3v10',
  collapse: 'M4.5 8.5h7',
  hide: 'm5 5 6 6m0-6-6 6',
};

function createIcon(outline: string): SVGSVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outline);
  icon.append(path);
  return icon;
}

function createButton(name: string, className: string, outline?: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.title = name;
  button.setAttribute('aria-label', name);
  if (outline !== undefined) button.append(createIcon(outline));
  return button;
}

/** The strip over the top of the panel's frame. It draws nothing but its buttons: the panel below it draws the bar's ground and title. */
export function createBar(actions: BarActions, signal: AbortSignal): Bar {
  const element = document.createElement('div');
  element.className = 'bar';
  const grip = createButton('Move overlay', 'grip', ICONS.grip);
  const popOut = createButton('Open in a window', 'pop-out', ICONS.popOut);
  const sidePanel = createButton('Open in side panel', 'side-panel', ICONS.sidePanel);
  const collapse = createButton('Collapse panel', 'collapse', ICONS.collapse);
  const hide = createButton('Hide overlay', 'hide', ICONS.hide);
  const expand = createButton('Expand panel', 'expand');
  // Firefox opens its sidebar only for a click in a page of ours.
  element.append(grip, ...(import.meta.env.FIREFOX ? [] : [sidePanel]), popOut, collapse, hide, expand);

  listen(popOut, 'click', actions.popOut, signal);
  listen(sidePanel, 'click', actions.toSidePanel, signal);
  listen(collapse, 'click', actions.collapse, signal);
  listen(hide, 'click', actions.hide, signal);
  listen(expand, 'click', actions.expand, signal);
  return {
    element,
    grip,
    collapse,
    expand,
    nameHideKeys(keys) {
      hide.title = keys === null ? 'Hide overlay' : `Hide overlay (${keys})`;
    },
  };
}

/** The handles in the lower corners, by which the panel is made larger or smaller. They draw nothing but the pointer over them. */
export function createCorners(): Record<'left' | 'right', HTMLButtonElement> {
  return {
    left: createButton('Resize panel from the left', 'corner corner-left'),
    right: createButton('Resize panel from the right', 'corner corner-right'),
  };
}
