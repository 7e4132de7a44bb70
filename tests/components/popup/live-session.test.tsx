import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LiveSession } from '../../../components/popup/live-session';
import type { Command } from '../../../lib/domain/commands';
import type { EventBody } from '../../../lib/domain/decide';
import { foldEvents } from '../../../lib/domain/session-log';
import type { SessionState } from '../../../lib/domain/session-state';
import { writeEvents } from '../../../lib/domain/write-events';
import { smallGuide } from '../../support/guide';

const START = Date.UTC(2026, 10, 19, 9);
const MINUTE = 60_000;

/** A session of the small guide in 30 minutes, each event so many minutes after the start. */
function sessionWith(...steps: [minute: number, body: EventBody][]): SessionState {
  const started: EventBody = {
    type: 'session-started',
    sessionId: 's',
    guideId: 'g',
    guide: smallGuide,
    formatIndex: 0,
    participant: 'P7',
    call: null,
  };
  const bodies: [number, EventBody][] = [[0, started], [0, { type: 'section-entered', sectionId: 's1' }], ...steps];
  const events = bodies.flatMap(([minute, body], count) =>
    writeEvents([body], { now: START + minute * MINUTE, lastAt: 0, count, by: 'me', commandId: `c${count}`, random: 'r' }),
  );
  return foldEvents(events) as SessionState;
}

function show(
  state: SessionState,
  options: { minute?: number; isOverlayHidden?: boolean | null; overlayKeys?: string | null; takesFocus?: boolean } = {},
) {
  const calls = {
    onCommand: vi.fn<(command: Command) => void>(),
    onOverlay: vi.fn<(isHidden: boolean) => void>(),
    onMove: vi.fn<() => void>(),
    onStartAnother: vi.fn<() => void>(),
  };
  render(
    <LiveSession
      state={state}
      isOverlayHidden={options.isOverlayHidden === undefined ? false : options.isOverlayHidden}
      overlayKeys={options.overlayKeys ?? null}
      now={START + (options.minute ?? 1) * MINUTE}
      thresholds={[70, 100]}
      takesFocus={options.takesFocus ?? false}
      {...calls}
    />,
  );
  return calls;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const textOf = (name: string) => screen.getByRole('timer', { name }).textContent;

afterEach(cleanup);

describe('live session', () => {
  it('shows section, both times and the pace', () => {
    show(sessionWith([7, { type: 'section-entered', sectionId: 's2' }]), { minute: 9 });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Warm-up');
    expect(textOf('Section time')).toBe('1:00 left of 3:00');
    expect(textOf('Session time')).toBe('9:00 of 31:00');
    expect(screen.getByText(/^2:00 behind/u)).toBeTruthy();
    expect(screen.getByText('P7 · Small guide · 30 min')).toBeTruthy();
  });

  it('counts up once a section is over', () => {
    show(sessionWith(), { minute: 6.5 });
    expect(textOf('Section time')).toBe('+1:30 over 5:00');
  });

  it('steps, pauses and hides', () => {
    const { onCommand, onOverlay } = show(sessionWith([5, { type: 'section-entered', sectionId: 's2' }]));
    fireEvent.click(button('Next section'));
    fireEvent.click(button('Previous section'));
    fireEvent.click(button('Pause'));
    fireEvent.click(button('Hide overlay'));
    expect(onCommand.mock.calls).toEqual([[{ type: 'next-section' }], [{ type: 'previous-section' }], [{ type: 'pause' }]]);
    expect(onOverlay).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('resumes a paused session and shows a hidden overlay', () => {
    const { onCommand, onOverlay } = show(sessionWith([2, { type: 'session-paused' }]), { isOverlayHidden: true });
    fireEvent.click(button('Resume'));
    fireEvent.click(button('Show overlay'));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'resume' });
    expect(onOverlay).toHaveBeenCalledExactlyOnceWith(false);
    expect(screen.getByText(/^paused/u)).toBeTruthy();
  });

  it('names the keys that hide and show the overlay, where there are keys and an overlay', () => {
    show(sessionWith(), { overlayKeys: 'Alt+Shift+Period' });
    expect(screen.getByText('Alt+Shift+. hides the overlay.')).toBeTruthy();
    cleanup();
    show(sessionWith(), { isOverlayHidden: true, overlayKeys: 'Alt+Shift+I' });
    expect(screen.getByText('Alt+Shift+I shows the overlay.')).toBeTruthy();
    for (const options of [{ overlayKeys: null }, { isOverlayHidden: null, overlayKeys: 'Alt+Shift+I' }]) {
      cleanup();
      show(sessionWith(), options);
      expect(screen.queryByText(/the overlay\.$/u)).toBeNull();
    }
  });

  it('has nowhere to go before the first section and after the last, and keeps the focus there', () => {
    const first = show(sessionWith());
    expect(button('Previous section').getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button('Previous section'));
    expect(first.onCommand).not.toHaveBeenCalled();
    cleanup();
    const last = show(sessionWith([5, { type: 'section-entered', sectionId: 's6' }]));
    button('Next section').focus();
    fireEvent.click(button('Next section'));
    expect(last.onCommand).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Next section'));
  });

  it('asks once before it ends, with the safe answer under the keyboard', () => {
    const { onCommand } = show(sessionWith());
    button('End session').focus();
    fireEvent.click(button('End session'));
    expect(onCommand).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Keep going'));
    fireEvent.keyDown(button('Keep going'), { key: 'Escape' });
    expect(screen.queryByRole('button', { name: 'End now' })).toBeNull();
    expect(document.activeElement).toBe(button('End session'));
    fireEvent.click(button('End session'));
    fireEvent.click(button('End now'));
    expect(onCommand).toHaveBeenCalledExactlyOnceWith({ type: 'end-session' });
  });

  it('takes the keyboard to its heading only when it was just started', () => {
    show(sessionWith(), { takesFocus: true });
    expect(document.activeElement?.textContent).toBe('Housekeeping');
    cleanup();
    show(sessionWith());
    expect(document.activeElement).toBe(document.body);
  });
});
