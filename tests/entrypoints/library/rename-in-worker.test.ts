import { describe, expect, it } from 'vitest';

import { renameInWorker } from '../../../entrypoints/library/rename-in-worker';
import { smallGuide } from '../../support/guide';

/** A worker that answers, or breaks down, once it is asked. */
function createWorker(answer: MessageEvent | Event) {
  const target = new EventTarget();
  const calls: unknown[] = [];
  const worker = {
    addEventListener: target.addEventListener.bind(target),
    postMessage(message: unknown) {
      calls.push(message);
      queueMicrotask(() => target.dispatchEvent(answer));
    },
    terminate: () => void calls.push('ended'),
  };
  return { worker, calls };
}

const text = { guide: smallGuide, sourceMarkdown: '# Old' };

describe('renaming in the worker', () => {
  it('gives the text and the title that the worker answers with, and ends it', async () => {
    const { worker, calls } = createWorker(new MessageEvent('message', { data: { markdown: '# New', title: 'New' } }));
    expect(await renameInWorker(text, 'New ', () => worker)).toEqual({ guide: { ...smallGuide, title: 'New' }, sourceMarkdown: '# New' });
    expect(calls).toEqual([{ type: 'rename', markdown: '# Old', guide: smallGuide, title: 'New ' }, 'ended']);
  });

  it('fails when the worker breaks down', async () => {
    const { worker } = createWorker(new Event('error'));
    await expect(renameInWorker(text, 'New', () => worker)).rejects.toThrow('broke down');
  });
});
