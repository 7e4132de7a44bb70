import { markCheckBoxes } from './check-boxes';
import { nestFlatLists } from './flat-lists';
import { parseInertPage } from './inert-page';
import { markInlineStyles } from './inline-styles';
import { createMarkdownPrinter } from './markdown-printer';
import { nameHeadings } from './rich-headings';
import { tidyLists } from './rich-lists';
import { tidyTables } from './rich-tables';

/**
 * The Markdown that says what the HTML of a document, a page or the clipboard shows: headings, lists, boxes to tick, tables, quotations, code,
 * bold, italic and struck text, links. Works in pages only, since workers have no `DOMParser`. Nothing that the HTML points at is loaded.
 */
export function richTextToMarkdown(html: string): string {
  const body = parseInertPage(html);
  nameHeadings(body);
  nestFlatLists(body);
  tidyTables(body);
  tidyLists(body);
  markInlineStyles(body);
  markCheckBoxes(body);
  return createMarkdownPrinter().turndown(body);
}
