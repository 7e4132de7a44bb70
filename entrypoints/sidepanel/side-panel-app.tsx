import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';

import { Panel } from '../../components/panel/panel';
import type { PanelMove } from '../../components/panel/surface-moves';
import { movePanel } from '../../lib/client/move-panel';
import type { Settings } from '../../lib/domain/settings';
import { createPanelModel } from '../panel/panel-model';
import { PopupApp } from '../popup/popup-app';
import type { PopupState } from '../popup/popup-state';
import type { ShownSession } from './shown-session';
import './side-panel.css';

interface SidePanelAppProps {
  state: PopupState;
  shown: ShownSession;
  settings: ReadonlySignal<Settings>;
}

const MOVES: readonly PanelMove[] = ['window', 'overlay'];

interface SidePanelSessionProps extends Pick<SidePanelAppProps, 'settings'> {
  sessionId: string;
  onLeave: () => void;
}

/** One session in the side panel; drawn anew for another one. */
function SidePanelSession({ sessionId, settings, onLeave }: SidePanelSessionProps) {
  const { model, end } = useMemo(() => {
    const abort = new AbortController();
    const move = async (id: string, to: PanelMove) => {
      if (to === 'on-top') throw new Error('a window on top belongs to a window');
      await movePanel(id, to);
      window.close();
    };
    return {
      model: createPanelModel(sessionId, settings, { moves: MOVES, startAnother: onLeave, hideOverlay: null, move }, abort.signal),
      end: abort,
    };
  }, [sessionId, settings, onLeave]);
  useEffect(() => () => end.abort(), [end]);
  const { view, now, focusWanted, call, actions } = model;
  return (
    <Panel
      view={view.value}
      surface="side-panel"
      now={now.value}
      focusWanted={focusWanted.value}
      overlayKeys={null}
      call={call.value}
      settings={settings.value}
      actions={actions}
    />
  );
}

/** The side panel: the panel of a session, or what starts one. */
export function SidePanelApp({ state, shown, settings }: SidePanelAppProps) {
  const sessionId = shown.sessionId.value;
  if (sessionId !== null) return <SidePanelSession key={sessionId} sessionId={sessionId} settings={settings} onLeave={shown.leave} />;
  return (
    <div class="side-panel-start">
      <PopupApp state={state} settings={settings} isSidePanel />
    </div>
  );
}
