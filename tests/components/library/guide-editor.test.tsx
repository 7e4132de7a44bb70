import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideEditor } from '../../../components/library/guide-editor';
import { smallGuide } from '../../support/guide';

function show(state: { isGone?: boolean; isConflict?: boolean } = {}) {
  const nothing = () => undefined;
  const calls = { onSaveAsNew: vi.fn<() => void>(), onResolve: vi.fn<(choice: 'mine' | 'theirs') => void>() };
  render(
    <GuideEditor
      shown="outline"
      draft={smallGuide}
      places={[]}
      remarks={[]}
      problems={new Map()}
      proposed={new Set()}
      text={signal('# Small guide')}
      textProblem={null}
      isCurrent
      progress={null}
      saving={{ text: 'Saved', isError: false }}
      isConflict={state.isConflict ?? false}
      isGone={state.isGone ?? false}
      focus={null}
      canUndo={false}
      canRedo={false}
      onShown={nothing}
      onConfirm={nothing}
      onEdit={nothing}
      onText={nothing}
      onStop={nothing}
      onUndo={nothing}
      onRedo={nothing}
      {...calls}
    />,
  );
  return calls;
}

afterEach(cleanup);

describe('guide editor', () => {
  it('says that a guide was deleted elsewhere, and saves what is here as a new one', () => {
    const { onSaveAsNew } = show({ isGone: true });
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('was deleted');
    fireEvent.click(within(notice).getByRole('button', { name: 'Save as a new guide' }));
    expect(onSaveAsNew).toHaveBeenCalledOnce();
  });

  it('has no violation with its notices', async () => {
    show({ isGone: true, isConflict: true });
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('asks which of two texts is to stay', () => {
    const { onResolve } = show({ isConflict: true });
    fireEvent.click(screen.getByRole('button', { name: 'Keep what I wrote' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take the other' }));
    expect(onResolve.mock.calls).toEqual([['mine'], ['theirs']]);
  });

  it('has neither notice while nothing is wrong', () => {
    show();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
