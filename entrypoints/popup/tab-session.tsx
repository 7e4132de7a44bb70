import { EndedSession } from '../../components/popup/ended-session';
import { LiveSession } from '../../components/popup/live-session';
import { SessionFailure } from '../../components/popup/session-failure';
import { browser } from '../../lib/browser/extension';
import { showTab } from '../../lib/browser/show-tab';
import type { Thresholds } from '../../lib/domain/section-alert';
import type { LiveSession as HeldSession } from '../../lib/protocol/records';
import type { PopupState } from './popup-state';
import { useShortcut } from './use-shortcut';

interface TabSessionProps {
  state: PopupState;
  session: HeldSession;
  /** Ms since the epoch. */
  now: number;
  thresholds: Thresholds;
  /** True when the keyboard is to follow what appears here. */
  takesFocus: boolean;
  onStartAnother: () => void;
}

/** The session that the tab holds, or that has no call page: live with its controls, ended, or why it cannot be shown. */
export function TabSession({ state, session, now, thresholds, takesFocus, onStartAnother }: TabSessionProps) {
  const overlayKeys = useShortcut('toggle-overlay');
  if (session.endedAt !== null) {
    return (
      <EndedSession
        session={{ ...session, endedAt: session.endedAt }}
        takesFocus={takesFocus}
        isBusy={state.isBusy.value}
        onExport={() => void state.exportMarkdown(session.id)}
        onOpenRecord={() => void showTab(browser.runtime.getURL(`/library.html#/sessions/${encodeURIComponent(session.id)}`))}
      />
    );
  }
  const view = state.feed.value?.view.value;
  if (!view || view.status === 'loading') return null;
  if (view.status !== 'ready') {
    return (
      <SessionFailure
        code={view.status === 'failed' ? view.code : 'no-such-session'}
        takesFocus={takesFocus}
        isBusy={state.isBusy.value}
        onRetry={() => void state.retry()}
      />
    );
  }
  return (
    <LiveSession
      state={view.log.state}
      isOverlayHidden={session.tabId === null ? null : session.isOverlayHidden}
      overlayKeys={overlayKeys}
      now={now}
      thresholds={thresholds}
      takesFocus={takesFocus}
      onCommand={(command) => void state.command(command)}
      onOverlay={(isHidden) => void state.setOverlay(isHidden)}
      onMove={(surface) => void state.movePanel(surface)}
      onStartAnother={onStartAnother}
    />
  );
}
