// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';

import { createBar } from '../../../entrypoints/overlay.content/bar';
import { quietRoot } from '../../../entrypoints/overlay.content/quiet-root';

function createActions() {
  return {
    popOut: vi.fn<() => void>(),
    toSidePanel: vi.fn<() => void>(),
    collapse: vi.fn<() => void>(),
    expand: vi.fn<() => void>(),
    hide: vi.fn<() => void>(),
  };
}

describe('the bar', () => {
  it('names each of its buttons', () => {
    const { element } = createBar(createActions(), new AbortController().signal);
    const names = [...element.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['Move overlay', 'Open in side panel', 'Open in a window', 'Collapse panel', 'Hide overlay', 'Expand panel']);
  });

  it('does nothing on a click that the page made up', () => {
    const actions = createActions();
    const { element } = createBar(actions, new AbortController().signal);
    for (const button of element.querySelectorAll('button')) button.click();
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled();
  });
});

describe('a quiet root', () => {
  function reaches(type: string): boolean {
    const host = document.body.appendChild(document.createElement('div'));
    const root = host.attachShadow({ mode: 'closed' });
    const button = root.appendChild(document.createElement('button'));
    const end = new AbortController();
    quietRoot(root, end.signal);
    const heard = vi.fn<() => void>();
    window.addEventListener(type, heard, { signal: end.signal });
    button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    end.abort();
    host.remove();
    return heard.mock.calls.length > 0;
  }

  it.each(['keydown', 'keyup', 'keypress', 'pointerdown', 'mousedown', 'click', 'dblclick', 'contextmenu', 'wheel'])(
    'keeps %s from the page',
    (type) => {
      expect(reaches(type)).toBe(false);
    },
  );

  it.each(['pointerup', 'mouseup'])('lets %s through, which may end a drag of the page', (type) => {
    expect(reaches(type)).toBe(true);
  });
});
