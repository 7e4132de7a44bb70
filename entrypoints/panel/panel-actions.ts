import type { PanelActions } from '../../components/panel/panel-actions';
import { browser } from '../../lib/browser/extension';
import { showTab } from '../../lib/browser/show-tab';
import type { CallFeed } from '../../lib/client/call-feed';
import { RequestError, sendRequest } from '../../lib/client/send-request';
import type { SessionFeed } from '../../lib/client/session-feed';

/** What the panel may ask for, carried out by the background and the browser. */
export function createPanelActions(feed: SessionFeed, calls: CallFeed): PanelActions {
  const sessionId = () => (feed.view.value.status === 'ready' ? feed.view.value.log.state.id : '');
  return {
    send: feed.send,
    saveDraft: feed.saveDraft,
    async exportMarkdown() {
      try {
        const { filename } = await sendRequest('export-session', { sessionId: sessionId(), format: 'markdown' });
        return { ok: true, filename };
      } catch (error) {
        return { ok: false, code: error instanceof RequestError ? error.code : 'background-unreachable' };
      }
    },
    openRecord: () => void showTab(browser.runtime.getURL(`/library.html#/sessions/${encodeURIComponent(sessionId())}`)),
    dismissCallNotice: calls.dismiss,
    retry: () => location.reload(),
    clock: Date.now,
    createId: () => crypto.randomUUID(),
  };
}
