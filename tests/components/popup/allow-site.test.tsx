import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { AllowSite } from '../../../components/popup/allow-site';

afterEach(cleanup);

it('names the site and its service, and says what the browser will ask', () => {
  const onAllow = vi.fn<(hostname: string) => void>();
  render(<AllowSite hostname="teams.microsoft.com" platformName="Microsoft Teams" isBusy={false} onAllow={onAllow} />);
  expect(screen.getByRole('region', { name: 'This site' }).textContent).toContain('Microsoft Teams on teams.microsoft.com');
  const button = screen.getByRole('button', { name: 'Use Fieldguide on this site', description: /asks you for access to this one site/u });
  fireEvent.click(button);
  expect(onAllow).toHaveBeenCalledExactlyOnceWith('teams.microsoft.com');
});

it('asks whether the tab holds a call where the service is not known', () => {
  render(<AllowSite hostname="calls.example.net" platformName={null} isBusy={false} onAllow={() => undefined} />);
  expect(screen.getByRole('region').textContent).toMatch(/No call known on calls\.example\.net.*Does this tab hold your call\?/u);
});
