import { useEffect, useState } from 'preact/hooks';

/** How many of `total` parts to draw now: `slice` of them at first, and as many more with each frame, so that no frame has to wait for all. */
export function useSlices(total: number, slice: number): number {
  const [count, setCount] = useState(slice);
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => setCount(count + slice));
    return () => cancelAnimationFrame(frame);
  }, [count, total, slice]);
  return Math.min(count, total);
}
