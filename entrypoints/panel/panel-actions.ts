import type { PanelActions } from '../../components/panel/panel-actions';
import type { PanelMove } from '../../components/panel/surface-moves';
import type { CallFeed } from '../../lib/client/call-feed';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import type { SessionFeed } from '../../lib/client/session-feed';

/** What depends on where a panel is. */
export type PanelPlace = Pick<PanelActions, 'moves' | 'startAnother' | 'hideOverlay'> & {
  /** Takes the panel of a session elsewhere, within the listener of a click; rejects when that cannot be done. */
  move: (sessionId: string, to: PanelMove) => Promise<void>;
};

/** What the panel may ask for, carried out by the background and the browser. */
export function createPanelActions(feed: SessionFeed, calls: CallFeed, place: PanelPlace): PanelActions {
  const sessionId = () => (feed.view.value.status === 'ready' ? feed.view.value.log.state.id : '');
  return {
    send: feed.send,
    saveDraft: feed.saveDraft,
    async exportMarkdown() {
      try {
        const { filename } = await sendRequest('export-session', { sessionId: sessionId(), format: 'markdown' });
        return { ok: true, filename };
      } catch (error) {
        return { ok: false, code: errorCodeOf(error) };
      }
    },
    openRecord: () => void sendRequest('open-record', { sessionId: sessionId() }).catch(() => undefined),
    dismissCallNotice: calls.dismiss,
    moves: place.moves,
    startAnother: place.startAnother,
    async move(to) {
      try {
        await place.move(sessionId(), to);
        return { ok: true };
      } catch (error) {
        return { ok: false, code: errorCodeOf(error) };
      }
    },
    hideOverlay: place.hideOverlay,
    retry: () => location.reload(),
    clock: Date.now,
    createId: () => crypto.randomUUID(),
  };
}
