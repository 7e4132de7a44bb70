import { computed, effect, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';

import type { PanelView } from '../../components/panel/panel';
import type { PanelActions } from '../../components/panel/panel-actions';
import { createCallFeed } from '../../lib/client/call-feed';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { sendRequest } from '../../lib/client/send-request';
import { createSessionFeed } from '../../lib/client/session-feed';
import { playSoftSound } from '../../lib/client/soft-sound';
import type { SeenCall } from '../../lib/domain/call-notice';
import type { Settings } from '../../lib/domain/settings';
import { createPanelActions } from './panel-actions';
import type { PanelPlace } from './panel-actions';
import { playAlerts } from './play-alerts';
import { createTickingClock } from './ticking-clock';

/** What a panel shows and does, on whatever surface. */
export interface PanelModel {
  view: ReadonlySignal<PanelView>;
  /** Ms since the epoch, every second while the session runs and the page is visible. */
  now: ReadonlySignal<number>;
  /** Counts how often the note field was asked for. */
  focusWanted: Signal<number>;
  call: ReadonlySignal<SeenCall | null>;
  actions: PanelActions;
}

/** Follows a session; without an id it is that of the tab in which this page is a frame. Ends when `end` does. */
export function createPanelModel(
  sessionId: string | null,
  settings: ReadonlySignal<Settings>,
  place: PanelPlace,
  end?: AbortSignal,
): PanelModel {
  const feed = createSessionFeed(sessionId, end);
  const calls = createCallFeed(end);
  const view = computed<PanelView>(() => {
    const known = feed.view.value;
    return known.status === 'ready' ? { status: 'ready', state: known.log.state, events: known.log.events, drafts: known.drafts } : known;
  });
  const isLive = computed(() => view.value.status === 'ready' && view.value.state.endedAt === null);
  const focusWanted = signal(0);

  const sounds = {
    state: computed(() => (view.value.status === 'ready' ? view.value.state : null)),
    settings,
    play: playSoftSound,
    claim: (id: string, at: number) => sendRequest('claim-sound', { sessionId: id, at }),
    clock: Date.now,
  };
  playAlerts(sounds, end);
  const stop = effect(() => {
    if (view.value.status === 'ready') calls.follow(view.value.state.id);
  });
  end?.addEventListener('abort', stop);
  onBroadcast((broadcast) => {
    if (broadcast.type !== 'note-field-wanted' || view.value.status !== 'ready' || broadcast.sessionId !== view.value.state.id) return;
    focusWanted.value += 1;
  }, end);

  return {
    view,
    now: createTickingClock(isLive, end),
    focusWanted,
    call: calls.call,
    actions: createPanelActions(feed, calls, place),
  };
}
