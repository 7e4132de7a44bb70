import type { exportMessages } from '../../lib/protocol/export-messages';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/export-messages.ts`. */
export const exportHandlers: HandlersOf<keyof typeof exportMessages> = {};
