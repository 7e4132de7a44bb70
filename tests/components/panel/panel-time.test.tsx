import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { startPanelSession } from './panel-session';
import { button, clock, heading, inWarmUp, press, settle, showPanel } from './show-panel';

afterEach(cleanup);

describe('panel: section and time', () => {
  it('shows the section, its place and its time left', () => {
    showPanel(inWarmUp()).tickTo(410);
    expect(heading()).toBe('Warm-up questions');
    expect(screen.getByText('2 of 6')).toBeTruthy();
    expect(clock('Section time')).toBe('1:10 left of 3:00');
  });

  it('counts up once the section is over', () => {
    showPanel(inWarmUp()).tickTo(300 + 180 + 95);
    expect(clock('Section time')).toBe('+1:35 over 3:00');
  });

  it.each([
    ['on time', 0, 400, '6:40 of 31:00', 'on time'],
    ['ahead', 260, 300, '5:00 of 31:00', '0:40 ahead'],
    ['behind', 315, 400, '6:40 of 31:00', '0:15 behind'],
    ['over', 300, 300 + 180 + 200, '11:20 of 31:00', /^3:20 over · ends \d?\d:\d\d$/u],
  ])('says when the session is %s', (_, enteredAt, at, time, pace) => {
    const session = startPanelSession().run(enteredAt || 300, { type: 'enter-section', sectionId: 's2' });
    showPanel(session).tickTo(at);
    expect(clock('Session time')).toBe(time);
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toMatch(pace);
  });

  it('says after the end by how much it was shorter, as neither good nor bad', () => {
    const session = startPanelSession().run(300, { type: 'end-session' });
    showPanel(session);
    const pace = screen.getByRole('status', { name: 'Pace' });
    expect(pace.textContent).toMatch(/^\d+:\d\d under$/u);
    expect(pace.className).toBe('pace');
  });

  it('does not read the clocks out every second', () => {
    showPanel(inWarmUp());
    const clocks = [...screen.getAllByRole('timer'), screen.getByRole('status', { name: 'Pace' })];
    expect(clocks.map((element) => element.getAttribute('aria-live'))).toEqual(['off', 'off', 'off']);
  });

  it('says a change of section and running over once', async () => {
    const session = inWarmUp();
    const { container, tickTo } = showPanel(session);
    const said = () => container.querySelector('p[aria-live="polite"]')?.textContent;
    await settle();
    expect(said()).toBe('');
    await press('Next section');
    expect(said()).toBe('Now: Meaty questions.');
    tickTo(300 + 15 * 60 + 1);
    await settle();
    expect(said()).toBe('Meaty questions is over its time.');
    tickTo(300 + 15 * 60 + 3 * 60 + 62);
    await settle();
    expect(said()).toBe('The session is running late.');
  });

  it('gives and takes a minute', async () => {
    showPanel(inWarmUp());
    await press('One more minute');
    expect(clock('Section time')).toBe('4:00 left of 4:00');
    await press('One less minute');
    await press('One less minute');
    expect(clock('Section time')).toBe('2:00 left of 2:00');
  });

  it('stands while it is paused and offers to resume', async () => {
    const { tickTo } = showPanel(inWarmUp());
    await press('Pause');
    tickTo(900);
    expect(clock('Section time')).toBe('3:00 left of 3:00');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    await press('Resume');
    expect(button('Pause')).toBeTruthy();
  });
});
