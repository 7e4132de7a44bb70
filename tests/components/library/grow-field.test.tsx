import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { GrowField } from '../../../components/library/outline/grow-field';

const TEXT = 'What is **the worst** of [the docs](https://example.org/x)?';

function show(value: string, isMarkdown: boolean) {
  render(<GrowField label="Text" value={value} isMarkdown={isMarkdown} onInput={() => undefined} />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  return { field, shown: field.parentElement?.querySelector('.grow-shown') ?? null };
}

afterEach(cleanup);

describe('a field of the outline', () => {
  it('shows bold and links as they look, and holds the text as it is written', () => {
    const { field, shown } = show(TEXT, true);
    expect([field.value, shown?.textContent, shown?.querySelector('strong')?.textContent]).toEqual([
      TEXT,
      'What is the worst of the docs?',
      'the worst',
    ]);
  });

  it.each([
    ['text without marks', 'How are 2 * 3 and snake_case?', true],
    ['what is no Markdown', TEXT, false],
  ])('shows nothing beside %s', (_, value, isMarkdown) => {
    expect(show(value, isMarkdown).shown).toBe(null);
  });
});
