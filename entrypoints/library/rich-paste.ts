import { isSourceCode } from '../../lib/guides/rich-text/is-source-code';
import { richTextToMarkdown } from '../../lib/guides/rich-text/rich-text-to-markdown';

/** Characters of the longest HTML that is looked at: Word writes some tens of them for each that is read. */
const MAX_HTML_CHARACTERS = 20_000_000;

/** What is left when only the signs count, wherever the lines end. */
function signsOf(text: string): string {
  return text.replaceAll(/[\s\\\u200B\uFEFF]/g, '');
}

/** The Markdown of what is pasted; null when its HTML says nothing that its plain text does not say as well, so that the plain text is pasted as ever. */
export function pasteAsMarkdown(data: DataTransfer): string | null {
  const html = data.getData('text/html');
  if (html.trim() === '' || html.length > MAX_HTML_CHARACTERS || isSourceCode(html)) return null;
  const markdown = richTextToMarkdown(html);
  return markdown === '' || signsOf(markdown) === signsOf(data.getData('text/plain')) ? null : markdown;
}
