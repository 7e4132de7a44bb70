import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const look = (element: HTMLElement): void => {
  const { scrollTop } = element;
  // Measured without the mark, since that may change what there is to measure.
  element.classList.remove('too-long');
  element.classList.toggle('too-long', element.scrollHeight > element.clientHeight);
  element.scrollTop = scrollTop;
};

/** Gives an element the class `too-long` while its content does not fit in it. */
export function useTooLong<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const end = new AbortController();
    const changes = new MutationObserver(() => look(element));
    changes.observe(element, { childList: true, subtree: true });
    addEventListener('resize', () => look(element), { signal: end.signal });
    look(element);
    return () => {
      changes.disconnect();
      end.abort();
    };
  }, []);
  return place;
}
