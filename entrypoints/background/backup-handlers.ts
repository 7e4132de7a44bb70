import type { backupMessages } from '../../lib/protocol/backup-messages';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/backup-messages.ts`. */
export const backupHandlers: HandlersOf<keyof typeof backupMessages> = {};
