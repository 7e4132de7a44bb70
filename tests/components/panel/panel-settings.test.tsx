import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import type { Settings } from '../../../lib/domain/settings';
import { START } from './panel-session';
import { button, clock, inWarmUp, press, settle, showPanel } from './show-panel';

afterEach(cleanup);

function show(settings: Partial<Settings>) {
  const session = inWarmUp();
  session.settings = settings;
  return { session, ...showPanel(session) };
}

describe('panel: what the settings change', () => {
  it('gives and takes as many minutes as one step has', async () => {
    show({ minuteStep: 5 });
    await press('5 more minutes');
    expect(clock('Section time')).toBe('8:00 left of 8:00');
    await press('5 fewer minutes');
    expect(clock('Section time')).toBe('3:00 left of 3:00');
    expect(screen.queryByRole('button', { name: 'One more minute' })).toBeNull();
  });

  // The section has three minutes and began after 300 s.
  it.each([
    [[70, 100], 125, 'calm', null],
    [[70, 100], 127, 'short', '70% used'],
    [[70, 100], 181, 'used-up', null],
    [[50, 90], 91, 'short', '50% used'],
    [[50, 90], 163, 'used-up', '90% used'],
    [[100, 120], 181, 'short', null],
    [[100, 120], 217, 'used-up', null],
  ] as const)('with the thresholds %j, after %i s, is %s and says so in words', (thresholds, seconds, alert, words) => {
    const { container, tickTo } = show({ thresholdPercents: [...thresholds] });
    tickTo(300 + seconds);
    const mark = { calm: null, short: 'segment-short', 'used-up': 'segment-over' }[alert];
    expect(container.querySelector(`.now-${alert}`)).toBeTruthy();
    expect(container.querySelector(`.pill-${alert}`)).toBeTruthy();
    expect([...(container.querySelector('.segment-now')?.classList ?? [])].slice(2)).toEqual(mark ? [mark] : []);
    // Past the budget the clock says so itself.
    expect(container.querySelector('.now-badge')?.textContent ?? null).toBe(words);
    if (words) expect(container.querySelector('.segment-now')?.getAttribute('title')).toContain(words);
    if (seconds > 180) expect(clock('Section time')).toMatch(/^\+0:\d\d over 3:00$/u);
  });

  it('lays the tags at hand under the note, and puts one in at the cursor', async () => {
    show({ tagsAtHand: ['price', 'ux'] });
    expect(screen.queryByRole('button', { name: '#pain' })).toBeNull();
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    fireEvent.input(field, { target: { value: 'too dear' } });
    field.setSelectionRange(3, 3);
    await press('#price');
    expect(field.value).toBe('too #price dear');
    expect(document.activeElement).toBe(field);
    expect(button('#ux').tabIndex).toBe(0);
  });

  it('times a note so many seconds before its first key, and says so', async () => {
    const { session, container } = show({ noteOffsetSeconds: 5 });
    session.now = START + 400_000;
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'hm' } });
    await settle();
    expect(container.querySelector('.composer-time')?.textContent).toBe('at 6:35, 5 s back');
    session.now = START + 460_000;
    await press('Save');
    expect([...session.log.state.notes.values()].map(({ notedAt }) => notedAt)).toEqual([START + 395_000]);
  });
});
