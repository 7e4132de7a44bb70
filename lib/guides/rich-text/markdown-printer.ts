import TurndownService from 'turndown';
import { addTableRules } from './rich-tables';

const INDENT = '  ';
const LIST_START = /^(?:[-+*>#](?=\s)|\d{1,9}(?=[.)]\s))/;
const BLOCK = /^(?:UL|OL|BLOCKQUOTE|PRE|TABLE|HR)$/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WEB_ADDRESS = /^(?:https?|mailto|tel):/i;

// Only what would vanish or mean something else. A sign that a person typed as Markdown, such as `- [ ]` or `[Optional]`, keeps its meaning.
function escapeText(text: string): string {
  return text
    .replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/^(\s*)(?=~~~)/, '$1\\')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

// What stands directly before or after, also where marks around the node end with it.
function siblingOf(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  const { parentNode: parent, [side]: sibling } = node;
  if (sibling || !parent || !/^(?:STRONG|EM|DEL|A)$/.test(parent.nodeName)) return sibling;
  return siblingOf(parent, side);
}

function besideOf(node: Node, side: 'previousSibling' | 'nextSibling'): string {
  return (siblingOf(node, side)?.textContent?.at(side === 'nextSibling' ? 0 : -1) ?? '').trim();
}

function isBesideCode(node: Node): boolean {
  const before = siblingOf(node, 'previousSibling');
  const isCode =
    before?.nodeName === 'CODE' || (before?.nodeType === Node.ELEMENT_NODE && (before as Element).querySelector('code') !== null);
  return isCode || besideOf(node, 'previousSibling') === '`' || besideOf(node, 'nextSibling') === '`';
}

// A mark between a sign and a letter is no mark: `**so:**then`.
function emphasise(content: string, node: Node, mark: string): string {
  const [first = ''] = content;
  const text = node.textContent ?? '';
  const before = /^\s/.test(text) ? '' : besideOf(node, 'previousSibling');
  const after = /\s$/.test(text) ? '' : besideOf(node, 'nextSibling');
  const opens = !PUNCTUATION.test(first) || before === '' || PUNCTUATION.test(before);
  const closes = !PUNCTUATION.test(content.at(-1) ?? '') || after === '' || PUNCTUATION.test(after);
  if (!opens || !closes || content.includes('\n\n') || content.trim() !== content) return content;
  return `${mark}${content}${mark}`;
}

function printItem(content: string, item: HTMLElement): string {
  const list = item.parentElement;
  const items = [...(list?.children ?? [])].filter(({ tagName }) => tagName === 'LI');
  const first = Number(list?.getAttribute('start') ?? 1) || 1;
  const mark = list?.tagName === 'OL' ? `${first + items.indexOf(item)}. ` : '- ';
  const indent = list?.tagName === 'OL' ? ' '.repeat(mark.length) : INDENT;
  // Only what a person typed is escaped, not what a list or a quotation in the item begins with.
  const startsWithText = !BLOCK.test(item.firstChild?.nodeName ?? '');
  const text = startsWithText
    ? content.trim().replace(LIST_START, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`))
    : content.trim();
  // A list that begins otherwise than with 1 is one only after an empty line.
  const isAfterText = item.previousSibling !== null && item.previousSibling.nodeName !== 'LI';
  return `${isAfterText ? '\n\n' : '\n'}${mark}${text.replaceAll(/\n(?=.)/g, `\n${indent}`)}\n`;
}

/** A row of at least `least` backticks that does not stand in the code. */
function ticksAround(code: string, least: number): string {
  return '`'.repeat(Math.max(least, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
}

function printCode(node: HTMLElement): string {
  const code = node.textContent.replaceAll(/\s+/g, ' ');
  if (code.trim() === '' || isBesideCode(node)) return escapeText(code);
  const mark = ticksAround(code, 1);
  const gap = /^`|`$/.test(code) ? ' ' : '';
  return `${mark}${gap}${code}${gap}${mark}`;
}

function fence(code: string): string {
  const mark = ticksAround(code, 3);
  return `\n\n${mark}\n${code.replace(/\n+$/, '')}\n${mark}\n\n`;
}

function addressOf(link: HTMLElement): string | null {
  const address = link.getAttribute('href')?.trim() ?? '';
  // Google Docs leads every link of a published page over itself.
  const behind = /^https:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(address)?.[1];
  const target = behind === undefined ? address : (URL.parse(address)?.searchParams.get('q') ?? address);
  return WEB_ADDRESS.test(target) ? target.replaceAll(/\s/g, '%20').replaceAll('(', '%28').replaceAll(')', '%29') : null;
}

function printLink(content: string, link: HTMLElement): string {
  const address = addressOf(link);
  // Behind an exclamation mark it would be an image.
  if (address === null || content.trim() === '' || /\n|\]\(/.test(content) || besideOf(link, 'previousSibling') === '!') return content;
  return content === address ? content : `[${content}](${address})`;
}

/** Prints a tidy page as Markdown. */
export function createMarkdownPrinter(): TurndownService {
  const service = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', hr: '---', codeBlockStyle: 'fenced', br: '' });
  service.escape = escapeText;
  addTableRules(service);
  service.addRule('heading', {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, { tagName }) =>
      `\n\n${'#'.repeat(Number(tagName.slice(1)))} ${content
        .trim()
        .replaceAll(/\s*\n\s*/g, ' ')
        .replace(/(?<=\s)(?=#+$)/, '\\')}\n\n`,
  });
  service.addRule('line end', {
    filter: 'br',
    replacement: (_content, { nextSibling }) => (nextSibling?.nodeName === 'BR' ? '\n\n' : '\n'),
  });
  service.addRule('item', { filter: 'li', replacement: (content, item) => printItem(content, item) });
  service.addRule('list', {
    filter: ['ul', 'ol'],
    replacement: (content, list) =>
      list.parentElement?.tagName === 'LI' && /^\n(?:-|1\.) /.test(content) ? content : `\n\n${content}\n\n`,
  });
  service.addRule('code block', { filter: 'pre', replacement: (_content, block) => fence(block.textContent) });
  service.addRule('code', { filter: 'code', replacement: (_content, node) => printCode(node) });
  service.addRule('bold', { filter: ['strong'], replacement: (content, node) => emphasise(content, node, '**') });
  service.addRule('italic', { filter: ['em'], replacement: (content, node) => emphasise(content, node, '*') });
  service.addRule('struck', { filter: ['del'], replacement: (content, node) => emphasise(content, node, '~~') });
  service.addRule('link', { filter: 'a', replacement: (content, link) => printLink(content, link) });
  service.addRule('image', {
    filter: 'img',
    replacement: (_content, image) => {
      const source = image.getAttribute('src') ?? '';
      const alt = escapeText((image.getAttribute('alt') ?? '').replaceAll(/\s+/g, ' '));
      return /^https?:/i.test(source) ? `![${alt}](${source.replaceAll(/\s/g, '%20').replaceAll('(', '%28').replaceAll(')', '%29')})` : '';
    },
  });
  return service;
}
