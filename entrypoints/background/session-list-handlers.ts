import type { sessionListMessages } from '../../lib/protocol/session-list-messages';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/session-list-messages.ts`. */
export const sessionListHandlers: HandlersOf<keyof typeof sessionListMessages> = {};
