import { useEffect, useState } from 'preact/hooks';

import type { SpaceEstimate } from '../../lib/domain/space';

/** What the browser says of this extension's storage. */
export interface Space extends SpaceEstimate {
  /** Whether the browser keeps what is stored until somebody deletes it. */
  isPersistent: boolean;
}

/** Asks the browser to keep what is stored, and how much room there is; null until it answers. */
export function useSpace(storage: Pick<StorageManager, 'estimate' | 'persist'> = navigator.storage): Space | null {
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      const [isPersistent, { usage, quota }] = await Promise.all([storage.persist(), storage.estimate()]);
      if (!end.signal.aborted) setSpace({ isPersistent, usage, quota });
    };
    // A browser that does not say leaves nothing to show.
    read().catch(() => undefined);
    return () => end.abort();
  }, [storage]);
  return space;
}
