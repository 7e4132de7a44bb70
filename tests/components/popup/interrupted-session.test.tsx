import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { InterruptedSession } from '../../../components/popup/interrupted-session';
import { timeOfDay } from '../../../components/ui/pace-words';

const AT = new Date(2026, 10, 19, 10, 34).getTime();
const HOUR = 3_600_000;

function show(canGoOn: boolean, now = AT + HOUR) {
  const calls = { onGoOn: vi.fn<() => void>(), onEnd: vi.fn<() => void>() };
  render(
    <InterruptedSession
      session={{ id: 's', participant: 'P7', guideTitle: 'End-user interview', lastEventAt: AT }}
      canGoOn={canGoOn}
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
    const { onGoOn, onEnd } = show(true);
    expect(screen.getByRole('region').textContent).toContain(`P7 · End-user interview was interrupted at ${timeOfDay(AT)}.`);
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    fireEvent.click(screen.getByRole('button', { name: `End it at ${timeOfDay(AT)}` }));
    expect(onGoOn).toHaveBeenCalledOnce();
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('names the day when it was not today', () => {
    show(true, AT + 48 * HOUR);
    expect(screen.getByRole('region').textContent).toContain(`was interrupted on Thu 19 Nov 2026 at ${timeOfDay(AT)}.`);
    expect(screen.getByRole('button', { name: `End it on Thu 19 Nov 2026 at ${timeOfDay(AT)}` })).toBeTruthy();
  });

  it('cannot go on where there is no call, and says what to do', () => {
    show(false);
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
    expect(screen.getByText(/open its call/u)).toBeTruthy();
  });
});
