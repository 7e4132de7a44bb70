import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

/**
 * Gives the focus to the heading when what held it is gone from the panel, such as a button that was pressed and has done its work: else
 * whoever goes by keyboard would start again from the top. Does nothing while the focus is outside of the panel.
 */
export function useFocusHome(root: RefObject<HTMLElement | null>): void {
  const holder = useRef<Element | null>(null);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      holder.current = target instanceof Element ? target : null;
    };
    // An element that is taken away may lose the focus by an event too; only one that stays has given it up.
    const onFocusOut = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target === holder.current && holder.current?.isConnected) holder.current = null;
      });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
  // After every drawing, and after whoever pressed has had the chance to choose a nearer place.
  useEffect(() => {
    if (!holder.current || holder.current.isConnected || document.activeElement !== document.body) return;
    holder.current = null;
    root.current?.querySelector('h2')?.focus({ preventScroll: true });
  });
}
