import { signal } from '@preact/signals';
import { render } from 'preact';

// Before the panel's own styles, which build on it.
import '../../components/ui/theme.css';
import { OnTopMessage } from '../../components/panel/on-top-message';
import { Panel } from '../../components/panel/panel';
import type { PanelMove } from '../../components/panel/surface-moves';
import { readShortcut } from '../../lib/client/read-shortcut';
import { sendRequest } from '../../lib/client/send-request';
import { followAppearance } from '../../components/ui/follow-appearance';
import { movePanel } from '../../lib/client/move-panel';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import { wakeOnPointer } from '../../lib/client/wake-worker';
import { giveKeyboardBack } from './give-keyboard-back';
import { hideOwnOverlay } from './hide-own-overlay';
import { canKeepOnTop, keepOnTop } from './keep-on-top';
import { createPanelModel } from './panel-model';

const search = new URLSearchParams(location.search);
const asked = search.get('surface');
const surface = asked === 'overlay' || asked === 'on-top' ? asked : 'window';
const sessionId = surface === 'overlay' ? null : decodeURIComponent(location.hash.slice(1)) || null;

/** Takes the panel from the window on top back into this one; null while it is here. */
const bringBack = signal<(() => void) | null>(null);

// Firefox opens its sidebar only over a window that has one; the toolbar's popup does that.
const fromWindow: PanelMove[] = [
  ...(canKeepOnTop ? ['on-top' as const] : []),
  ...(import.meta.env.FIREFOX ? [] : ['side-panel' as const]),
  'overlay',
];

const settings = createSettingsFeed();
followAppearance(document.documentElement, settings);
const overlayKeys = signal<string | null>(null);
const model = createPanelModel(sessionId, settings, {
  moves: surface === 'window' ? fromWindow : [],
  startAnother: null,
  hideOverlay: surface === 'overlay' ? () => void hideOwnOverlay() : null,
  async move(id, to) {
    if (to !== 'on-top') return movePanel(id, to);
    bringBack.value = await keepOnTop(id, () => (bringBack.value = null));
  },
});
const { view, now, focusWanted, call, actions } = model;
// Opened for a note that was wanted before the panel was there to be told.
if (surface === 'overlay' ? location.hash === '#note' : search.has('note')) focusWanted.value += 1;
readShortcut('toggle-overlay').then(
  (keys) => (overlayKeys.value = keys),
  () => undefined,
);

function App() {
  if (bringBack.value) return <OnTopMessage onBringBack={bringBack.value} />;
  return (
    <Panel
      view={view.value}
      surface={surface}
      now={now.value}
      focusWanted={focusWanted.value}
      call={call.value}
      overlayKeys={overlayKeys.value}
      settings={settings.value}
      actions={actions}
    />
  );
}

const root = document.getElementById('panel');
if (root) render(<App />, root);
// Without an answer the keyboard is in the page all the same, only not where it was.
if (surface === 'overlay') giveKeyboardBack(window, () => void sendRequest('leave-overlay', {}).catch(() => undefined));
wakeOnPointer(
  window,
  () => sendRequest('wake', {}),
  () => performance.now(),
);
// Another id in the address is another session.
window.addEventListener('hashchange', () => location.reload());
