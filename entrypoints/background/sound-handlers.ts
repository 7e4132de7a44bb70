import type { soundMessages } from '../../lib/protocol/sound-messages';
import type { HandlersOf } from './handlers';

/** Sounds that are remembered as played: far more than there are at once. */
const REMEMBERED = 50;

/** What was claimed, newest last. Pages ask within seconds of each other, so it need not outlive the worker. */
const claimed: string[] = [];

/** Answers the messages of `lib/protocol/sound-messages.ts`. Pages cannot agree on this among themselves: the browser keeps a frame in a call page apart from the others. */
export const soundHandlers: HandlersOf<keyof typeof soundMessages> = {
  'claim-sound'(_services, { sessionId, at }) {
    const sound = `${sessionId} ${at}`;
    if (claimed.includes(sound)) return Promise.resolve(false);
    claimed.push(sound);
    if (claimed.length > REMEMBERED) claimed.shift();
    return Promise.resolve(true);
  },
};
