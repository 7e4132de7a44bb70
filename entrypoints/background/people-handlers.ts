import type { peopleMessages } from '../../lib/protocol/people-messages';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/people-messages.ts`. */
export const peopleHandlers: HandlersOf<keyof typeof peopleMessages> = {};
