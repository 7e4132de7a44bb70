import type { MessageName, RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { ContentSender } from './overlay-requests';
import type { Services } from './services';

/** Where a message came from. */
export interface MessageSource extends ContentSender {
  /** The tab a page of ours lies in as a frame or as a tab of its own; undefined for the popup. */
  ownTabId: number | undefined;
}

/** The functions that answer some messages. */
export type HandlersOf<Names extends MessageName> = {
  [Name in Names]: (services: Services, request: RequestOf<Name>, source: MessageSource) => Promise<ResponseOf<Name>>;
};
