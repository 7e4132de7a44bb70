import { computed, effect, signal } from '@preact/signals';
import { render } from 'preact';

// Before the panel's own styles, which build on it.
import '../../components/ui/theme.css';
import { Panel } from '../../components/panel/panel';
import type { PanelView } from '../../components/panel/panel';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { createCallFeed } from '../../lib/client/call-feed';
import { sendRequest } from '../../lib/client/send-request';
import { createSessionFeed } from '../../lib/client/session-feed';
import { followAppearance } from '../../components/ui/follow-appearance';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import { playSoftSound } from '../../lib/client/soft-sound';
import { giveKeyboardBack } from './give-keyboard-back';
import { createPanelActions } from './panel-actions';
import { playAlerts } from './play-alerts';
import { createTickingClock } from './ticking-clock';

const surface = new URLSearchParams(location.search).get('surface') === 'overlay' ? 'overlay' : 'window';
const sessionId = surface === 'overlay' ? null : decodeURIComponent(location.hash.slice(1)) || null;

const settings = createSettingsFeed();
followAppearance(document.documentElement, settings);
const feed = createSessionFeed(sessionId);
const calls = createCallFeed();
const actions = createPanelActions(feed, calls);
const view = computed<PanelView>(() => {
  const known = feed.view.value;
  return known.status === 'ready' ? { status: 'ready', state: known.log.state, events: known.log.events, drafts: known.drafts } : known;
});
const isLive = computed(() => view.value.status === 'ready' && view.value.state.endedAt === null);
const now = createTickingClock(isLive);
// Opened for a note that was wanted before the panel was there to be told.
const focusWanted = signal(surface === 'overlay' && location.hash === '#note' ? 1 : 0);

playAlerts({
  state: computed(() => (view.value.status === 'ready' ? view.value.state : null)),
  settings,
  play: playSoftSound,
  claim: (id, at) => sendRequest('claim-sound', { sessionId: id, at }),
  clock: Date.now,
});
effect(() => {
  if (view.value.status === 'ready') calls.follow(view.value.state.id);
});
onBroadcast((broadcast) => {
  if (broadcast.type !== 'note-field-wanted' || view.value.status !== 'ready' || broadcast.sessionId !== view.value.state.id) return;
  focusWanted.value += 1;
});

function App() {
  return (
    <Panel
      view={view.value}
      surface={surface}
      now={now.value}
      focusWanted={focusWanted.value}
      call={calls.call.value}
      settings={settings.value}
      actions={actions}
    />
  );
}

const root = document.getElementById('panel');
if (root) render(<App />, root);
// Without an answer the keyboard is in the page all the same, only not where it was.
if (surface === 'overlay') giveKeyboardBack(window, () => void sendRequest('leave-overlay', {}).catch(() => undefined));
// Another id in the address is another session.
window.addEventListener('hashchange', () => location.reload());
