import type { recordMessages } from '../../lib/protocol/record-messages';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/record-messages.ts`. */
export const recordHandlers: HandlersOf<keyof typeof recordMessages> = {};
