import { effect, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { PopupData } from '../popup/popup-state';

/** Which session a side panel shows. */
export interface ShownSession {
  /** Null while there is none to show. */
  sessionId: ReadonlySignal<string | null>;
  /** Leaves the session that is shown, which has ended. */
  leave: () => void;
}

/** The live session of the tab in front, else the one to show beside tabs that hold none, else the one that was shown before, also once it has ended. */
export function createShownSession(data: ReadonlySignal<PopupData | null>): ShownSession {
  const sessionId = signal<string | null>(null);
  effect(() => {
    if (!data.value) return;
    const { session, elsewhere } = data.value.tab;
    const live = session?.endedAt === null ? session : elsewhere;
    if (live) sessionId.value = live.id;
  });
  return {
    sessionId,
    leave() {
      sessionId.value = null;
    },
  };
}
