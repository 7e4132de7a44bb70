import { z } from 'zod';

// Extension pages forbid code from strings; without this zod would try it once on every page and the browser would report it as an error.
z.config({ jitless: true });

/** Who may send a message: a page of ours, or the content script in a call page, which is not trusted with more than its own. */
export type Sender = 'page' | 'content';

/** One line of the table of messages. */
export interface MessageDefinition<Request extends z.ZodType, Response extends z.ZodType> {
  sender: Sender;
  /** What is sent, without the name of the message. */
  request: Request;
  /** What comes back when it succeeds. */
  response: Response;
}

/** What a message carries that says all by its name. */
export const empty = () => z.object({});
/** What a message is answered with when there is nothing to say but that it was done. */
export const nothing = () => z.null();

/** Gives what `make` makes, which it makes when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Declares one message to the background. Its schemas are made when the first message of its kind comes: a worker that has just been woken answers one or
 * two kinds, and making those of all was a tenth of the script that its start runs.
 */
export function defineMessage<Request extends z.ZodType, Response extends z.ZodType>(
  sender: Sender,
  makeRequest: () => Request,
  makeResponse: () => Response,
): MessageDefinition<Request, Response> {
  const [request, response] = [once(makeRequest), once(makeResponse)];
  return {
    sender,
    get request() {
      return request();
    },
    get response() {
      return response();
    },
  };
}
