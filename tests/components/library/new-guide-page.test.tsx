import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { NewGuidePage } from '../../../components/library/new-guide-page';
import { guideSummary } from '../../support/guide-summary';

const builtIn = [{ id: 'built-in/a', title: 'Concept test', formatsMinutes: [30, 45], sectionCount: 6, purpose: 'Find out.' }];

function show(own: ReturnType<typeof guideSummary>[] | null, search = '') {
  const calls = { onSearch: vi.fn<(search: string) => void>(), onEmpty: vi.fn<() => void>(), onCopy: vi.fn<(id: string) => void>() };
  render(<NewGuidePage builtIn={builtIn} own={own} search={search} isBusy={false} {...calls} />);
  return calls;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('new guide page', () => {
  it('begins with nothing, with one that comes with Fieldguide, or with an own one', () => {
    const { onEmpty, onCopy } = show([guideSummary()]);
    press('Empty guide');
    expect(onEmpty).toHaveBeenCalledOnce();
    press('Concept test');
    press('Small guide');
    expect(onCopy.mock.calls).toEqual([['built-in/a'], ['g1']]);
  });

  it('says of each that comes with Fieldguide what it is for and how long it is', () => {
    show(null);
    const described = screen.getByRole('button', { name: 'Concept test' }).getAttribute('aria-describedby') ?? '';
    expect(document.querySelector(`[id="${described}"]`)?.textContent).toBe('Find out.30 or 45 min · 6 sections');
  });

  it('offers own ones only to somebody who has some, and searches in them', () => {
    show([]);
    expect(screen.queryByRole('searchbox')).toBeNull();
    cleanup();
    const { onSearch } = show([], 'nothing like it');
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search your guides' }), { target: { value: 'it' } });
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('it');
    expect(screen.getByText('None of your guides has all of these words in its title.')).toBeTruthy();
  });
});
