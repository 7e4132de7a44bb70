import { fakeBrowser } from './extension';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, vi } from 'vitest';

import type { MessageName, RequestOf } from '../../lib/protocol/messages';
import { ask as askBackground, save as saveGuide } from './ask';
import { smallGuide } from './guide';
import { createTestServices } from './services';

type SaveParameters = Parameters<typeof saveGuide> extends [unknown, ...infer Rest] ? Rest : never;

/** A background of its own for each test, with nothing kept and a clock that stands still, and what is asked of it about guides. */
export function keepGuides() {
  let services: ReturnType<typeof createTestServices>;
  beforeEach(() => {
    fakeBrowser.reset();
    vi.useFakeTimers({ toFake: ['Date'], now: 1_795_358_040_000 });
    services = createTestServices();
  });
  afterEach(() => vi.useRealTimers());

  const ask = <Name extends MessageName>(name: Name, request: RequestOf<Name>) => askBackground(services, name, request);
  return {
    services: () => services,
    ask,
    save: (...parameters: SaveParameters) => saveGuide(services, ...parameters),
    /** Starts a session with a guide; resolves to its id. */
    use: async (guideId: string, guideVersion?: number) => {
      const start = { guideId, guide: smallGuide, formatIndex: 0, participant: '', call: null };
      return (await services.writer.start({ ...start, ...(guideVersion === undefined ? {} : { guideVersion }) })).sessionId;
    },
    /** A step of a guide's history. */
    step: (number: number, inserted = 'x') => ({ position: number, edit: { number, patch: { from: 0, removed: '', inserted } } }),
    /** Numbers of the steps of a guide's history. */
    numbers: async (guideId: string) => (await ask('list-guide-edits', { guideId })).edits.map(({ number }) => number),
  };
}
