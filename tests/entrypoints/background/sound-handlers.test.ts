import { fakeBrowser } from '../../support/extension';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';

import { ask } from '../../support/ask';
import { createTestServices } from '../../support/services';

beforeEach(() => fakeBrowser.reset());

describe('a sound', () => {
  it('is played by the panel that asks first, each by itself', async () => {
    const services = createTestServices();
    const claim = (sessionId: string, at: number) => ask(services, 'claim-sound', { sessionId, at });
    expect(await Promise.all([claim('s', 1), claim('s', 1), claim('s', 2), claim('t', 1), claim('s', 2)])).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
