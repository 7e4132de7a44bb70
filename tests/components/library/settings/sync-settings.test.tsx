import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { SyncSettings } from '../../../../components/library/settings/sync-settings';
import { syncWords } from '../../../../components/library/settings/sync-words';

const left = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ guideId: `g${index}`, title: `Guide ${index}`, state: 'too-large' as const }));

function show(isOn: boolean, leftCount = 0, storedCount = 0) {
  const onClear = vi.fn<() => void>();
  const onChange = vi.fn<(isOn: boolean) => void>();
  const sync = { isOn, usedBytes: 12 * 1_024, quotaBytes: 102_400, storedCount, left: left(leftCount) };
  render(<SyncSettings sync={sync} onChange={onChange} onClear={onClear} />);
  return { onChange, onClear };
}

afterEach(cleanup);

describe('sync settings', () => {
  it('is a switch that says what is stored, and is turned on', () => {
    const { onChange } = show(false);
    const control = screen.getByRole('switch', { name: 'Sync my guides through this browser', checked: false });
    expect(screen.queryByText(/KB/u)).toBeNull();
    fireEvent.click(control);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('shows the measured use while it is on', () => {
    show(true);
    expect(screen.getByText('12 KB of 100 KB in use')).toBeTruthy();
    expect(screen.getByRole('switch', { checked: true })).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('offers to take the guides out of the storage while it is off and some are there', () => {
    const { onClear } = show(false, 0, 3);
    const button = screen.getByRole('button', { name: 'Remove my guides from the sync storage' });
    expect(screen.getByText(/^3 guides are still in the sync storage/u)).toBeTruthy();
    fireEvent.click(button);
    expect(onClear).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(screen.getByRole('switch'));
  });

  it.each([
    ['nothing is there', false, 0],
    ['it is on', true, 3],
  ])('offers nothing of the kind while %s', (_when, isOn, storedCount) => {
    show(isOn, 0, storedCount);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that guides are synced only once they are', () => {
    expect(syncWords({ isOn: true, left: [] })).toContain('are synced');
    expect(syncWords({ isOn: true, left: left(1) })).not.toContain('are synced');
    expect(syncWords({ isOn: false, left: [] })).toMatch(/^Syncing is off/u);
  });

  it('advises only what makes room: a guide in the archive takes as much', () => {
    const sync = { isOn: true, usedBytes: 1, quotaBytes: 2, storedCount: 0 };
    const full = [{ guideId: 'g', title: 'Guide', state: 'no-room' as const }];
    render(<SyncSettings sync={{ ...sync, left: full }} onChange={() => undefined} onClear={() => undefined} />);
    expect(screen.getByRole('listitem').textContent).toContain('delete guides');
    expect(screen.getByRole('listitem').textContent).not.toContain('archive');
  });

  it('says which guides are not in it and why, the first twenty by name', () => {
    show(true, 25);
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows).toHaveLength(21);
    expect(rows[0]).toMatch(/^Guide 0 is larger than one guide may be there/u);
    expect(rows.at(-1)).toBe('and 5 more.');
  });
});
