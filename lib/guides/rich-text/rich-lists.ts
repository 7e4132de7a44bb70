import { allOf, neighbourOf, rename, unwrap } from './inert-page';

const LISTS = ['UL', 'OL'];
const BLOCKS = ['P', 'DIV', 'SECTION', 'ARTICLE'];

function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === '';
}

// A list directly in a list, as in Google Docs, belongs to the item before it.
function nestLists(body: HTMLElement): void {
  for (const list of allOf(body, 'ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = neighbourOf(list, 'previousSibling');
    if (before?.tagName === 'LI') before.append(list);
    else unwrap(list);
  }
}

// An item that holds nothing but a list is there to move that list to the right.
function dropEmptyItems(body: HTMLElement): void {
  for (const item of allOf(body, 'li')) {
    const before = neighbourOf(item, 'previousSibling');
    if (isBlank(item) && !item.querySelector('img, input')) item.remove();
    else if (before?.tagName === 'LI' && [...item.childNodes].every((node) => LISTS.includes(node.nodeName) || isBlank(node))) {
      before.append(...item.children);
      item.remove();
    }
  }
}

// Paragraphs around the text of an item would set the items apart.
function tightenItem(item: HTMLElement): void {
  for (;;) {
    const first = [...item.childNodes].find((node) => node.nodeName === 'IMG' || !isBlank(node));
    if (!first || !BLOCKS.includes(first.nodeName)) return;
    unwrap(first as Element);
  }
}

// Notion makes a list of each item; with nothing between them they are one to a reader.
function joinLists(body: HTMLElement): void {
  for (const list of allOf(body, 'ul, ol')) {
    const before = neighbourOf(list, 'previousSibling');
    if (before?.tagName !== list.tagName) continue;
    before.append(...list.childNodes);
    list.remove();
  }
}

/** Puts lists that stand beside their item into it, and takes away what would set the items of a list apart. */
export function tidyLists(body: HTMLElement): void {
  nestLists(body);
  dropEmptyItems(body);
  joinLists(body);
  for (const heading of allOf(body, 'li :is(h1, h2, h3, h4, h5, h6)')) rename(heading, 'strong');
  for (const item of allOf(body, 'li')) tightenItem(item);
}
