import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { runShortcut } from '../../../entrypoints/background/shortcuts';
import { changeSettings } from '../../../lib/client/settings-storage';
import { ask, save } from '../../support/ask';
import { createTestServices } from '../../support/services';

const TAB = 7;
let services: ReturnType<typeof createTestServices>;

async function start() {
  const { guideId } = await save(services, null, 'text');
  const more = { formatIndex: 0, sectionIds: [], participant: '', tabId: TAB, endsOther: false };
  const { sessionId } = await ask(services, 'start-session', { guideId, ...more });
  return async () => (await services.writer.read(sessionId)).state;
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: TAB, url: 'https://meet.google.com/abc-defg-hij' }),
    sendMessage: () => Promise.resolve(null),
  });
  services = createTestServices();
});

describe('a shortcut', () => {
  it('gives as many minutes as one step has', async () => {
    const read = await start();
    const budgetMs = async () => (await read()).sections[0]?.budgetMs ?? 0;
    const before = await budgetMs();
    await runShortcut(services, 'more-time', TAB);
    expect(await budgetMs()).toBe(before + 60_000);
    await changeSettings({ minuteStep: 5 });
    await runShortcut(services, 'more-time', TAB);
    expect(await budgetMs()).toBe(before + 360_000);
  });

  it('marks a moment so many seconds ago, but none before the session began', async () => {
    const read = await start();
    await changeSettings({ noteOffsetSeconds: 60 });
    await runShortcut(services, 'mark-moment', TAB);
    const { notes, startedAt } = await read();
    expect([...notes.values()].map(({ notedAt }) => notedAt)).toEqual([startedAt]);
  });
});
