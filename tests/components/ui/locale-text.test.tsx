import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import { countText } from '../../../components/library/guide-summary-text';
import { formatMoment } from '../../../components/library/date-text';
import { writeIn } from '../../../components/ui/locale-text';

const AT = new Date(2026, 10, 19, 15, 4).getTime();

function Line() {
  return (
    <p>
      {formatMoment(AT)} · {countText(12_345, 'note')}
    </p>
  );
}

afterEach(() => {
  cleanup();
  writeIn('en-GB');
});

describe('dates, times and numbers', () => {
  it.each([
    ['en-GB', 'Thu 19 Nov 2026, 15:04 · 12,345 notes'],
    ['en-US', 'Thu Nov 19, 2026, 3:04 PM · 12,345 notes'],
    ['de', 'Do. 19. Nov. 2026, 15:04 · 12.345 notes'],
  ])('are written in %s as %s, also where they stand already', (tag, text) => {
    const { container } = render(<Line />);
    void act(() => writeIn(tag));
    expect(container.textContent?.replaceAll('\u202F', ' ')).toBe(text);
  });
});
