import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Panel } from '../../../components/panel/panel';
import type { PanelView } from '../../../components/panel/panel';
import { interviewGuide, startPanelSession } from './panel-session';
import { settle, showPanel } from './show-panel';

afterEach(cleanup);

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const click = async (name: string | RegExp) => {
  fireEvent.click(button(name));
  await settle();
};
const items = () => screen.getByRole('list', { name: 'Items' });
const box = (name: string | RegExp) => within(items()).getByRole<HTMLInputElement>('checkbox', { name });
const rowOf = (name: string | RegExp) => {
  const row = box(name).closest('li');
  if (!row) throw new Error(`no row for ${name}`);
  return within(row);
};
const inWarmUp = () => startPanelSession().run(300, { type: 'enter-section', sectionId: 's2' });
const ROLE = 'What is your role, and who do you work with?';
const PROBLEMS = 'Which three problems cost you most right now?';
const INSTRUMENTED = 'How is what you run today instrumented?';

describe('panel: section and time', () => {
  it('shows the section, its place and its time left', () => {
    showPanel(inWarmUp()).tickTo(410);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Warm-up questions');
    expect(screen.getByText('2 of 6')).toBeTruthy();
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('1:10 left of 3:00');
  });

  it('counts up once the section is over', () => {
    showPanel(inWarmUp()).tickTo(300 + 180 + 95);
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('+1:35 over 3:00');
  });

  it.each([
    ['on time', 0, 400, '6:40 of 31:00', 'on time'],
    ['ahead', 260, 300, '5:00 of 31:00', '0:40 ahead'],
    ['behind', 315, 400, '6:40 of 31:00', '0:15 behind'],
    ['over', 300, 300 + 180 + 200, '11:20 of 31:00', /^3:20 over · ends \d?\d:\d\d$/u],
  ])('says when the session is %s', (_, enteredAt, at, time, pace) => {
    const session = startPanelSession().run(enteredAt || 300, { type: 'enter-section', sectionId: 's2' });
    showPanel(session).tickTo(at);
    expect(screen.getByRole('timer', { name: 'Session time' }).textContent).toBe(time);
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toMatch(pace);
  });

  it('does not read the clocks out every second', () => {
    showPanel(inWarmUp());
    const clocks = [...screen.getAllByRole('timer'), screen.getByRole('status', { name: 'Pace' })];
    expect(clocks.map((clock) => clock.getAttribute('aria-live'))).toEqual(['off', 'off', 'off']);
  });

  it('says a change of section and running over once', async () => {
    const session = inWarmUp();
    const { container, tickTo } = showPanel(session);
    const said = () => container.querySelector('p[aria-live="polite"]')?.textContent;
    await settle();
    expect(said()).toBe('');
    await click('Next section');
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
    await click('One more minute');
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('4:00 left of 4:00');
    await click('One less minute');
    await click('One less minute');
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('2:00 left of 2:00');
  });

  it('stands while it is paused and offers to resume', async () => {
    const { tickTo } = showPanel(inWarmUp());
    await click('Pause');
    tickTo(900);
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('3:00 left of 3:00');
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
    await click('Resume');
    expect(button('Pause')).toBeTruthy();
  });
});

