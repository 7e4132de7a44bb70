// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { parseInertPage } from '../../../../lib/guides/rich-text/inert-page';

const HOSTILE =
  '<script>stolen()</script><style>b {}</style><p onclick="stolen()">a<!-- b --><span hidden>c</span><span style="Display : none">d</span>e</p>';

describe('a page that is only read', () => {
  it('belongs to a document without a window, in which nothing runs and nothing is loaded', () => {
    const body = parseInertPage(HOSTILE);
    expect(body.ownerDocument).not.toBe(document);
    expect(body.ownerDocument.defaultView).toBeNull();
  });

  it('holds what a reader sees', () => {
    expect(parseInertPage(HOSTILE).textContent).toBe('ae');
  });
});
