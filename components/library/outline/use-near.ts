import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far from what is seen something counts as near, above and below. */
export const NEAR_MARGIN = '800px';

/** Becomes true when an element comes near to what is seen, and stays so. It is true at once when `isAlways` is. */
export function useNear(element: RefObject<HTMLElement | null>, isAlways: boolean): boolean {
  const [isNear, setNear] = useState(false);
  if (isAlways && !isNear) setNear(true);
  const isWaiting = !isNear && !isAlways;
  useEffect(() => {
    if (!isWaiting || element.current === null) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true), {
      rootMargin: `${NEAR_MARGIN} 0px`,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isWaiting]);
  return isNear || isAlways;
}
