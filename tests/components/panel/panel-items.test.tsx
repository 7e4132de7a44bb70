import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { GUIDE_LIMITS } from '../../../lib/domain/guide';
import type { Guide } from '../../../lib/domain/guide';
import { smallGuide } from '../../support/guide';
import { startPanelSession } from './panel-session';
import { INSTRUMENTED, PROBLEMS, ROLE, button, inWarmUp, press, settle, showPanel } from './show-panel';

afterEach(cleanup);

const items = () => screen.getByRole('list', { name: 'Items' });
const box = (name: string | RegExp) => within(items()).getByRole<HTMLInputElement>('checkbox', { name });
const rowOf = (name: string | RegExp) => {
  const row = box(name).closest('li');
  if (!row) throw new Error(`no row for ${name}`);
  return within(row);
};

describe('panel: items', () => {
  it('names every check box by its text without marks and lists items in the order of the guide', () => {
    showPanel(startPanelSession());
    expect(within(items()).getAllByRole('checkbox')).toHaveLength(3);
    expect(box('Confirm that it is ok to record the interview.')).toBeTruthy();
    expect([...items().children].map((row) => row.textContent?.slice(0, 12))).toEqual([
      'Welcome them',
      'Confirm that',
      'Start record',
      'Thanks for m',
      'Outline how ',
    ]);
  });

  it('shows a heading inside the section as a heading, without its marks', () => {
    const [section, ...others] = smallGuide.sections;
    if (!section) throw new Error('the small guide has sections');
    const item = { kind: 'script' as const, isConsent: false, children: [] };
    const words = [
      { ...item, id: 'a', text: '### Homepage' },
      { ...item, id: 'b', text: 'Start at the homepage.' },
    ];
    showPanel(startPanelSession(0, { ...smallGuide, sections: [{ ...section, items: words }, ...others] }));
    expect(within(items()).getByRole('heading', { name: 'Homepage' }).textContent).toBe('Homepage');
    expect(within(items()).getAllByRole('heading')).toHaveLength(1);
  });

  it('says what is essential and what may be left out, without changing the name of the check box', () => {
    const guide: Guide = {
      ...smallGuide,
      sections: [
        {
          id: 's1',
          title: 'Opening',
          isOptional: false,
          budgetsMinutes: [5, 5],
          aim: '',
          items: [
            { id: 'a', kind: 'question', text: 'What is your role?', isConsent: false, priority: 'essential', children: [] },
            { id: 'b', kind: 'question', text: 'What do you like?', isConsent: false, priority: 'if-time', children: [] },
            { id: 'c', kind: 'question', text: 'What else?', isConsent: false, children: [] },
          ],
        },
      ],
    };
    showPanel(startPanelSession(0, guide));
    const described = (name: string) => screen.getByRole('checkbox', { name }).getAttribute('aria-describedby');
    const words = (name: string) => screen.getByRole('checkbox', { name }).getAttribute('aria-description');
    expect([words('What is your role?'), words('What do you like?')]).toEqual(['essential', 'if time']);
    expect(described('What else?')).toBeNull();
  });

  it('shows when a question was asked, and stays with it for what is heard', async () => {
    const session = inWarmUp();
    const { tickTo } = showPanel(session);
    tickTo(312);
    await press(box(ROLE));
    expect(box(ROLE).checked).toBe(true);
    expect(rowOf(ROLE).getByText('5:12')).toBeTruthy();
    expect(screen.getByRole('button', { name: ROLE, current: true })).toBeTruthy();
    await press(box(PROBLEMS));
    expect(screen.getByRole('button', { name: PROBLEMS, current: true })).toBeTruthy();
    await press(box(PROBLEMS));
    expect(screen.getByRole('button', { name: ROLE, current: true })).toBeTruthy();
    await press(box(ROLE));
    expect(box(ROLE).checked).toBe(false);
    expect(rowOf(ROLE).getByRole('button', { name: 'Skip' })).toBeTruthy();
  });

  it('skips a question, reopens it and takes the skip back', async () => {
    showPanel(inWarmUp());
    expect(within(items()).getAllByRole('button', { name: 'Skip' })).toHaveLength(within(items()).getAllByRole('checkbox').length);
    await press(rowOf(INSTRUMENTED).getByRole('button', { name: 'Skip', description: INSTRUMENTED }));
    expect(rowOf(INSTRUMENTED).getByText('Skipped')).toBeTruthy();
    expect(document.activeElement).toBe(box(INSTRUMENTED));
    await press(rowOf(INSTRUMENTED).getByRole('button', { name: 'Reopen' }));
    await press(rowOf(INSTRUMENTED).getByRole('button', { name: 'Skip' }));
    await press('Undo');
    expect(rowOf(INSTRUMENTED).queryByText('Skipped')).toBeNull();
  });

  it('takes another question by its text or by the arrow keys, until one is asked', async () => {
    showPanel(inWarmUp());
    fireEvent.click(screen.getByRole('button', { name: INSTRUMENTED }));
    expect(screen.getByRole('button', { name: INSTRUMENTED, current: true })).toBeTruthy();
    box(INSTRUMENTED).focus();
    fireEvent.keyDown(box(INSTRUMENTED), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(box('Which of them did you try to solve?'));
    expect(screen.getByRole('button', { name: 'Which of them did you try to solve?', current: true })).toBeTruthy();
    await press(box(ROLE));
    expect(screen.getByRole('button', { name: ROLE, current: true })).toBeTruthy();
  });

  it('leaves a chosen question for one that is asked elsewhere, and when it is skipped elsewhere', async () => {
    const session = inWarmUp();
    const { tickTo } = showPanel(session);
    const isCurrent = (name: string) => screen.queryByRole('button', { name, current: true }) !== null;
    tickTo(310);
    await press(INSTRUMENTED);
    session.run(320, { type: 'ask-next-question' });
    await settle();
    expect(isCurrent(ROLE)).toBe(true);
    tickTo(330);
    await press(INSTRUMENTED);
    expect(isCurrent(INSTRUMENTED)).toBe(true);
    session.run(340, { type: 'ask-item', itemId: 's2i4' });
    await settle();
    expect(isCurrent(INSTRUMENTED)).toBe(true);
    session.run(350, { type: 'skip-item', itemId: 's2i3' });
    await settle();
    expect(isCurrent(ROLE)).toBe(true);
    tickTo(360);
    await press(INSTRUMENTED);
    expect(isCurrent(INSTRUMENTED)).toBe(true);
  });

  it('does not leave a tick that could not be saved', async () => {
    const session = inWarmUp();
    showPanel(session);
    session.failsWith = 'storage-failed';
    await press(box(ROLE));
    expect(box(ROLE).checked).toBe(false);
    expect(screen.getByText(/could not be written to disk/u).closest('[role="alert"]')).toBeTruthy();
  });

  it('adds a question with Enter and leaves the field with Escape', async () => {
    showPanel(inWarmUp());
    await press('Add a question');
    const field = screen.getByRole('textbox', { name: 'New question' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'And what about cost?' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(box('And what about cost?')).toBeTruthy();
    expect(document.activeElement).toBe(button('Add a question'));
    await press('Add a question');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'New question' }), { key: 'Escape' });
    await settle();
    expect(screen.queryByRole('textbox', { name: 'New question' })).toBeNull();
  });

  it('makes an added question the current one, so that the next note belongs to it', async () => {
    const session = inWarmUp();
    const { tickTo } = showPanel(session);
    tickTo(310);
    await press(box(ROLE));
    tickTo(320);
    await press('Add a question');
    fireEvent.input(screen.getByRole('textbox', { name: 'New question' }), { target: { value: 'And cost?' } });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'New question' }), { key: 'Enter' });
    await settle();
    expect(screen.getByRole('button', { name: 'And cost?', current: true })).toBeTruthy();
    fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'Too dear' } });
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'Enter' });
    await settle();
    const added = [...session.log.state.items.values()].find(({ text }) => text === 'And cost?');
    expect([...session.log.state.notes.values()].map(({ itemId }) => itemId)).toEqual([added?.id]);
  });

  it('keeps the current question when the new one could not be added', async () => {
    const session = inWarmUp();
    showPanel(session);
    await press(box(ROLE));
    await press('Add a question');
    fireEvent.input(screen.getByRole('textbox', { name: 'New question' }), { target: { value: 'And cost?' } });
    session.failsWith = 'storage-failed';
    await press('Add');
    expect(screen.getByRole('button', { name: ROLE, current: true })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'New question' }).value).toBe('And cost?');
  });

  it('keeps a half-typed question over a change of section, and offers it as a note after the end', async () => {
    const session = inWarmUp();
    showPanel(session);
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'New question' });
    await press('Add a question');
    expect(field().maxLength).toBe(GUIDE_LIMITS.textLength);
    fireEvent.input(field(), { target: { value: 'And cost?' } });
    session.run(310, { type: 'next-section' });
    await settle();
    expect(field().value).toBe('And cost?');
    session.run(320, { type: 'end-session' });
    await settle();
    expect(screen.getByText('Not added before the end: And cost?')).toBeTruthy();
    await press('Save as a note');
    expect([...session.log.state.notes.values()].map(({ text }) => text)).toEqual(['And cost?']);
    expect(screen.queryByText(/^Not added/u)).toBeNull();
  });

  it('adds a question once however often it is tried', async () => {
    const session = inWarmUp();
    showPanel(session);
    await press('Add a question');
    fireEvent.input(screen.getByRole('textbox', { name: 'New question' }), { target: { value: 'And cost?' } });
    fireEvent.click(button('Add'));
    fireEvent.click(button('Add'));
    await settle();
    expect(within(items()).getAllByRole('checkbox', { name: 'And cost?' })).toHaveLength(1);
  });

  it('keeps consent as an answer with its time, and marks the recording', async () => {
    const { tickTo } = showPanel(startPanelSession());
    const consent = rowOf(/^Confirm/u);
    tickTo(72);
    await press(consent.getByRole('button', { name: 'Consent: yes', pressed: false }));
    expect(consent.getByRole('button', { name: 'Consent: yes', pressed: true })).toBeTruthy();
    expect(consent.getByText('agreed at').textContent).toBe('agreed at 1:12');
    expect(box(/^Confirm/u).checked).toBe(true);
    tickTo(75);
    await press('Recording started');
    expect(consent.getByText(/^Recording since/u).textContent).toBe('Recording since 1:15');
    tickTo(90);
    await press('Mark again');
    expect(consent.getByText(/^Recording since/u).textContent).toBe('Recording since 1:30');
    await press('Consent: no');
    expect(consent.getByText('declined at').textContent).toBe('declined at 1:30');
  });

  it('invites nobody to mark a recording that was declined', async () => {
    showPanel(startPanelSession());
    const consent = rowOf(/^Confirm/u);
    expect(consent.getByRole('button', { name: 'Recording started' })).toBeTruthy();
    await press(consent.getByRole('button', { name: 'Consent: no' }));
    expect(consent.queryByRole('button', { name: 'Recording started' })).toBeNull();
    await press(consent.getByRole('button', { name: 'Consent: yes' }));
    expect(consent.getByRole('button', { name: 'Recording started' })).toBeTruthy();
  });
});
