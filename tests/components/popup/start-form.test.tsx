import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { GuideOption } from '../../../components/popup/guide-choice';
import { StartForm } from '../../../components/popup/start-form';
import type { StartChoice } from '../../../components/popup/start-form';

const guide = (id: string, title: string, formatsMinutes = [30, 60], sumsMinutes = formatsMinutes): GuideOption => ({
  id,
  title,
  sectionCount: 6,
  formatsMinutes,
  sumsMinutes,
  lastUsedAt: null,
});
const three = [guide('a', 'End-user interview', [30, 60], [31, 58]), guide('b', 'Switch story', [45]), guide('c', 'Usability session')];
const six = [...three, guide('d', 'Diary debrief'), guide('e', 'Kick-off'), guide('f', 'Übergabe')];

function show(options: { guides?: GuideOption[]; obstacle?: string | null; suggestion?: string | null; usual?: number } = {}) {
  const onStart = vi.fn<(choice: StartChoice) => void>();
  render(
    <StartForm
      guides={options.guides ?? three}
      usualFormatIndex={() => options.usual ?? 0}
      suggestedParticipant={options.suggestion ?? null}
      obstacle={options.obstacle ?? null}
      isBusy={false}
      now={0}
      onStart={onStart}
    />,
  );
  return onStart;
}

const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Start session' }));

afterEach(cleanup);

describe('start form', () => {
  it('names its radios by nothing but the title and the length', () => {
    show();
    const names = (group: string) =>
      within(screen.getByRole('radiogroup', { name: group }))
        .getAllByRole('radio')
        .map((element) => element.getAttribute('aria-labelledby'));
    const texts = (group: string) => names(group).map((id) => document.getElementById(id ?? '')?.textContent);
    expect(texts('Guide')).toEqual(['End-user interview', 'Switch story', 'Usability session']);
    expect(texts('Format')).toEqual(['30 min', '60 min']);
    expect(radio('30 min').checked).toBe(true);
  });

  it('starts with the first guide, its usual format and no participant', () => {
    const onStart = show({ usual: 1 });
    submit();
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'a', formatIndex: 1, participant: '' });
  });

  it('starts with what was chosen, when the form is sent by Enter', () => {
    const onStart = show();
    fireEvent.click(radio('Usability session'));
    fireEvent.click(radio('60 min'));
    const participant = screen.getByRole('textbox', { name: 'Participant' });
    fireEvent.input(participant, { target: { value: ' P9 ' } });
    fireEvent.submit(participant.closest('form') as HTMLFormElement);
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'c', formatIndex: 1, participant: 'P9' });
  });

  it('keeps the format chosen for a guide within the formats of the next', () => {
    const onStart = show({ usual: 1 });
    fireEvent.click(radio('Switch story'));
    submit();
    expect(onStart).toHaveBeenCalledExactlyOnceWith({ guideId: 'b', formatIndex: 0, participant: '' });
  });

  it('says what the sections add up to only where that is not the format', () => {
    show();
    expect(screen.getByText('sections add up to 31 min')).toBeTruthy();
    fireEvent.click(radio('Usability session'));
    expect(screen.queryByText(/add up to/u)).toBeNull();
  });

  it('does not start without a call, and says why beside the button', () => {
    const onStart = show({ obstacle: 'A session is started in the tab of its call.' });
    const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Start session' });
    expect(button.disabled).toBe(true);
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'A session is started in the tab of its call.',
    );
    fireEvent.submit(button.closest('form') as HTMLFormElement);
    expect(onStart).not.toHaveBeenCalled();
  });

  it('offers the next code without taking it by itself', () => {
    const onStart = show({ suggestion: 'P8' });
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ participant: '' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use P8' }));
    submit();
    expect(onStart).toHaveBeenLastCalledWith(expect.objectContaining({ participant: 'P8' }));
    expect(screen.queryByRole('button', { name: 'Use P8' })).toBeNull();
  });

  it('has a search field for more than five guides only', () => {
    show();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('keeps the chosen guide in sight while a search hides it', () => {
    show({ guides: six });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search guides' }), { target: { value: 'über' } });
    expect(screen.getAllByRole('radio', { name: /interview|Übergabe/u }).map((element) => (element as HTMLInputElement).value)).toEqual([
      'a',
      'f',
    ]);
    expect(screen.queryByRole('radio', { name: 'Kick-off' })).toBeNull();
  });

  it('takes Enter in the search as a choice, not as a start, and not while a word is being composed', () => {
    const onStart = show({ guides: six });
    const search = screen.getByRole('searchbox', { name: 'Search guides' });
    fireEvent.input(search, { target: { value: 'kick' } });
    fireEvent.keyDown(search, { key: 'Enter', isComposing: true });
    expect(radio('End-user interview').checked).toBe(true);
    const isUnhandled = fireEvent.keyDown(search, { key: 'Enter' });
    expect(isUnhandled).toBe(false);
    expect(radio('Kick-off').checked).toBe(true);
    expect(document.activeElement).toBe(radio('Kick-off'));
    expect(onStart).not.toHaveBeenCalled();
  });
});
