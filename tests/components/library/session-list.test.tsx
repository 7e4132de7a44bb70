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
  call: { platformName: 'Zoom' },
  startedAt: AT - 1_800_000,
  endedAt: AT,
  lastEventAt: AT,
  plannedMs: 1_860_000,
  usedMs: 1_470_000,
  noteCount: 12,
  starCount: 2,
  tags: [],
  moreTagCount: 0,
  snippet: null,
  ...more,
});

const show = (sessions: SessionRow[], more: Partial<Parameters<typeof SessionList>[0]> = {}) =>
  render(
    <SessionList
      sessions={sessions}
      selectedIds={new Set()}
      interruptedIds={new Set()}
      onEnd={vi.fn<() => void>()}
      onSelect={vi.fn<() => void>()}
      {...more}
    />,
  );

afterEach(cleanup);

describe('session list', () => {
  it('leads to each record', () => {
    show([row('a b'), row('c', { participant: '' })]);
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['P7 · End-user interview', 'End-user interview']);
    expect(links[0]?.getAttribute('href')).toBe('#/sessions/a%20b');
    expect(screen.getAllByText(/Thu 19 Nov 2026, .* · 24:30 of 31:00 · Zoom · 12 notes, 2 starred/u)).toHaveLength(2);
  });

  it('marks live sessions, and offers to end an interrupted one where it stopped', () => {
    const onEnd = vi.fn<(session: SessionRow) => void>();
    const sessions = [row('live', { endedAt: null }), row('lost', { endedAt: null })];
    show(sessions, { interruptedIds: new Set(['lost']), onEnd });
    const [live, lost] = screen.getAllByRole('listitem');
    expect(within(live as HTMLElement).getByText('live')).toBeTruthy();
    expect(within(live as HTMLElement).queryByRole('button')).toBeNull();
    expect(within(lost as HTMLElement).getByText('interrupted')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: `End it at ${timeOfDay(AT)}, P7 · End-user interview` }));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(sessions[1]);
  });

  it('marks the words that were searched for, and shows tags', () => {
    const snippet = [
      { text: 'the ', isMatch: false },
      { text: 'price', isMatch: true },
    ];
    show([row('a', { snippet, tags: ['pain', 'cost'], moreTagCount: 3 })]);
    expect(screen.getByText('price').tagName).toBe('MARK');
    expect(screen.getByText('#cost').parentElement?.textContent).toBe('#pain#cost+3');
  });

  it('selects a row, and with Shift all up to it', () => {
    const onSelect = vi.fn<(ids: readonly string[], isSelected: boolean) => void>();
    show(
      ['a', 'b', 'c'].map((id) => row(id)),
      { onSelect },
    );
    const [first, , last] = screen.getAllByRole('checkbox');
    fireEvent.click(first as HTMLElement);
    fireEvent.click(last as HTMLElement, { shiftKey: true });
    expect(onSelect.mock.calls).toEqual([
      [['a'], true],
      [['a', 'b', 'c'], true],
    ]);
  });
});
