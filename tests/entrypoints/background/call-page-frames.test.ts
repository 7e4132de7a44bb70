import { fakeBrowser } from '../../support/extension';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { noteFrame, tellFrames } from '../../../entrypoints/background/call-page-frames';
import type { MessageSender } from '../../../lib/browser/extension';

const senderIn = (tabId: number, frameId?: number) =>
  ({ id: fakeBrowser.runtime.id, tab: { id: tabId }, ...(frameId === undefined ? {} : { frameId }) }) as MessageSender;

/** Which frames were told what, as `tab/frame type`. */
let told: string[];
/** Tabs that are closed. */
let closed: number[];
/** Tabs whose pages take what they are told and never answer. */
let silent: number[];

beforeEach(() => {
  fakeBrowser.reset();
  told = [];
  closed = [];
  silent = [];
  Object.assign(fakeBrowser.tabs, {
    sendMessage: (tabId: number, { type }: { type: string }, { frameId }: { frameId: number }) => {
      if (closed.includes(tabId)) return Promise.reject(new Error('Receiving end does not exist.'));
      told.push(`${tabId}/${frameId} ${type}`);
      return silent.includes(tabId) ? new Promise(() => undefined) : Promise.resolve(undefined);
    },
  });
});

describe('a frame of ours in a call page', () => {
  it('is told what all pages are told, once, from its first message on', async () => {
    await tellFrames({ type: 'lists-changed' });
    await noteFrame(senderIn(7, 12));
    await noteFrame(senderIn(7, 12));
    await noteFrame(senderIn(8, 3));
    await tellFrames({ type: 'records-replaced' });
    expect(told).toEqual(['7/12 records-replaced', '8/3 records-replaced']);
  });

  it('is no page that fills its tab, and none without a tab', async () => {
    await noteFrame(senderIn(7, 0));
    await noteFrame(senderIn(7));
    await noteFrame({ id: fakeBrowser.runtime.id, frameId: 4 });
    await tellFrames({ type: 'lists-changed' });
    expect(told).toEqual([]);
  });

  it('keeps nobody waiting when it does not answer', async () => {
    await noteFrame(senderIn(7, 12));
    silent = [7];
    void tellFrames({ type: 'lists-changed' });
    await noteFrame(senderIn(8, 3));
    void tellFrames({ type: 'records-replaced' });
    await vi.waitFor(() => expect(told).toEqual(['7/12 lists-changed', '7/12 records-replaced', '8/3 records-replaced']));
  });

  it('stays known when it says something while it does not hear yet', async () => {
    await noteFrame(senderIn(7, 12));
    closed = [7];
    const telling = tellFrames({ type: 'lists-changed' });
    await noteFrame(senderIn(7, 12));
    await telling;
    closed = [];
    await tellFrames({ type: 'records-replaced' });
    expect(told).toEqual(['7/12 records-replaced']);
  });

  it('is forgotten when it is gone, the others not', async () => {
    await noteFrame(senderIn(7, 12));
    await noteFrame(senderIn(8, 3));
    closed = [7];
    await tellFrames({ type: 'lists-changed' });
    closed = [];
    await tellFrames({ type: 'records-replaced' });
    expect(told).toEqual(['8/3 lists-changed', '8/3 records-replaced']);
  });
});
