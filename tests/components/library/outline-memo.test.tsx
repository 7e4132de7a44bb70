import { render } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';

import { memo } from '../../../components/library/outline/memo';

describe('a remembered component', () => {
  it('is drawn again only for another prop', () => {
    const drawn: string[] = [];
    const Row = memo(function Row({ text, mark }: { text: string; mark?: string }) {
      drawn.push(`${text}${mark ?? ''}`);
      return <p>{text}</p>;
    });
    const { rerender } = render(<Row text="a" />);
    rerender(<Row text="a" />);
    rerender(<Row text="b" />);
    rerender(<Row text="b" mark="!" />);
    rerender(<Row text="b" />);
    expect(drawn).toEqual(['a', 'b', 'b!', 'b']);
  });

  it('is not drawn again for what always does the same', () => {
    const drawn: string[] = [];
    const Row = memo(
      function Row({ text }: { text: string; onGo: () => void }) {
        drawn.push(text);
        return <p>{text}</p>;
      },
      ['onGo'],
    );
    const { rerender } = render(<Row text="a" onGo={() => undefined} />);
    rerender(<Row text="a" onGo={() => undefined} />);
    rerender(<Row text="b" onGo={() => undefined} />);
    expect(drawn).toEqual(['a', 'b']);
  });
});
