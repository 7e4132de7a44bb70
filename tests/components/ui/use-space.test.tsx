import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { useSpace } from '../../../components/ui/use-space';
import { freeBytes, isSpaceShort } from '../../../lib/domain/space';

const MB = 1_000_000;

function Shown({ storage }: { storage: Parameters<typeof useSpace>[0] }) {
  const space = useSpace(storage);
  if (!space) return <p>unknown</p>;
  return <p>{`${freeBytes(space)} ${isSpaceShort(space) ? 'short' : 'enough'} ${space.isPersistent ? 'kept' : 'not kept'}`}</p>;
}

const storageWith = (usage: number, quota: number, isPersistent: boolean) => ({
  estimate: () => Promise.resolve({ usage, quota }),
  persist: () => Promise.resolve(isPersistent),
});

afterEach(cleanup);

describe('space', () => {
  it.each([
    [storageWith(10 * MB, 10_010 * MB, true), '10000000000 enough kept'],
    [storageWith(10 * MB, 160 * MB, false), '150000000 short not kept'],
  ])('is what the browser says', async (storage, text) => {
    render(<Shown storage={storage} />);
    expect((await screen.findByText(text)).textContent).toBe(text);
  });

  it('is not known where the browser does not say', async () => {
    const storage = { ...storageWith(0, 0, true), persist: () => Promise.reject(new Error('no')) };
    render(<Shown storage={storage} />);
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.getByText('unknown').tagName).toBe('P');
  });
});
