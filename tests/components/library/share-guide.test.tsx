import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ShareGuide } from '../../../components/library/share-guide';
import type { ShareLink } from '../../../components/library/share-guide';

function show(share: ShareLink) {
  const calls = { onCopy: vi.fn<(link: string) => void>(), onFile: vi.fn<() => void>(), onClose: vi.fn<() => void>() };
  const { rerender } = render(<ShareGuide share={{ status: 'making' }} limit={32_000} {...calls} />);
  rerender(<ShareGuide share={share} limit={32_000} {...calls} />);
  return calls;
}

afterEach(cleanup);

describe('share guide', () => {
  it('shows the link, its length and that nothing is uploaded, and copies it', () => {
    const link = `x://y#/shared/${'a'.repeat(1_986)}`;
    const { onCopy } = show({ status: 'made', link });
    const field = screen.getByRole('textbox', { name: 'Share link' });
    expect(document.activeElement).toBe(field);
    expect(screen.getByText(/in these 2,000 characters\. Nothing is uploaded/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(link);
  });

  it('offers the file and says why when the link would be too long', () => {
    const { onFile } = show({ status: 'too-long' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/too long for a link: with more than 32,000 characters/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Save as a file' }));
    expect(onFile).toHaveBeenCalledOnce();
  });

  it('says so while the link is made, and closes with Escape', () => {
    const { onClose } = show({ status: 'making' });
    expect(screen.getByRole('status').textContent).toBe('Making the link …');
    const region = screen.getByRole('region', { name: 'Share this guide' });
    expect(document.activeElement).toBe(region);
    fireEvent.keyDown(region, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});
