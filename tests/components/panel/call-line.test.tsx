import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { CallLine } from '../../../components/panel/call-line';
import { timeOfDay } from '../../../components/ui/pace-words';
import type { CallNotice } from '../../../lib/domain/call-notice';

const AT = Date.UTC(2026, 10, 19, 10, 34);

function show(notice: CallNotice, overlayKeys: string | null = 'Alt+Shift+I') {
  const calls = { onTake: vi.fn<() => void>(), onHide: vi.fn<() => void>(), onDismiss: vi.fn<() => void>() };
  render(<CallLine notice={notice} overlayKeys={overlayKeys} {...calls} />);
  return calls;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('what the panel says of the call', () => {
  it('warns that the overlay can be seen, and names the keys that it has in this browser', () => {
    const { onHide, onDismiss } = show({ kind: 'sharing' }, 'Ctrl+Shift+Comma');
    expect(screen.getByRole('status').textContent).toContain('this overlay can be seen. Ctrl+Shift+, hides it.');
    press('Hide it');
    expect(onHide).toHaveBeenCalledOnce();
    press('Leave it');
    expect(onDismiss).toHaveBeenCalledWith('sharing');
  });

  it('names no keys where there are none', () => {
    show({ kind: 'sharing' }, null);
    expect(screen.getByRole('status').textContent).not.toContain('hides it');
  });

  it('ends the session when the call was left, not when that was answered', () => {
    const { onTake, onDismiss } = show({ kind: 'left', at: AT });
    expect(screen.getByRole('status').textContent).toContain(`The call was left at ${timeOfDay(AT)}; the session goes on.`);
    press('End the session');
    expect(onTake).toHaveBeenCalledWith({ type: 'end-session', endedAt: AT }, 'Session ended');
    press('Go on');
    expect(onDismiss).toHaveBeenCalledWith('left');
  });
});
