import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LibraryFrame } from '../../../components/library/library-frame';

afterEach(cleanup);

describe('the navigation of the library', () => {
  it('tells the page that its own link was pressed, which changes no address', () => {
    const onAgain = vi.fn<() => void>();
    render(
      <LibraryFrame area="sessions" isAreaItself takesFocus={false} title="Sessions" onAgain={onAgain}>
        words
      </LibraryFrame>,
    );
    fireEvent.click(screen.getByRole('link', { name: 'Guides' }));
    expect(onAgain).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('link', { name: 'Sessions' }));
    expect(onAgain).toHaveBeenCalledOnce();
  });
});
