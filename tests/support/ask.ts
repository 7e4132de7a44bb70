import { fakeBrowser } from './extension';

import { answer } from '../../entrypoints/background/router';
import type { Services } from '../../entrypoints/background/services';
import type { MessageSender } from '../../lib/browser/extension';
import { messages } from '../../lib/protocol/messages';
import type { MessageName, Reply, RequestOf, ResponseOf } from '../../lib/protocol/messages';
import { smallGuide } from './guide';

const PAGE = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/library.html') } as MessageSender;

/** Asks the background as a page does, and reads the answer as a page does; a refusal is thrown as its code. */
export async function ask<Name extends MessageName>(services: Services, name: Name, request: RequestOf<Name>): Promise<ResponseOf<Name>> {
  const reply = (await answer(services, { type: name, ...request }, PAGE)) as Reply;
  if (!reply.ok) throw new Error(reply.code);
  return messages[name].response.parse(reply.value) as ResponseOf<Name>;
}

/** Saves the small guide with a text; a null id makes a new one. */
export function save(
  services: Services,
  guideId: string | null,
  sourceMarkdown: string,
  more: Partial<RequestOf<'save-guide'>> = {},
): Promise<ResponseOf<'save-guide'>> {
  const rest = { expectedUpdatedAt: null, history: null, replaces: false };
  return ask(services, 'save-guide', { guideId, guide: smallGuide, sourceMarkdown, ...rest, ...more });
}
