import { browser } from '../browser/extension';
import { messages, replySchema } from '../protocol/messages';
import type { ErrorCode, MessageName, RequestOf, ResponseOf } from '../protocol/messages';

/** A request that the background refused or did not answer. */
export class RequestError extends Error {
  /** Which of the closed list of reasons it was. */
  readonly code: ErrorCode;

  /** `detail` is for a bug report; people read the words that belong to the code. */
  constructor(code: ErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RequestError';
    this.code = code;
  }
}

/** Why a request failed. */
export function errorCodeOf(error: unknown): ErrorCode {
  return error instanceof RequestError ? error.code : 'background-unreachable';
}

/** Sends one message to the background and waits for its answer. Throws a {@link RequestError}. */
export async function sendRequest<Name extends MessageName>(name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage({ type: name, ...request });
  } catch (error) {
    throw new RequestError('background-unreachable', String(error));
  }
  const reply = replySchema.safeParse(answer);
  if (!reply.success) throw new RequestError('background-unreachable', `no answer to ${name}`);
  if (!reply.data.ok) throw new RequestError(reply.data.code, reply.data.detail);
  return messages[name].response.parse(reply.data.value) as ResponseOf<Name>;
}
