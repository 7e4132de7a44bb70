import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { GuideAction } from '../../../components/library/guide-row';
import { GuidesPage } from '../../../components/library/guides-page';
import type { GuideSummary } from '../../../lib/protocol/records';
import { guideSummary } from '../../support/guide-summary';

interface Shown {
  guides?: GuideSummary[] | null;
  total?: number;
  archivedCount?: number;
  search?: string;
  isArchived?: boolean;
}

function show({ guides = [guideSummary()], total = guides?.length ?? 0, archivedCount = 0, search = '', isArchived = false }: Shown = {}) {
  const calls = {
    onSearch: vi.fn<(search: string) => void>(),
    onArchived: vi.fn<(isArchived: boolean) => void>(),
    onMore: vi.fn<() => void>(),
    onRename: vi.fn<(id: string, title: string) => void>(),
    onAct: vi.fn<(action: GuideAction, id: string) => void>(),
  };
  const page = (shown: readonly GuideSummary[] | null) => (
    <GuidesPage {...calls} guides={shown} total={total} archivedCount={archivedCount} search={search} isArchived={isArchived} now={0} />
  );
  const { rerender } = render(page(guides));
  return { ...calls, showNow: (shown: GuideSummary[]) => rerender(page(shown)) };
}

const menuOf = (title: string) => screen.getByRole('button', { name: `Actions for ${title}` });
const choose = (title: string, item: string) => {
  fireEvent.click(menuOf(title));
  fireEvent.click(screen.getByRole('menuitem', { name: item }));
};
const itemsOf = (title: string) => {
  fireEvent.click(menuOf(title));
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
};

afterEach(cleanup);

describe('guides page', () => {
  it('says of each guide its length, sums that differ, items, use and whether it is synced', () => {
    show({
      guides: [
        guideSummary({ sumsMinutes: [31, 60], lastUsedAt: 0, sessionCount: 3, sync: 'too-large' }),
        guideSummary({ id: 'g2', title: 'Other' }),
      ],
    });
    const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toBe('Small guide6 sections · 30 or 60 min · used today · 5 items · 30 min adds up to 31 · 3 sessionstoo large to sync');
    expect(second).toBe('Other6 sections · 30 or 60 min · 5 items');
  });

  it('offers for a guide that comes with Fieldguide only a copy, and for an own one all', () => {
    show({
      guides: [
        guideSummary(),
        guideSummary({ id: 'b', title: 'Built in', isBuiltIn: true }),
        guideSummary({ id: 'o', title: 'Old', isArchived: true }),
      ],
    });
    expect(itemsOf('Built in')).toEqual(['Make a copy']);
    expect(itemsOf('Small guide')).toEqual(['Rename', 'Make a copy', 'Archive', 'Delete']);
    expect(itemsOf('Old')).toEqual(['Rename', 'Make a copy', 'Take out of the archive', 'Delete']);
  });

  it('passes on what is chosen', () => {
    const { onAct } = show();
    choose('Small guide', 'Archive');
    choose('Small guide', 'Delete');
    expect(onAct.mock.calls).toEqual([
      ['archive', 'g1'],
      ['delete', 'g1'],
    ]);
  });

  it('renames in place, and the keyboard goes back to the menu', () => {
    const { onRename } = show();
    choose('Small guide', 'Rename');
    const field = screen.getByRole('textbox', { name: 'New title of Small guide' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: '  Smaller guide ' } });
    fireEvent.submit(field);
    expect(onRename).toHaveBeenCalledExactlyOnceWith('g1', 'Smaller guide');
    expect(document.activeElement).toBe(menuOf('Small guide'));
  });

  it('renames nothing with Escape, and nothing to nothing', () => {
    const { onRename } = show();
    choose('Small guide', 'Rename');
    fireEvent.input(screen.getByRole('textbox'), { target: { value: ' ' } });
    fireEvent.submit(screen.getByRole('textbox'));
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(onRename).not.toHaveBeenCalled();
  });

  it('keeps the keyboard at the place of a guide that is gone', async () => {
    const [first, second, third] = ['A', 'B', 'C'].map((title) => guideSummary({ id: title, title }));
    if (!first || !second || !third) throw new Error('three guides');
    const { showNow } = show({ guides: [first, second, third] });
    choose('B', 'Delete');
    showNow([first, third]);
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('link', { name: 'C' })));
  });

  it('searches, and says how many were found', () => {
    const { onSearch } = show({ search: 'small', total: 51 });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search guides' }), { target: { value: 'smaller' } });
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('smaller');
    expect(screen.getByRole('status').textContent).toBe('51 guides found');
  });

  it('shows more only when there is more', () => {
    const { onMore } = show({ total: 1_234 });
    expect(screen.getByText('1 of 1,234')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onMore).toHaveBeenCalledOnce();
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('offers the archive when there is something in it', () => {
    const { onArchived } = show({ archivedCount: 2 });
    fireEvent.click(screen.getByRole('button', { name: 'Archived (2)', pressed: false }));
    expect(onArchived).toHaveBeenCalledExactlyOnceWith(true);
    cleanup();
    show();
    expect(screen.queryByRole('button', { name: /Archived/u })).toBeNull();
  });

  it.each([
    [{ guides: [], search: 'x' }, 'No guide has all of these words in its title.'],
    [{ guides: [], search: 'x', isArchived: true }, 'No archived guide has all of these words in its title.'],
    [{ guides: [], isArchived: true }, /^The archive is empty/u],
    [{ guides: [guideSummary({ isBuiltIn: true })] }, /^No guides of your own yet/u],
  ] satisfies [Shown, string | RegExp][])('says what it means that there is nothing: %j', (shown, words) => {
    show(shown);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says nothing before the first answer', () => {
    show({ guides: null });
    expect(screen.queryByText(/./u, { selector: '.empty' })).toBeNull();
  });
});
