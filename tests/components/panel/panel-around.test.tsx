import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Panel } from '../../../components/panel/panel';
import type { PanelView } from '../../../components/panel/panel';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import { startPanelSession } from './panel-session';
import { INSTRUMENTED, ROLE, button, clock, heading, inWarmUp, press, settle, showPanel } from './show-panel';

afterEach(cleanup);

describe('panel: around the session', () => {
  it('asks before it ends, then shows what the session came to', async () => {
    const session = inWarmUp();
    showPanel(session);
    await press('End session');
    expect(document.activeElement).toBe(button('End'));
    await press('Keep going');
    expect(document.activeElement).toBe(button('End session'));
    expect(session.log.state.endedAt).toBeNull();
    await press('End session');
    await press('End');
    expect(heading()).toBe('Session ended');
    expect(screen.getByText('0 questions asked · 0 skipped · 0 notes')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Note' })).toBeTruthy();
    await press('Export Markdown');
    expect(screen.getByText('Saved as interview.md')).toBeTruthy();
  });

  it('takes the last command back by Ctrl+Z, but not in a text field', async () => {
    const session = inWarmUp();
    showPanel(session);
    await press('One more minute');
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note' }), { key: 'z', ctrlKey: true });
    fireEvent.keyDown(screen.getByRole('checkbox', { name: ROLE }), { key: 'z', ctrlKey: true });
    await settle();
    expect(session.sent.filter(({ type }) => type === 'undo')).toHaveLength(1);
    expect(clock('Section time')).toBe('3:00 left of 3:00');
    expect(screen.getByText('Taken back: time changed')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('takes back nothing but notes by Ctrl+Z after the end', async () => {
    const session = inWarmUp();
    const undoByKey = async () => {
      fireEvent.keyDown(button('Export Markdown'), { key: 'z', ctrlKey: true });
      await settle();
    };
    session.run(310, { type: 'add-note', noteId: 'n1', text: 'mood', notedAt: session.now, itemId: null, isStarred: false });
    session.run(320, { type: 'end-session' });
    showPanel(session);
    await undoByKey();
    expect(session.sent).toEqual([]);
    await press('Star');
    await undoByKey();
    expect(screen.getByText('Taken back: star')).toBeTruthy();
    expect(session.log.state.notes.get('n1')?.isStarred).toBe(false);
    await undoByKey();
    expect(session.log.state.endedAt).not.toBeNull();
  });

  describe('gives the focus to the heading when what had it is gone', () => {
    const pressWithFocus = async (target: string | HTMLElement) => {
      const element = typeof target === 'string' ? button(target) : target;
      element.focus();
      await press(element);
    };
    const focused = () => document.activeElement?.textContent;

    it('after the end', async () => {
      showPanel(inWarmUp());
      await pressWithFocus('End session');
      await pressWithFocus('End');
      expect(focused()).toBe('Session ended');
    });

    it('after a suggestion is taken, and after the undo of it', async () => {
      const session = startPanelSession(1).run(300, { type: 'enter-section', sectionId: 's2' });
      showPanel(session).tickTo(300 + 600 + 200);
      await pressWithFocus('skip Observer questions');
      expect(focused()).toBe('Warm-up questions');
      await pressWithFocus('Undo');
      expect(focused()).toBe('Warm-up questions');
    });

    it('after the recording is marked', async () => {
      showPanel(inWarmUp());
      await pressWithFocus('Recording started');
      expect(focused()).toBe('Warm-up questions');
    });

    it('but not while the focus was elsewhere', async () => {
      const session = inWarmUp();
      showPanel(session);
      button('Recording started').focus();
      button('Recording started').blur();
      await settle();
      session.run(310, { type: 'mark-recording' });
      await settle();
      expect(document.activeElement).toBe(document.body);
    });
  });

  it('withdraws the offer to undo after a while, but not while it has the focus', async () => {
    vi.useFakeTimers();
    try {
      showPanel(inWarmUp());
      await press(screen.getByRole('button', { name: 'Skip', description: INSTRUMENTED }));
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
    render(
      <Panel
        view={view}
        surface="overlay"
        now={0}
        focusWanted={0}
        call={null}
        overlayKeys={null}
        settings={USUAL_SETTINGS}
        actions={startPanelSession().actions}
      />,
    );
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each(['running', 'paused', 'late', 'ended'])('has nothing that axe finds while %s', async (situation) => {
    const session = startPanelSession(1).run(300, { type: 'enter-section', sectionId: 's2' });
    session.run(320, {
      type: 'add-note',
      noteId: 'n1',
      text: '“never again” #pain',
      notedAt: session.now,
      itemId: 's2i1',
      isStarred: true,
    });
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
