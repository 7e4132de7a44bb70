import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Gives the keyboard to an element when it first appears, if `takesFocus` is true at that moment; later changes of `takesFocus` move nothing. */
export function useFirstFocus<Kind extends HTMLElement>(takesFocus: boolean): RefObject<Kind | null> {
  const element = useRef<Kind>(null);
  const [isWanted] = useState(takesFocus);
  useEffect(() => {
    if (isWanted) element.current?.focus();
  }, [isWanted]);
  return element;
}
