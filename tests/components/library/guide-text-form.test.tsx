import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { GuideTextForm } from '../../../components/library/guide-text-form';

function show(options: { text?: string; problem?: string; line?: number } = {}) {
  const calls = { onText: vi.fn<(text: string) => void>(), onFile: vi.fn<(file: File) => void>(), onReview: vi.fn<() => void>() };
  render(
    <GuideTextForm
      text={options.text ?? ''}
      problem={options.problem ?? null}
      problemLine={options.line ?? null}
      isBusy={false}
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
    const { onFile } = show();
    fireEvent.change(screen.getByLabelText('Guide file'), { target: { files: [file] } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  });

  it('takes a file that is dropped anywhere on the page, and shows that it would', () => {
    const { onFile } = show();
    expect(drag('dragover', document.body, ['Files'])).toBe(true);
    expect(screen.getByText('Drop the file to read it')).toBeTruthy();
    expect(drag('drop', document.body, ['Files'], [file])).toBe(true);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(screen.queryByText('Drop the file to read it')).toBeNull();
  });

  it('leaves dragged text to the field', () => {
    const { onFile } = show();
    expect(drag('dragover', field(), ['text/plain'])).toBe(false);
    expect(drag('drop', field(), ['text/plain'])).toBe(false);
    expect(onFile).not.toHaveBeenCalled();
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
});
