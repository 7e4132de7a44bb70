import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { SitesSettings } from '../../../../components/library/sites/sites-settings';

const onRemove = vi.fn<(hostname: string) => void>();

beforeEach(() => {
  onRemove.mockClear();
  render(
    <SitesSettings
      builtIn={[{ name: 'Jitsi Meet', hosts: ['meet.jit.si', '8x8.vc'] }]}
      sites={[
        { hostname: 'acme.webex.com', platformName: 'Webex' },
        { hostname: 'calls.example.net', platformName: 'Other call' },
      ]}
      onRemove={onRemove}
    />,
  );
});

afterEach(cleanup);

describe('the call services in the settings', () => {
  it('are the ones that come with Fieldguide, which cannot be removed, and the allowed sites', () => {
    const rows = within(screen.getByRole('list', { name: 'Sites' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      'Jitsi Meet meet.jit.si, 8x8.vccomes with Fieldguide',
      'acme.webex.com WebexRemove',
      'calls.example.net Other callRemove',
    ]);
  });

  it('say what is lost before one is removed, and leave it when it is to be kept', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Remove acme.webex.com' }));
    const question = screen.getByRole('group', { name: 'Remove acme.webex.com?' });
    expect(question.textContent).toContain('forgets where you put the overlay');
    fireEvent.click(within(question).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('group')).toBeNull();
    expect(onRemove).not.toHaveBeenCalled();
  });

  it('remove the one that was meant', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Remove calls.example.net' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove site' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('calls.example.net');
  });
});
