import { effect } from '@preact/signals';
import { render } from 'preact';

import '../../components/ui/theme.css';
import { followAppearance } from '../../components/ui/follow-appearance';
import { sendRequest } from '../../lib/client/send-request';
import { NO_SESSION } from '../../lib/browser/side-panel';
import { createSettingsFeed } from '../../lib/client/settings-feed';
import { wakeOnPointer } from '../../lib/client/wake-worker';
import { createPopupState } from '../popup/popup-state';
import { followActiveTab } from './active-tab';
import { createShownSession } from './shown-session';
import { SidePanelApp } from './side-panel-app';

const settings = createSettingsFeed();
followAppearance(document.documentElement, settings);

const activeTab = followActiveTab(() => state.refresh());
const state = createPopupState({ tab: activeTab, isSidePanel: true, settings });
const shown = createShownSession(state.data);

/** Undefined until it is known whether there is a session to show. */
let reported: string | null | undefined;
effect(() => {
  const sessionId = shown.sessionId.value;
  if (state.data.value === null || sessionId === reported) return;
  reported = sessionId;
  // The background reads in the addresses of open side panels which sessions are looked at.
  history.replaceState(null, '', location.pathname + (sessionId === null ? NO_SESSION : `#${encodeURIComponent(sessionId)}`));
  sendRequest('side-panel-changed', { isClosing: false }).catch(() => undefined);
});
// Firefox, and Chromium before 142, do not tell of themselves that it was closed.
addEventListener('pagehide', () => void sendRequest('side-panel-changed', { isClosing: true }).catch(() => undefined));

const root = document.getElementById('panel');
if (root) render(<SidePanelApp state={state} shown={shown} settings={settings} />, root);
wakeOnPointer(
  window,
  () => sendRequest('wake', {}),
  () => performance.now(),
);
