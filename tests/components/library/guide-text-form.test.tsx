import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideTextForm } from '../../../components/library/guide-text-form';

interface Shown {
  text?: string;
  problem?: string;
  line?: number;
  notice?: { sentence: string; undo: () => void };
  progress?: number;
  /** What rich text is as Markdown. */
  markdown?: string;
}

function show({ text = '', problem, line, notice, progress, markdown }: Shown = {}) {
  const calls = {
    onText: vi.fn<(text: string) => void>(),
    onFiles: vi.fn<(files: File[]) => void>(),
    onFetch: vi.fn<(link: string) => void>(),
    onReview: vi.fn<() => void>(),
    onStop: vi.fn<() => void>(),
  };
  render(
    <GuideTextForm
      text={text}
      problem={problem ?? null}
      problemLine={line ?? null}
      notice={notice ?? null}
      isBusy={false}
      progress={progress ?? null}
      toMarkdown={() => markdown ?? null}
      {...calls}
    />,
  );
  return calls;
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Guide Markdown' });
const file = new File(['# Guide'], 'guide.md', { type: 'text/markdown' });

/** Fires a drag event with something on the pointer; tells whether the page took it. */
function drag(type: string, target: Element, types: string[], files: File[] = []): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types, files } });
  return !fireEvent(target, event);
}

/** Pastes a text at the end of the field; answers whether it is left to the browser. */
function paste(text: string): boolean {
  field().setSelectionRange(field().value.length, field().value.length);
  const clipboardData = { getData: (type: string) => (type === 'text/plain' ? text : '') };
  return fireEvent(field(), Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }));
}

afterEach(cleanup);

describe('guide text form', () => {
  it('hands on what is typed and asks for the review', () => {
    const { onText, onReview } = show({ text: '# Old' });
    fireEvent.input(field(), { target: { value: '# New' } });
    fireEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(onText).toHaveBeenCalledExactlyOnceWith('# New');
    expect(onReview).toHaveBeenCalledOnce();
  });

  it('takes a file that is chosen', () => {
    const { onFiles } = show();
    fireEvent.change(screen.getByLabelText('Guide file'), { target: { files: [file] } });
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
  });

  it('takes a file that is dropped anywhere on the page, and shows that it would', () => {
    const { onFiles } = show();
    expect(drag('dragover', document.body, ['Files'])).toBe(true);
    expect(screen.getByText('Drop the file to read it')).toBeTruthy();
    expect(drag('drop', document.body, ['Files'], [file])).toBe(true);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file]);
    expect(screen.queryByText('Drop the file to read it')).toBeNull();
  });

  it('leaves dragged text to the field', () => {
    const { onFiles } = show();
    expect(drag('dragover', field(), ['text/plain'])).toBe(false);
    expect(drag('drop', field(), ['text/plain'])).toBe(false);
    expect(onFiles).not.toHaveBeenCalled();
  });

  it('says what is wrong, keeps the text and leads to its line', () => {
    show({ text: '# Guide\n\n## Warm-up (five min)\n- What?', problem: 'Line 3: “five min” is not a number of minutes.', line: 3 });
    expect(screen.getByRole('alert').textContent).toContain('Line 3');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toContain('five min');
    fireEvent.click(screen.getByRole('button', { name: 'Show line 3' }));
    expect(document.activeElement).toBe(field());
    expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe('## Warm-up (five min)');
  });

  it('takes several files at once', () => {
    const { onFiles } = show();
    const other = new File(['# Other'], 'other.md');
    drag('drop', document.body, ['Files'], [file, other]);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([file, other]);
  });

  it('fetches a link only when it is asked to', () => {
    const { onFetch } = show();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Fetch' }).disabled).toBe(true);
    fireEvent.input(screen.getByRole('textbox', { name: 'Link' }), { target: { value: ' https://example.org/guide.md ' } });
    expect(onFetch).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Fetch' }));
    expect(onFetch).toHaveBeenCalledExactlyOnceWith('https://example.org/guide.md');
  });

  it('shows the beginning of a long text, so that the page stays quick, and lets go of it', () => {
    const text = '- A question?\n'.repeat(20_000);
    const { onText } = show({ text });
    expect([field().readOnly, text.startsWith(field().value), field().value.length < text.length]).toEqual([true, true, true]);
    fireEvent.click(screen.getByRole('button', { name: 'Empty the field' }));
    expect(onText).toHaveBeenCalledExactlyOnceWith('');
  });

  it('takes a long text that is pasted past the field', () => {
    const { onText } = show();
    expect(paste('- A question?\r\n'.repeat(20_000))).toBe(false);
    expect(onText).toHaveBeenCalledExactlyOnceWith('- A question?\n'.repeat(20_000));
  });

  it('pastes rich text as Markdown', () => {
    const { onText } = show({ markdown: '## Warm-up' });
    const isTaken = !paste('Warm-up');
    expect([isTaken, onText.mock.lastCall]).toEqual([true, ['## Warm-up']]);
  });

  it('leaves plain text to the browser', () => {
    const { onText } = show();
    expect(paste('Warm-up')).toBe(true);
    expect(onText).not.toHaveBeenCalled();
  });

  it('does not take the same guide in twice unseen', () => {
    const guide = '## Warm-up\n- What is your role?\n'.repeat(20);
    const { onText } = show({ text: guide });
    expect(paste(guide.replaceAll('\n', '\r\n'))).toBe(false);
    expect(onText).not.toHaveBeenCalled();
    expect(screen.getByText(/in the field already/u)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Add it all the same' }));
    expect(onText).toHaveBeenCalledOnce();
  });

  it('says that a guide was added to another one, and can keep only the new one', () => {
    const guide = '## Other\n- What?\n'.repeat(20);
    const { onText } = show({ text: '# Old' });
    expect(paste(guide)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Keep only what was pasted' }));
    expect(onText).toHaveBeenLastCalledWith(guide);
  });

  it('shows how far a long text is read, and can stop', () => {
    const { onStop } = show({ progress: 0.42 });
    expect(screen.getByRole('progressbar', { name: 'Reading the text' }).getAttribute('aria-valuenow')).toBe('42');
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('offers to take back what has just happened to the text', () => {
    const undo = vi.fn<() => void>();
    show({ notice: { sentence: 'Started anew.', undo } });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
  });
});
