import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { bindTab, changeBindings, claimBinding, readBindings } from '../../../entrypoints/background/tab-bindings';

const binding = (sessionId: string, tabId: number | null, callKey: string | null = 'meet:abc') => ({
  sessionId,
  tabId,
  callKey,
  isOverlayHidden: false,
});

beforeEach(() => fakeBrowser.reset());

describe('tab bindings', () => {
  it('give a tab one session and a session one tab', async () => {
    await bindTab(binding('a', 1));
    await bindTab(binding('b', 1));
    await bindTab(binding('b', 2));
    expect(await readBindings()).toEqual([binding('b', 2)]);
  });

  it('hand a session to the next tab of the same call once its own was closed', async () => {
    await bindTab(binding('a', 1));
    expect(await claimBinding(5, 'meet:abc')).toBeNull();
    await changeBindings(() => [binding('a', null)]);
    expect(await claimBinding(5, 'meet:other')).toBeNull();
    expect(await claimBinding(5, null)).toBeNull();
    expect(await claimBinding(5, 'meet:abc')).toMatchObject({ sessionId: 'a', tabId: 5 });
    expect(await readBindings()).toEqual([binding('a', 5)]);
  });

  it('lose no change when several come at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => bindTab(binding(`s${index}`, index))));
    expect(await readBindings()).toHaveLength(20);
  });

  it('read as none when what is stored is not theirs', async () => {
    await fakeBrowser.storage.session.set({ bindings: 'damaged' });
    expect(await readBindings()).toEqual([]);
  });
});
