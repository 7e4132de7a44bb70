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

/** Declares one message to the background. */
export function defineMessage<Request extends z.ZodType, Response extends z.ZodType>(
  sender: Sender,
  request: Request,
  response: Response,
): MessageDefinition<Request, Response> {
  return { sender, request, response };
}
