// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pasteAsMarkdown } from '../../../entrypoints/library/rich-paste';

/** What a browser hands over when somebody pastes. */
function clipboard(html: string, plain = ''): DataTransfer {
  return { getData: (type: string) => (type === 'text/html' ? html : plain) } as DataTransfer;
}

describe('pasting', () => {
  it('takes headings and lists of the clipboard’s HTML', () => {
    const data = clipboard('<h2>Warm-up (5 min)</h2><ul><li>What is your role?</li></ul>', 'Warm-up (5 min)\n• What is your role?');
    expect(pasteAsMarkdown(data)).toBe('## Warm-up (5 min)\n\n- What is your role?');
  });

  it.each([
    ['there is no HTML', '', '## Warm-up'],
    ['the HTML says no more than the plain text', '<p>## Warm-up</p><p>- [ ] &lt;name&gt;</p>', '## Warm-up\n- [ ] <name>'],
    [
      'it comes from a code editor',
      `<meta charset='utf-8'><div style="color: #d4d4d4;font-family: Menlo, Monaco, 'Courier New', monospace;white-space: pre;"><div><span style="color: #569cd6;font-weight: bold;">## Warm-up</span></div></div>`,
      '## Warm-up',
    ],
    [
      'it comes from a page that shows a text file',
      '<html><body>\n<!--StartFragment--><pre style="white-space: pre-wrap;">## Warm-up</pre><!--EndFragment-->\n</body></html>',
      '## Warm-up',
    ],
    ['the HTML shows nothing', '<meta charset="utf-8"><style>p {}</style><img src="data:image/png;base64,AA==">', ''],
  ])('leaves the plain text when %s', (_why, html, plain) => {
    expect(pasteAsMarkdown(clipboard(html, plain))).toBeNull();
  });
});
