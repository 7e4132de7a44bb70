import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';

import { LibraryFrame } from '../../../components/library/library-frame';
import { RenameForm } from '../../../components/library/rename-form';

afterEach(cleanup);

function Steps() {
  const [step, setStep] = useState('text');
  return (
    <LibraryFrame area="guides" isAreaItself={false} takesFocus={false} title="Import guide" step={step}>
      {step === 'text' && <button onClick={() => setStep('review')}>Review</button>}
      <button onClick={() => setStep('other')}>Stays</button>
    </LibraryFrame>
  );
}

function Renaming() {
  const [isRenaming, setRenaming] = useState(false);
  const end = () => setRenaming(false);
  return (
    <>
      <button onClick={() => setRenaming(true)}>More actions</button>
      {isRenaming && <RenameForm title="Talk" onSave={end} onCancel={end} />}
    </>
  );
}

describe('the keyboard', () => {
  it('goes to the heading when the button that led to the next step is gone', () => {
    render(<Steps />);
    const button = screen.getByRole('button', { name: 'Review' });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('stays where it is when that is still there', () => {
    render(<Steps />);
    const button = screen.getByRole('button', { name: 'Stays' });
    button.focus();
    fireEvent.click(button);
    expect(document.activeElement).toBe(button);
  });

  it.each(['Rename', 'Cancel'])('goes back to where renaming was asked for after %s', (name) => {
    render(<Renaming />);
    const opener = screen.getByRole('button', { name: 'More actions' });
    opener.focus();
    fireEvent.click(opener);
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
    fireEvent.click(screen.getByRole('button', { name }));
    expect(document.activeElement).toBe(opener);
  });
});
