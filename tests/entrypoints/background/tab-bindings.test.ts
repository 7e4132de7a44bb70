import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it } from 'vitest';

import { bindTab, changeBindings, claimBinding, readBindings } from '../../../entrypoints/background/tab-bindings';

const binding = (sessionId: string, tabId: number | null, callKey: string | null = 'meet:abc') => ({
  sessionId,
  tabId,
  callKey,
  isOverlayHidden: false,
  windowTabId: null,
  isInSidePanel: false,
});

const shows = (callKey: string | null) => () => Promise.resolve(callKey);

beforeEach(() => fakeBrowser.reset());

describe('tab bindings', () => {
  it('give a tab one session and a session one tab', async () => {
    await bindTab(binding('a', 1));
    await bindTab(binding('b', 1));
    await bindTab(binding('b', 2));
    expect(await readBindings()).toEqual([binding('b', 2)]);
  });

  it('keep sessions without a tab apart', async () => {
    await bindTab(binding('a', null));
    await bindTab(binding('b', null));
    expect(await readBindings()).toEqual([binding('a', null), binding('b', null)]);
  });

  it('hand a session to the next tab of the same call once its own was closed', async () => {
    await bindTab(binding('a', 1));
    expect(await claimBinding(5, 'meet:abc', shows('meet:abc'))).toBeNull();
    await changeBindings(() => [binding('a', null)]);
    expect(await claimBinding(5, 'meet:other', shows(null))).toBeNull();
    expect(await claimBinding(5, null, shows(null))).toBeNull();
    expect(await claimBinding(5, 'meet:abc', shows(null))).toMatchObject({ sessionId: 'a', tabId: 5 });
    expect(await readBindings()).toEqual([binding('a', 5)]);
  });

  it('hand it over as well when its own tab shows another page by now', async () => {
    await bindTab(binding('a', 1));
    expect(await claimBinding(5, 'meet:abc', shows(null))).toMatchObject({ sessionId: 'a', tabId: 5 });
  });

  it('stay away from another call in the same tab, and come back with their own', async () => {
    await bindTab(binding('a', 1));
    expect(await claimBinding(1, 'meet:other', shows('meet:other'))).toBeNull();
    expect(await claimBinding(1, null, shows(null))).toMatchObject({ sessionId: 'a' });
    expect(await claimBinding(1, 'meet:abc', shows('meet:abc'))).toMatchObject({ sessionId: 'a' });
  });

  it('let a session wait whose tab has opened the call of another', async () => {
    await changeBindings(() => [binding('a', 1), binding('b', null, 'meet:other')]);
    expect(await claimBinding(1, 'meet:other', shows('meet:other'))).toMatchObject({ sessionId: 'b', tabId: 1 });
    expect(await readBindings()).toEqual([binding('a', null), binding('b', 1, 'meet:other')]);
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
