import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { InterruptedSession } from '../../../components/popup/interrupted-session';
import type { SurfaceWithoutCall } from '../../../components/popup/surface-choice';
import { timeOfDay } from '../../../components/ui/pace-words';

const AT = new Date(2026, 10, 19, 10, 34).getTime();
const HOUR = 3_600_000;

interface Around {
  call?: object | null;
  isOfThisCall?: boolean;
  heldTitle?: string | null;
}

function show(
  goOnIn: readonly ('here' | SurfaceWithoutCall)[],
  now = AT + HOUR,
  { call = {}, isOfThisCall = false, heldTitle = null }: Around = {},
) {
  const calls = { onGoOn: vi.fn<(where: string) => void>(), onEnd: vi.fn<() => void>() };
  render(
    <InterruptedSession
      session={{ id: 's', participant: 'P7', guideTitle: 'End-user interview', lastEventAt: AT, call }}
      goOnIn={goOnIn}
      isOfThisCall={isOfThisCall}
      heldTitle={heldTitle}
      isBusy={false}
      now={now}
      {...calls}
    />,
  );
  return calls;
}

afterEach(cleanup);

describe('interrupted session', () => {
  it('says when it stopped, and goes on or ends there', () => {
    const { onGoOn, onEnd } = show(['here']);
    expect(screen.getByRole('region').textContent).toContain(`P7 · End-user interview was interrupted at ${timeOfDay(AT)}.`);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    fireEvent.click(screen.getByRole('button', { name: `End it at ${timeOfDay(AT)}` }));
    expect(onGoOn).toHaveBeenCalledExactlyOnceWith('here');
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('names the day when it was not today', () => {
    show(['here'], AT + 48 * HOUR);
    expect(screen.getByRole('region').textContent).toContain(`was interrupted on Thu 19 Nov 2026 at ${timeOfDay(AT)}.`);
    expect(screen.getByRole('button', { name: `End it on Thu 19 Nov 2026 at ${timeOfDay(AT)}` })).toBeTruthy();
  });

  it('goes on without its call page where that is not open, and says how to go on over it', () => {
    const { onGoOn } = show(['side-panel', 'window']);
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Go on in the side panel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Go on in a window' }));
    expect(onGoOn.mock.calls).toEqual([['side-panel'], ['window']]);
    expect(screen.getByText(/open the call and press/u)).toBeTruthy();
  });

  it('is what most people come for where its own call is open, and only there', () => {
    show(['here'], AT + HOUR, { isOfThisCall: true });
    expect(screen.getByRole('button', { name: 'Go on' }).className).toContain('button-primary');
    expect(screen.getByRole('button', { name: /^End it/u }).className).not.toContain('button-primary');
    cleanup();
    show(['here']);
    expect(screen.getByRole('button', { name: 'Go on' }).className).not.toContain('button-primary');
  });

  it('says which session it has to wait for where the tab holds another one, and not to open what is open', () => {
    show([], AT + HOUR, { heldTitle: 'P9 · Discovery' });
    expect(screen.getByRole('region').textContent).toContain(
      'while this tab holds another live session, P9 · Discovery. End that one first',
    );
    expect(screen.queryByText(/open the call and press/u)).toBeNull();
  });

  it('says nothing of a call to a session that never had a call page', () => {
    show(['side-panel', 'window'], AT + HOUR, { call: null });
    expect(screen.queryByText(/open the call/u)).toBeNull();
  });
});
