import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { interviewGuide, startPanelSession } from './panel-session';
import { button, heading, inWarmUp, press, showPanel } from './show-panel';

afterEach(cleanup);

describe('panel: sections', () => {
  it('has one button a section and marks the present one', () => {
    showPanel(inWarmUp());
    const rail = within(screen.getByRole('navigation', { name: 'Sections' }));
    expect(rail.getAllByRole('button').map((segment) => segment.getAttribute('aria-label'))).toEqual(
      interviewGuide.sections.map(({ title }) => title),
    );
    expect(rail.getByRole('button', { current: 'step' }).getAttribute('aria-label')).toBe('Warm-up questions');
    expect(rail.getByRole('button', { name: 'Observer questions', description: 'not in the plan' })).toBeTruthy();
    expect(rail.getByRole('button', { name: 'Housekeeping', description: '5:00, done' })).toBeTruthy();
  });

  it('jumps to a section of the rail, also to one that is left out', async () => {
    showPanel(inWarmUp());
    await press(within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('button', { name: 'Observer questions' }));
    expect(heading()).toBe('Observer questions');
  });

  it('steps to the neighbours and says which they are', async () => {
    showPanel(startPanelSession());
    expect(button('Previous section').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('button', { name: 'Next section', description: 'Warm-up questions' })).toBeTruthy();
    await press('Next section');
    await press('Next section');
    expect(heading()).toBe('Meaty questions');
    expect(screen.getByRole('button', { name: 'Next section', description: 'Turn the tables' })).toBeTruthy();
    await press('Previous section');
    expect(heading()).toBe('Warm-up questions');
  });

  it('begins a section at its top', async () => {
    const { container } = showPanel(inWarmUp());
    const scrolled = container.querySelector('.scroll');
    if (!scrolled) throw new Error('nothing scrolls');
    scrolled.scrollTop = 50;
    await press('One more minute');
    expect(scrolled.scrollTop).toBe(50);
    await press('Next section');
    expect(container.querySelector('.scroll')?.scrollTop).toBe(0);
  });

  it('leads to the end of the session from the last section, asks once, and a click too many ends nothing', async () => {
    const session = startPanelSession().run(10, { type: 'enter-section', sectionId: 's5' });
    const { container } = showPanel(session);
    const wayForward = () => [...container.querySelectorAll<HTMLButtonElement>('.foot button')].at(-1);
    const last = wayForward();
    if (!last) throw new Error('no way forward');
    last.focus();
    await press(last);
    expect(heading()).toBe('Wrap it up');
    // The same element, which keeps the focus.
    expect(document.activeElement).toBe(wayForward());
    expect(wayForward()?.textContent).toBe('End session');
    expect(screen.queryByRole('button', { name: 'Next section' })).toBeNull();
    await press('End session');
    expect(wayForward()?.textContent).toBe('Keep going');
    await press('Keep going');
    expect(session.log.state.endedAt).toBeNull();
    expect(document.activeElement).toBe(button('End session'));
    await press('End session');
    await press('End');
    expect(heading()).toBe('Session ended');
  });

  it('says in the first section that there is none before', () => {
    showPanel(startPanelSession());
    expect(screen.getByRole('button', { name: 'Previous section', description: 'None before' })).toBeTruthy();
  });

  it('brings a late session back on time with one click', async () => {
    const session = startPanelSession(1)
      .run(300, { type: 'enter-section', sectionId: 's2' })
      .run(900, { type: 'enter-section', sectionId: 's3' });
    showPanel(session).tickTo(900 + 1500 + 200);
    expect(screen.getByText(/^To finish on time/u).textContent).toBe(
      'To finish on time: skip Observer questions (5:00), or take 1:06 off each section left.',
    );
    await press('skip Observer questions');
    expect(screen.queryByText(/^To finish on time/u)).toBeNull();
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toBe('1:40 ahead');
    await press('Undo');
    await press('take 1:06 off each section left');
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toBe('on time');
  });

  it.each([
    [9, 'To finish on time: skip Observer questions (5:00) and take 2:00 off each section left.'],
    [39, 'To catch up 5:00: skip Observer questions.'],
  ])('says no more than is true %d minutes late', (minutes, words) => {
    const session = startPanelSession(1)
      .run(300, { type: 'enter-section', sectionId: 's2' })
      .run(900, { type: 'enter-section', sectionId: 's3' });
    const { container, tickTo } = showPanel(session);
    tickTo(900 + 1500 + minutes * 60);
    expect(container.querySelector('.suggestion')?.textContent).toBe(words);
  });
});
