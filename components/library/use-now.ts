import { useEffect, useState } from 'preact/hooks';

const SECOND_MS = 1000;

/** The time in ms since the epoch. While `isTicking`, it is renewed on every full second, but only when the page can be seen. */
export function useNow(isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now());

  useEffect(() => {
    if (!isTicking) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      setNow(Date.now());
      timer = setTimeout(tick, SECOND_MS - (Date.now() % SECOND_MS));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [isTicking]);

  return now;
}