describe('panel: sections', () => {
  it('has one button a section and marks the present one', () => {
    showPanel(inWarmUp());
    const rail = within(screen.getByRole('navigation', { name: 'Sections' }));
    expect(rail.getAllByRole('button').map((segment) => segment.getAttribute('aria-label'))).toEqual(interviewGuide.sections.map(({ title }) => title));
    expect(rail.getByRole('button', { current: 'step' }).getAttribute('aria-label')).toBe('Warm-up questions');
    expect(rail.getByRole('button', { name: 'Observer questions', description: 'not in the plan' })).toBeTruthy();
    expect(rail.getByRole('button', { name: 'Housekeeping', description: '5:00, done' })).toBeTruthy();
  });

  it('jumps to a section of the rail, also to one that is left out', async () => {
    showPanel(inWarmUp());
    fireEvent.click(within(screen.getByRole('navigation', { name: 'Sections' })).getByRole('button', { name: 'Observer questions' }));
    await settle();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Observer questions');
  });

  it('steps to the neighbours and says which they are', async () => {
    showPanel(startPanelSession());
    expect(button('Previous section').getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('button', { name: 'Next section', description: 'Warm-up questions' })).toBeTruthy();
    await click('Next section');
    await click('Next section');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Meaty questions');
    expect(screen.getByRole('button', { name: 'Next section', description: 'Turn the tables' })).toBeTruthy();
    await click('Previous section');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Warm-up questions');
  });

  it('does nothing at the last section', async () => {
    const session = startPanelSession().run(10, { type: 'enter-section', sectionId: 's6' });
    showPanel(session);
    await click('Next section');
    expect(session.sent).toEqual([]);
  });

  it('brings a late session back on time with one click', async () => {
    const session = startPanelSession(1).run(300, { type: 'enter-section', sectionId: 's2' }).run(900, { type: 'enter-section', sectionId: 's3' });
    showPanel(session).tickTo(900 + 1500 + 200);
    expect(screen.getByText(/^To finish on time/u).textContent).toBe('To finish on time: skip Observer questions (5:00), or take 1:06 off each section left.');
    await click('skip Observer questions');
    expect(screen.queryByText(/^To finish on time/u)).toBeNull();
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toBe('1:40 ahead');
    await click('Undo');
    await click('take 1:06 off each section left');
    expect(screen.getByRole('status', { name: 'Pace' }).textContent).toBe('on time');
  });
});

