import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { NEAR_MARGIN } from './use-near';

interface Growth {
  /** Parts that are drawn at first, and added with each frame. */
  slice: number;
  /** Parts that are drawn in any case. */
  least: number;
}

/** How many of `total` parts to draw now: more with each frame, as long as `end`, which stands for those that are left, is near to what is seen. */
export function useGrowing(end: RefObject<HTMLElement | null>, total: number, { slice, least }: Growth): number {
  const [count, setCount] = useState(slice);
  if (count < least) setCount(least);
  const shown = Math.min(Math.max(count, least), total);
  const isWaiting = shown < total;
  useEffect(() => {
    if (!isWaiting || end.current === null) return undefined;
    // A new one tells where the end is now, also when that is as near as it was.
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setCount(count + slice),
      { rootMargin: `${NEAR_MARGIN} 0px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [end, isWaiting, count, slice]);
  return shown;
}
