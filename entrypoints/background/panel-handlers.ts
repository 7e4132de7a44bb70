import type { panelMessages } from '../../lib/protocol/panel-messages';
import type { HandlersOf } from './handlers';
import { openRecord } from './open-record';
import { moveKeyboard } from './overlay-control';
import { setOverlay } from './overlay-requests';
import { changeSidePanel } from './panel-surfaces';
import { readKeys } from './read-keys';

/** Answers the messages of `lib/protocol/panel-messages.ts`. */
export const panelHandlers: HandlersOf<keyof typeof panelMessages> = {
  'side-panel-changed': changeSidePanel,
  async 'leave-overlay'(_services, _request, { ownTabId }) {
    if (ownTabId !== undefined) await moveKeyboard(ownTabId, 'leave');
    return null;
  },
  async 'hide-own-overlay'(services, _request, { ownTabId }) {
    return ownTabId === undefined ? null : setOverlay(services, ownTabId, true);
  },
  wake: () => Promise.resolve(null),
  async 'open-record'(_services, { sessionId }) {
    await openRecord(sessionId);
    return null;
  },
  'get-shortcut': (_services, { name }) => readKeys(name),
};