describe('panel: items', () => {
  it('names every check box by its text without marks and lists items in the order of the guide', () => {
    showPanel(startPanelSession());
    expect(within(items()).getAllByRole('checkbox')).toHaveLength(3);
    expect(box('Confirm that it is ok to record the interview.')).toBeTruthy();
    expect([...items().children].map((row) => row.textContent?.slice(0, 12))).toEqual(['Welcome them', 'Confirm that', 'Start record', 'Thanks for m', 'Outline how ']);
  });

  it('shows when a question was asked and goes on to the next', async () => {
    const session = inWarmUp();
    const { tickTo } = showPanel(session);
    tickTo(312);
    fireEvent.click(box(ROLE));
    await settle();
    expect(box(ROLE).checked).toBe(true);
    expect(rowOf(ROLE).getByText('5:12')).toBeTruthy();
    expect(screen.getByRole('button', { name: PROBLEMS, current: true })).toBeTruthy();
    fireEvent.click(box(ROLE));
    await settle();
    expect(box(ROLE).checked).toBe(false);
    expect(rowOf(ROLE).getByRole('button', { name: 'Skip' })).toBeTruthy();
  });

  it('skips a question, reopens it and takes the skip back', async () => {
    showPanel(inWarmUp());
    expect(within(items()).getAllByRole('button', { name: 'Skip' })).toHaveLength(within(items()).getAllByRole('checkbox').length);
    fireEvent.click(rowOf(INSTRUMENTED).getByRole('button', { name: 'Skip', description: INSTRUMENTED }));
    await settle();
    expect(rowOf(INSTRUMENTED).getByText('Skipped')).toBeTruthy();
    expect(document.activeElement).toBe(box(INSTRUMENTED));
    fireEvent.click(rowOf(INSTRUMENTED).getByRole('button', { name: 'Reopen' }));
    await settle();
    fireEvent.click(rowOf(INSTRUMENTED).getByRole('button', { name: 'Skip' }));
    await settle();
    await click('Undo');
    expect(rowOf(INSTRUMENTED).queryByText('Skipped')).toBeNull();
  });

  it('takes another question by its text or by the arrow keys, until that one is asked', async () => {
    showPanel(inWarmUp());
    fireEvent.click(screen.getByRole('button', { name: INSTRUMENTED }));
    expect(screen.getByRole('button', { name: INSTRUMENTED, current: true })).toBeTruthy();
    box(INSTRUMENTED).focus();
    fireEvent.keyDown(box(INSTRUMENTED), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(box('Which of them did you try to solve?'));
    expect(screen.getByRole('button', { name: 'Which of them did you try to solve?', current: true })).toBeTruthy();
    fireEvent.click(box('Which of them did you try to solve?'));
    await settle();
    expect(screen.getByRole('button', { name: ROLE, current: true })).toBeTruthy();
  });

  it('does not leave a tick that could not be saved', async () => {
    const session = inWarmUp();
    showPanel(session);
    session.failsWith = 'storage-failed';
    fireEvent.click(box(ROLE));
    await settle();
    expect(box(ROLE).checked).toBe(false);
    expect(screen.getByText(/could not be written to disk/u).closest('[role="alert"]')).toBeTruthy();
  });

  it('adds a question with Enter and leaves the field with Escape', async () => {
    showPanel(inWarmUp());
    await click('Add a question');
    const field = screen.getByRole('textbox', { name: 'New question' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'And what about cost?' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(box('And what about cost?')).toBeTruthy();
    expect(document.activeElement).toBe(button('Add a question'));
    await click('Add a question');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'New question' }), { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('textbox', { name: 'New question' })).toBeNull();
  });

  it('keeps consent as an answer with its time, and marks the recording', async () => {
    const { tickTo } = showPanel(startPanelSession());
    const consent = rowOf(/^Confirm/u);
    tickTo(72);
    fireEvent.click(consent.getByRole('button', { name: 'Consent: yes', pressed: false }));
    await settle();
    expect(consent.getByRole('button', { name: 'Consent: yes', pressed: true })).toBeTruthy();
    expect(consent.getByText('agreed at').textContent).toBe('agreed at 1:12');
    expect(box(/^Confirm/u).checked).toBe(true);
    tickTo(75);
    await click('Recording started');
    expect(consent.getByText(/^Recording since/u).textContent).toBe('Recording since 1:15');
    await click('Consent: no');
    expect(consent.getByText('declined at').textContent).toBe('declined at 1:15');
  });
});

describe('panel: around the session', () => {
  it('asks before it ends, then shows what the session came to', async () => {
    const session = inWarmUp();
    showPanel(session);
    await click('End session');
    expect(document.activeElement).toBe(button('End'));
    await click('Keep going');
    expect(document.activeElement).toBe(button('End session'));
    expect(session.log.state.endedAt).toBeNull();
    await click('End session');
    await click('End');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Session ended');
    expect(screen.getByText('0 questions asked · 0 skipped · 0 notes')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Note' })).toBeTruthy();
    await click('Export Markdown');
    expect(screen.getByText('Saved as interview.md')).toBeTruthy();
  });

  it('takes the last command back by Ctrl+Z, but not in a text field', async () => {
    const session = inWarmUp();
    showPanel(session);
    await click('One more minute');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(box(ROLE), { key: 'z', ctrlKey: true });
    await settle();
    expect(session.sent.filter(({ type }) => type === 'undo')).toHaveLength(1);
    expect(screen.getByRole('timer', { name: 'Section time' }).textContent).toBe('3:00 left of 3:00');
  });

  it('withdraws the offer to undo after a while, but not while it has the focus', async () => {
    vi.useFakeTimers();
    try {
      showPanel(inWarmUp());
      fireEvent.click(rowOf(INSTRUMENTED).getByRole('button', { name: 'Skip' }));
      await settle();
      button('Undo').focus();
      await settle();
      vi.advanceTimersByTime(60_000);
      await settle();
      expect(button('Undo')).toBeTruthy();
      button('Undo').blur();
      await settle();
      vi.advanceTimersByTime(10_000);
      await settle();
      expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });

  it.each<[string, PanelView, RegExp]>([
    ['no session', { status: 'none' }, /No session in this tab\. Start one from the Fieldguide button\./u],
    ['a failure', { status: 'failed', code: 'background-unreachable' }, /Fieldguide did not answer/u],
  ])('says what to do with %s', (_, view, words) => {
    render(<Panel view={view} surface="overlay" now={0} focusWanted={0} actions={startPanelSession().actions} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each(['running', 'paused', 'late', 'ended'])('has nothing that axe finds while %s', async (situation) => {
    const session = startPanelSession(1).run(300, { type: 'enter-section', sectionId: 's2' });
    session.run(320, { type: 'add-note', noteId: 'n1', text: '“never again” #pain', notedAt: session.now, itemId: 's2i1', isStarred: true });
    if (situation === 'paused') session.run(330, { type: 'pause' });
    if (situation === 'ended') session.run(330, { type: 'end-session' });
    const { container, tickTo } = showPanel(session);
    tickTo(situation === 'late' ? 1800 : 400);
    await settle();
    // Colours need a real browser.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
