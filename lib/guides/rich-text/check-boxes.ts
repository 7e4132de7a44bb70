import { allOf, neighbourOf } from './inert-page';

/** Signs that people and programs put before what is to be ticked. */
const BOX_SIGN = /^\s*(?:([☑☒✅✓✔]|\u{1F5F9}|\u{1F5F8})|[☐❏❑▢]|\u{1F78E})\uFE0F?\s*/u;

const TICKED_ITEM = '[aria-checked="true"], .checked, .task-list-item-done, [data-task-state="DONE"], [data-checked="true"]';
const BOX_ITEM = [
  'li[role="checkbox"], li[aria-checked], li[data-checked]',
  'ul.inline-task-list > li, li[data-task-id], li[data-inline-task-id], li[data-task-state]',
].join(', ');
/** A box that is an element of its own, before the text. */
const BOX_ELEMENT = 'input[type="checkbox" i], .checkbox-on, .checkbox-off';
const TICKED_ELEMENT = '[checked], .checkbox-on';

function putBox(item: Element, isTicked: boolean): void {
  item.prepend(isTicked ? '[x] ' : '[ ] ');
}

/** The item of a list around `element`; made from the paragraph around it when there is none. */
function itemAround(element: Element): Element {
  const item = element.closest('li');
  if (item) return item;
  const paragraph = element.closest('p, div') ?? element;
  const made = element.ownerDocument.createElement('li');
  // Boxes below one another are one list.
  const before = neighbourOf(paragraph, 'previousSibling');
  const list = before?.matches('ul[data-boxes]') === true ? before : element.ownerDocument.createElement('ul');
  list.setAttribute('data-boxes', '');
  if (list !== before) paragraph.before(list);
  list.append(made);
  made.append(...paragraph.childNodes);
  paragraph.remove();
  return made;
}

function textStartOf(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim() !== '') return walker.currentNode as Text;
  return null;
}

/** Writes what is to be ticked as Markdown does, `[ ]` or `[x]` before the text, however the page shows its boxes. */
export function markCheckBoxes(body: HTMLElement): void {
  const boxed = new Set<Element>();
  for (const box of allOf(body, BOX_ELEMENT)) {
    const isTicked = box.matches(TICKED_ELEMENT);
    const item = itemAround(box);
    box.remove();
    if (!boxed.has(item)) putBox(item, isTicked);
    boxed.add(item);
  }
  for (const item of allOf(body, BOX_ITEM)) if (!boxed.has(item)) putBox(item, item.matches(TICKED_ITEM));
  for (const element of allOf(body, 'p, li, body > div, div > div')) {
    const text = textStartOf(element);
    const sign = BOX_SIGN.exec(text?.data ?? '');
    if (!text || !sign || element.querySelector('p, div, li, table')) continue;
    text.data = text.data.slice(sign[0].length);
    putBox(itemAround(element), sign[1] !== undefined);
  }
}
