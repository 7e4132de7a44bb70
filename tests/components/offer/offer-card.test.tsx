import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { OfferCard } from '../../../components/offer/offer-card';
import { timeOfDay } from '../../../components/ui/pace-words';

const LAST = { guideTitle: 'End-user interview', minutes: 30 };

const AT = new Date(2026, 10, 19, 10, 34).getTime();
const INTERRUPTED = { participant: 'P8', guideTitle: 'End-user interview', lastEventAt: AT };

function show(last: typeof LAST | null, problem: string | null = null, interrupted: typeof INTERRUPTED | null = null) {
  const onAnswer = vi.fn<(answer: string) => void>();
  const offer = { platformName: 'Google Meet', interrupted, last };
  const { container } = render(<OfferCard offer={offer} now={AT + 60_000} problem={problem} onAnswer={onAnswer} />);
  return { container, onAnswer };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the offer of a session', () => {
  it('is answered in one click', () => {
    const { onAnswer } = show(LAST);
    for (const name of ['Start with End-user interview, 30 minutes', 'Choose a guide', 'Not now', 'Never on Google Meet']) press(name);
    expect(onAnswer.mock.calls.flat()).toEqual(['start', 'choose', 'not-now', 'never']);
  });

  it('starts nothing while no guide was ever run', () => {
    show(null);
    expect(screen.queryByRole('button', { name: /^Start/u })).toBeNull();
    expect(screen.getByRole('button', { name: 'Choose a guide' })).toBeTruthy();
  });

  it('goes on with what was interrupted in this call, before anything is started', () => {
    const { container, onAnswer } = show(LAST, null, INTERRUPTED);
    expect(screen.getByRole('heading').textContent).toBe('Go on with P8 · End-user interview?');
    expect(container.textContent).toContain(`It was interrupted at ${timeOfDay(AT)}.`);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Go on',
      'Start another',
      'Not now',
      'Never on Google Meet',
    ]);
    expect([...container.querySelectorAll('.button-primary')].map(({ textContent }) => textContent)).toEqual(['Go on']);
    for (const name of ['Go on', 'Start another']) press(name);
    expect(onAnswer.mock.calls.flat()).toEqual(['go-on', 'choose']);
  });

  it('goes by itself, but not while somebody is in it', () => {
    const { onAnswer } = show(LAST);
    fireEvent.pointerEnter(screen.getByRole('region'));
    vi.runAllTimers();
    expect(onAnswer).not.toHaveBeenCalled();
    fireEvent.pointerLeave(screen.getByRole('region'));
    vi.runAllTimers();
    expect(onAnswer.mock.calls).toEqual([['not-now']]);
  });

  it('stays with what went wrong', () => {
    const { onAnswer } = show(LAST, 'The guide is gone.');
    vi.runAllTimers();
    expect(screen.getByRole('alert').textContent).toBe('The guide is gone.');
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('goes by Escape', () => {
    const { onAnswer } = show(LAST);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Not now' }), { key: 'Escape' });
    expect(onAnswer.mock.calls).toEqual([['not-now']]);
  });

  it('has no violation that axe knows of', async () => {
    vi.useRealTimers();
    const { container } = show(LAST, null, INTERRUPTED);
    // Whole pages have landmarks and languages; this is a part.
    const { violations } = await axe.run(container, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
