import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { SessionsPage } from '../../../components/library/sessions-page';

const NO_FILTER = {
  search: '',
  isArchived: false,
  guideId: '',
  tag: '',
  participant: '',
  platformId: '',
  fromDay: '',
  toDay: '',
  sort: 'date',
  isDescending: true,
} as const;
const NO_CHOICES = { guides: [], tags: [], participants: [], platforms: [] };
const SOME_CHOICES = { ...NO_CHOICES, guides: [{ id: 'g', title: 'Guide' }] };

const show = (more: Partial<Parameters<typeof SessionsPage>[0]>) => {
  const nothing = vi.fn<() => void>();
  const verbs = { onFilter: nothing, onClearFilters: nothing, onSelect: nothing, onSelectAll: nothing, onMore: nothing };
  const actions = { onEnd: nothing, onExport: nothing, onArchive: nothing, onDelete: nothing };
  const none = { selectedIds: new Set<string>(), interruptedIds: new Set<string>(), isBusy: false };
  const list = {
    sessions: [],
    total: 0,
    archivedCount: 0,
    unreadCount: 0,
    filter: NO_FILTER,
    isAnswered: true,
    isRestComing: false,
    choices: NO_CHOICES,
  };
  render(<SessionsPage {...list} {...none} {...verbs} {...actions} {...more} />);
};

afterEach(cleanup);

describe('the page of sessions', () => {
  it('says how to begin when there is none, and offers nothing to search', () => {
    show({});
    expect(screen.getByText(/No sessions yet/u)).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('offers all sessions when nothing matches', () => {
    show({ filter: { ...NO_FILTER, search: 'x' }, choices: SOME_CHOICES });
    expect(screen.getByRole('button', { name: 'Show all sessions' })).toBeTruthy();
  });

  it('has a name for the archive, and leads out of an empty one', () => {
    const onFilter = vi.fn<(change: object) => void>();
    show({ filter: { ...NO_FILTER, isArchived: true }, choices: SOME_CHOICES, onFilter });
    expect(screen.getByRole('heading', { name: 'Archived sessions' })).toBeTruthy();
    expect(screen.getByText(/The archive is empty/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all sessions' }));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ isArchived: false });
  });

  it('keeps the field while a search that found nothing is taken back', () => {
    show({ choices: SOME_CHOICES });
    expect(screen.getByRole('searchbox')).toBeTruthy();
    expect(screen.queryByText(/No sessions yet/u)).toBeNull();
  });

  it('offers more sessions only where they do not follow by themselves', () => {
    const row = { id: 's', guideId: 'g', guideTitle: 'Guide', guideVersion: null, formatMinutes: 30, participant: 'P1', snippet: null };
    const facts = {
      startedAt: 0,
      endedAt: 1,
      lastEventAt: 1,
      plannedMs: 0,
      usedMs: 0,
      noteCount: 0,
      starCount: 0,
      tags: [],
      moreTagCount: 0,
    };
    const call = { platformId: 'meet', platformName: 'Google Meet', key: '', label: '' };
    const sessions = [{ ...row, ...facts, call }];
    show({ sessions, total: 30, isRestComing: true });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    cleanup();
    show({ sessions, total: 30 });
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
  });

  it('says how many were found once they are, and not before', () => {
    show({ filter: { ...NO_FILTER, search: 'x' }, total: 3, isAnswered: false });
    expect(screen.getByRole('status').textContent).toBe('');
    cleanup();
    show({ filter: { ...NO_FILTER, search: 'x' }, total: 3 });
    expect(screen.getByRole('status').textContent).toBe('3 sessions found');
  });
});
