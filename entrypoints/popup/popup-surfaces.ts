import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { SurfaceWithoutCall } from '../../components/popup/surface-choice';
import { showSidePanel } from '../../lib/client/move-panel';
import type { Settings } from '../../lib/domain/settings';
import type { Surface } from '../../lib/domain/surface';
import type { LiveSession } from '../../lib/protocol/records';
import type { PopupData } from './popup-state';

/** Where the panel of a session opens that is begun in the popup. */
export interface PopupSurfaces {
  /** Where it opens without a call page: as chosen here, else as the settings say. */
  withoutCall: ReadonlySignal<SurfaceWithoutCall>;
  choose: (surface: SurfaceWithoutCall) => void;
  /** Where it opens now. */
  now: () => Surface;
  /** Asks the background for something and opens the side panel for it, within the listener of a click. Rejects when either fails. */
  open: (surface: Surface, ask: () => Promise<unknown>) => Promise<void>;
}

/** The session that the popup shows over a tab: the tab's own, else in the popup the one without a call page that is shown somewhere. */
export function sessionToShow(data: PopupData | null, isSidePanel: boolean): LiveSession | null {
  if (!data) return null;
  const { tab, interrupted } = data;
  const { session, elsewhere, call } = tab;
  if (session || isSidePanel || !elsewhere) return session;
  // A session of another call's tab is looked after there, and one that nothing shows has lines of its own.
  const isFree = elsewhere.tabId === null && !interrupted.some(({ id }) => id === elsewhere.id);
  return isFree && !call ? elsewhere : null;
}

/** The surfaces for what is begun in the popup, or in the same page in the side panel, which is then the surface itself. */
export function createPopupSurfaces(isSidePanel: boolean, settings: ReadonlySignal<Settings>, hasCall: () => boolean): PopupSurfaces {
  const chosen = signal<SurfaceWithoutCall | null>(null);
  const withoutCall = computed(() => chosen.value ?? (settings.value.surface === 'window' ? 'window' : 'side-panel'));
  return {
    withoutCall,
    choose(surface) {
      chosen.value = surface;
    },
    now() {
      if (isSidePanel) return 'side-panel';
      return hasCall() ? settings.value.surface : withoutCall.value;
    },
    async open(surface, ask) {
      // At the same time: once the side panel is open, nothing runs any more in the toolbar's popup.
      const opened = surface === 'side-panel' && !isSidePanel ? showSidePanel() : Promise.resolve();
      const [opening, asked] = await Promise.allSettled([opened, ask()]);
      for (const outcome of [asked, opening]) if (outcome.status === 'rejected') throw outcome.reason;
    },
  };
}
