import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { builtInGuides } from '../../../lib/guides/built-in-guides';
import type { Guide } from '../../../lib/domain/guide';
import type { RequestOf } from '../../../lib/protocol/messages';
import { ask, save } from '../../support/ask';
import { smallGuide } from '../../support/guide';
import { createTestServices } from '../../support/services';

const TAB = 7;

const withChoice: Guide = {
  ...smallGuide,
  sections: smallGuide.sections.map((section) => (section.id === 's3' ? { ...section, isAlternative: true as const } : section)),
};

let services: ReturnType<typeof createTestServices>;

async function start(guideId: string, more: Partial<RequestOf<'start-session'>> = {}) {
  const request = { guideId, formatIndex: 0, sectionIds: [], participant: '', tabId: TAB, endsOther: false, ...more };
  const { sessionId } = await ask(services, 'start-session', request);
  return (await services.writer.read(sessionId)).state;
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.tabs, {
    get: () => Promise.resolve({ id: TAB, url: 'https://meet.google.com/abc-defg-hij' }),
    sendMessage: () => Promise.resolve(null),
  });
  services = createTestServices();
});

describe('a session that is started', () => {
  it('runs of each choice the section that was chosen, the first where none was', async () => {
    const { guideId } = await save(services, null, 'text', { guide: withChoice });
    const ids = ({ sections }: { sections: { id: string }[] }) => sections.map(({ id }) => id);
    expect(ids(await start(guideId, { sectionIds: ['s3'] }))).toEqual(['s1', 's3', 's4', 's5', 's6']);
    expect(ids(await start(guideId, { endsOther: true }))).toEqual(['s1', 's2', 's4', 's5', 's6']);
  });

  it('knows which version of the guide it runs, also after the guide was changed', async () => {
    const { guideId } = await save(services, null, 'one');
    await save(services, guideId, 'two', { replaces: true });
    expect((await start(guideId)).guideVersion).toBe(2);
    await save(services, guideId, 'three');
    const [session] = (await ask(services, 'list-sessions', {})).sessions;
    expect(session?.guideVersion).toBe(2);
    expect(await ask(services, 'list-guide-versions', { guideId })).toMatchObject([
      { number: 2, reason: 'used', sessionCount: 1 },
      { number: 1, reason: 'replaced', sessionCount: 0 },
    ]);
  });

  it('knows no version of a guide that comes with Fieldguide', async () => {
    const state = await start(builtInGuides()[0]?.id ?? '');
    expect([state.guideVersion, (await ask(services, 'list-sessions', {})).sessions[0]?.guideVersion]).toEqual([null, null]);
  });

  it('is not started with a guide that was deleted', async () => {
    const { guideId } = await save(services, null, 'one');
    await ask(services, 'delete-guide', { guideId });
    await expect(start(guideId)).rejects.toThrow('no-such-guide');
  });
});
