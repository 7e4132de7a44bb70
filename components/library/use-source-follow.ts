import { useSignal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

import type { SourcePlace } from '../../lib/guides/guide-reading';
import type { Reveal } from './source-view/mount-source';

/** What the source shows of the outline. */
export interface FollowedPart {
  /** The part whose lines are marked; null for none. */
  part: string | null;
  /** Where its first line is to be seen; null when nothing is to move. */
  reveal: Reveal | null;
}

/** How the source is led. */
export interface SourceFollow {
  followed: ReadonlySignal<FollowedPart>;
  /** Shows a part that has the keyboard, or whose line was asked for. */
  show: (part: string) => void;
  /** Marks a part, and moves nothing: one is in the source. */
  mark: (part: string | null) => void;
  /** Shows the part that the pointer came to. */
  point: (event: PointerEvent) => void;
  /** The pointer left the outline. */
  leave: () => void;
}

/** How far down the window people read, as a share of its height, while the pointer is not in the outline. */
const READING_LINE = 0.3;

/** The part that an element of the outline stands for: of those around it the innermost that has a line. */
function partAt(
  element: Element | null,
  lineOf: (part: string) => number | undefined,
): { part: string; line: number; row: HTMLElement } | null {
  const row = element?.closest<HTMLElement>('[data-part], [data-section]');
  if (!row) return null;
  const part = row.dataset.part ?? row.dataset.section ?? '';
  const line = lineOf(part);
  return line === undefined ? partAt(row.parentElement, lineOf) : { part, line, row };
}

/**
 * Lets the source follow the outline: the row with the keyboard, the row under the pointer, and while the page is scrolled the row that is read.
 * Each looks at one row only. Where the source does not stand beside the outline, only the keyboard leads it.
 */
export function useSourceFollow(root: RefObject<HTMLElement | null>, places: readonly SourcePlace[], isReadOnly: boolean): SourceFollow {
  const followed = useSignal<FollowedPart>({ part: null, reveal: null });
  const latest = useRef({ places, isReadOnly });
  latest.current = { places, isReadOnly };
  const pointer = useRef<{ x: number; y: number } | null>(null);
  /** True while the page is scrolled by what was shown, not by a person. */
  const isLed = useRef(false);

  const lead = useCallback(() => {
    isLed.current = true;
    // Its scroll event comes with the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => void (isLed.current = false)));
  }, []);
  const lineOf = (part: string) => latest.current.places.find((place) => place.part === part)?.line;
  const show = useCallback(
    (part: string) => {
      lead();
      const line = lineOf(part);
      followed.value = { part, reveal: line === undefined ? followed.peek().reveal : { line } };
    },
    [followed, lead],
  );
  const mark = useCallback(
    (part: string | null) => {
      lead();
      followed.value = { part, reveal: followed.peek().reveal };
    },
    [followed, lead],
  );
  const follow = useCallback(
    (element: Element | null, isScroll: boolean) => {
      const source = root.current?.querySelector<HTMLElement>('.pane-source');
      const found = partAt(element, lineOf);
      if (!source || !found || found.part === followed.peek().part || getComputedStyle(source).position !== 'sticky') return;
      // Whoever writes in the source is not led away from there.
      if (!latest.current.isReadOnly && source.contains(document.activeElement)) return;
      const { line } = found;
      const top = found.row.getBoundingClientRect().top - source.getBoundingClientRect().top;
      followed.value = { part: found.part, reveal: { line, at: isScroll ? top : 'nearest' } };
    },
    [followed, root],
  );

  useEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      const outline = root.current?.querySelector('.pane-outline')?.getBoundingClientRect();
      if (isLed.current || !outline) return;
      const { x, y } = pointer.current ?? { x: outline.left + outline.width / 2, y: innerHeight * READING_LINE };
      const element = document.elementFromPoint(x, y);
      if (root.current?.querySelector('.pane-outline')?.contains(element)) follow(element, true);
    };
    const notice = () => {
      if (frame === 0 && !isLed.current) frame = requestAnimationFrame(read);
    };
    addEventListener('scroll', notice, { passive: true });
    return () => {
      removeEventListener('scroll', notice);
      cancelAnimationFrame(frame);
    };
  }, [root, follow]);

  return {
    followed,
    show,
    mark,
    point(event) {
      pointer.current = { x: event.clientX, y: event.clientY };
      follow(event.target instanceof Element ? event.target : null, false);
    },
    leave: () => void (pointer.current = null),
  };
}
