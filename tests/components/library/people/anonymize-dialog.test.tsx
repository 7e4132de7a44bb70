import { cleanup, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { AnonymizeDialog } from '../../../../components/library/people/anonymize-dialog';

const nothing = vi.fn<() => void>();
const show = (sessionCount: number, more: Partial<ComponentProps<typeof AnonymizeDialog>> = {}) => {
  const state = { data: [], isFailed: false, isChanged: false, isWorking: false, names: '' };
  const verbs = { onNames: nothing, onToggle: nothing, onConfirm: nothing, onClose: nothing };
  render(<AnonymizeDialog sessionCount={sessionCount} {...state} {...verbs} {...more} />);
};

// jsdom draws a dialog, but opens none.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(cleanup);

describe('the question before sessions are anonymised', () => {
  it.each([
    [1, 'Anonymise this session for good', 'Anonymise for good'],
    [3, 'Anonymise 3 sessions for good', 'Anonymise 3 sessions for good'],
  ])('of %i says how many', (count, title, button) => {
    show(count);
    expect(screen.getByRole('dialog', { name: title })).toBeTruthy();
    expect(screen.getByRole('button', { name: button })).toBeTruthy();
  });

  it('says that none was changed when one could not be looked through', () => {
    show(3, { isFailed: true });
    expect(screen.getByText(/^Not all sessions could be looked through/u)).toBeTruthy();
  });
});
