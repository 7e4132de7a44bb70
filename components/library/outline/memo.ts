import { Component, createElement } from 'preact';
import type { FunctionComponent } from 'preact';

/**
 * A component that is drawn again only when one of its props is another value or another object; `ignored` are those that always do the same,
 * whatever object they are.
 */
export function memo<Props extends object>(
  Inner: FunctionComponent<Props>,
  ignored: readonly (keyof Props)[] = [],
): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      // Asked of every row on every key, so it makes nothing that has to be cleared away.
      for (const key in next) if (next[key] !== this.props[key] && !ignored.includes(key)) return true;
      for (const key in this.props) if (!(key in next)) return true;
      return false;
    }

    override render() {
      return createElement(Inner, this.props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}
