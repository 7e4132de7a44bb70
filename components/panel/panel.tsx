import type { SeenCall } from '../../lib/domain/call-notice';
import type { Settings } from '../../lib/domain/settings';
import type { Surface } from '../../lib/domain/surface';
import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import type { ErrorCode } from '../ui/error-words';
import type { PanelActions, SessionSnapshot } from './panel-actions';
import { PanelMessage } from './panel-message';
import { SessionPanel } from './session-panel';
import './panel.css';
import './header.css';
import './items.css';
import './notes.css';
import './composer.css';
import './foot.css';

/** What is known of the session to show. */
export type PanelView =
  | { status: 'loading' }
  | { status: 'none' }
  | { status: 'failed'; code: ErrorCode }
  | ({ status: 'ready' } & SessionSnapshot);

interface PanelProps {
  view: PanelView;
  /** `overlay` leaves room in the bar for the grip and buttons of the call page's script; `on-top` is the window above other programs. */
  surface: Surface | 'on-top';
  /** Ms since the epoch; changes every second while the session runs. */
  now: number;
  /** Counts how often the note field was asked for; each time it takes the focus. */
  focusWanted: number;
  /** What is known of the session's call; null for nothing. */
  call: SeenCall | null;
  /** The keys that hide and show the overlay, such as `Alt+Shift+I`; null when there are none. */
  overlayKeys: string | null;
  settings: Settings;
  actions: PanelActions;
}

function PanelContent({ view, now, focusWanted, call, overlayKeys, settings, actions }: Omit<PanelProps, 'surface'>) {
  switch (view.status) {
    case 'loading':
      // Drawn for a moment only: words would flash.
      return <PanelMessage summary="" />;
    case 'none':
      return (
        <PanelMessage summary="No session">
          <p>No session in this tab. Start one from the Fieldguide button.</p>
        </PanelMessage>
      );
    case 'failed':
      return (
        <PanelMessage summary="Not shown">
          <p role="alert">{errorWords(view.code)}</p>
          <Button onClick={actions.retry}>Try again</Button>
        </PanelMessage>
      );
    case 'ready':
      return (
        <SessionPanel
          key={view.state.id}
          session={view}
          now={now}
          focusWanted={focusWanted}
          call={call}
          overlayKeys={overlayKeys}
          settings={settings}
          actions={actions}
        />
      );
  }
}

/** The panel: the same in the overlay, in the side panel, in a window of its own and in one on top of everything. Its own size turns it into the pill. */
export function Panel({ surface, ...content }: PanelProps) {
  return (
    <main class={`panel panel-${surface}`}>
      <PanelContent {...content} />
    </main>
  );
}
