import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { BackupControl } from '../../../../components/library/backup/backup-control';
import { BackupNotice } from '../../../../components/library/backup/backup-notice';
import { CopiesNotice } from '../../../../components/library/backup/copies-notice';
import { sizeText } from '../../../../components/library/backup/size-text';
import { SpaceNotice } from '../../../../components/library/backup/space-notice';

afterEach(cleanup);

describe('the notice on backups', () => {
  it('says why, and can be put off', () => {
    const onLater = vi.fn<() => void>();
    render(
      <BackupNotice savedAt={null} now={0} onLater={onLater}>
        <button type="button">Back up now</button>
      </BackupNotice>,
    );
    expect(screen.getByRole('region', { name: 'Backup' }).textContent).toMatch(/no backup yet.*removing the extension deletes its data/u);
    fireEvent.click(screen.getByRole('button', { name: 'Remind me in a week' }));
    expect(onLater).toHaveBeenCalledOnce();
  });
});

describe('the control of a backup', () => {
  const nothing = () => undefined;

  it('shows how far it is, and stops', () => {
    const onStop = vi.fn<() => void>();
    render(<BackupControl view={{ status: 'writing', share: 0.429 }} onStart={nothing} onStop={onStop} />);
    expect(screen.getByRole('progressbar', { name: 'Making the backup' }).getAttribute('aria-valuenow')).toBe('42');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('says what was saved and what could not be taken along', () => {
    const done = { status: 'done' as const, filename: 'b.gz', bytes: 12_400_000, sessions: 1, leftOut: 2 };
    render(<BackupControl view={done} onStart={nothing} onStop={nothing} />);
    expect(screen.getByRole('status').textContent).toMatch(/b\.gz.*1 session and everything else, 12 MB\. 2 that this/u);
    expect(screen.getByRole('button', { name: 'Back up now' })).toBeTruthy();
  });
});

describe('other notices', () => {
  it('name the sessions whose copies failed, and count the rest', () => {
    const failed = Array.from({ length: 5 }, (_, index) => ({
      sessionId: `s${index}`,
      guideTitle: 'Talk',
      participant: `P${index}`,
      startedAt: 0,
    }));
    const onRetry = vi.fn<() => void>();
    render(<CopiesNotice failed={failed} onRetry={onRetry} onForget={() => undefined} />);
    expect(screen.getAllByRole('link')).toHaveLength(3);
    expect(screen.getByText('and 2 more')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('say how little space is left', () => {
    render(<SpaceNotice freeBytes={150_000_000} />);
    expect(screen.getByRole('status').textContent).toMatch(/150 MB left/u);
  });

  it.each([
    [10, 'under 1 MB'],
    [12_400_000, '12 MB'],
    [1_240_000_000, '1.2 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
