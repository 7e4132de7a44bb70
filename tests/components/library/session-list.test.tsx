import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { SessionList } from '../../../components/library/session-list';
import type { SessionRow } from '../../../components/library/session-list';
import { timeOfDay } from '../../../components/ui/pace-words';

const AT = new Date(2026, 10, 19, 10, 34).getTime();
const row = (id: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  participant: 'P7',
  guideTitle: 'End-user interview',
  formatMinutes: 30,
  call: { platformName: 'Zoom' },
  startedAt: AT - 1_800_000,
  endedAt: AT,
  lastEventAt: AT,
  ...more,
});

afterEach(cleanup);

describe('session list', () => {
  it('leads to each record', () => {
    render(<SessionList sessions={[row('a b'), row('c', { participant: '' })]} interruptedIds={new Set()} onEnd={vi.fn<() => void>()} />);
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['P7 · End-user interview', 'End-user interview']);
    expect(links[0]?.getAttribute('href')).toBe('#/sessions/a%20b');
    expect(screen.getAllByText(/Thu 19 Nov 2026, .*30 min · Zoom/u)).toHaveLength(2);
  });

  it('marks live sessions, and offers to end an interrupted one where it stopped', () => {
    const onEnd = vi.fn<(session: SessionRow) => void>();
    const sessions = [row('live', { endedAt: null }), row('lost', { endedAt: null })];
    render(<SessionList sessions={sessions} interruptedIds={new Set(['lost'])} onEnd={onEnd} />);
    const [live, lost] = screen.getAllByRole('listitem');
    expect(within(live as HTMLElement).getByText('live')).toBeTruthy();
    expect(within(live as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(lost as HTMLElement).getByText('interrupted')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: `End it at ${timeOfDay(AT)}, P7 · End-user interview` }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(sessions[1]);
  });

  it('says how to begin when there is none', () => {
    render(<SessionList sessions={[]} interruptedIds={new Set()} onEnd={vi.fn<() => void>()} />);
    expect(screen.getByText(/No sessions yet/u)).toBeTruthy();
  });
});
