import { allOf, neighbourOf, styleOf } from './inert-page';

/** An item of a list that says how deep it lies instead of lying there. */
interface FlatItem {
  /** What stands in the page for it. */
  element: Element;
  /** From 1. */
  level: number;
  isOrdered: boolean;
  /** Its number, where it is known. */
  number: number | null;
  /** Takes the content out of `element`. */
  content: () => Node[];
}

/** What Word puts before an item of a list that has boxes to tick instead of bullets: a letter in a font of signs. */
const BOX_LETTERS = ['q', 'o', '¨', '£', '\uF071', '\uF06F', '\uF0A8', '\uF0A3'];
const NUMBER = /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i;
const WORD_LEVEL = /\blevel(\d)/;

function markOf(paragraph: Element): Element | undefined {
  return allOf(paragraph, '[style*="mso-list" i]').find((element) => styleOf(element, 'mso-list') === 'ignore');
}

function isBox(mark: Element): boolean {
  const fonts = [mark, ...allOf(mark, '[style]'), mark.parentElement].map((element) => element && styleOf(element, 'font-family'));
  return BOX_LETTERS.includes(mark.textContent.trim()) && fonts.some((font) => font?.includes('wingdings') === true);
}

/** A paragraph of Word's desktop version, such as `<p style="mso-list:l0 level2 lfo1">`, with its bullet as a text of its own. */
function readWordItem(element: Element): FlatItem | null {
  const level = WORD_LEVEL.exec(styleOf(element, 'mso-list'))?.[1];
  if (level === undefined || !/^(?:P|DIV)$/.test(element.tagName)) return null;
  const mark = markOf(element);
  const content = () => {
    const box = mark !== undefined && isBox(mark) ? ['[ ] '] : [];
    mark?.remove();
    return [...box.map((text) => element.ownerDocument.createTextNode(text)), ...element.childNodes];
  };
  const label = mark?.textContent.trim() ?? '';
  return {
    element,
    level: Number(level),
    isOrdered: NUMBER.test(label),
    number: Number.parseInt(label.replace('(', ''), 10) || null,
    content,
  };
}

/** A list of Word's web version: each item is a list of its own, in a `div`. */
function readWebItem(element: Element): FlatItem | null {
  if (!element.classList.contains('ListContainerWrapper')) return null;
  const [list] = element.children;
  const [item] = list?.children ?? [];
  if (!list || item?.tagName !== 'LI' || element.children.length > 1 || list.children.length > 1) return null;
  const level = Number(item.getAttribute('data-aria-level') ?? item.getAttribute('aria-level')) || 1;
  const number = Number(list.getAttribute('start')) || null;
  return { element, level, isOrdered: list.tagName === 'OL', number, content: () => [...item.childNodes] };
}

function readItem(element: Element | null): FlatItem | null {
  return element && (readWordItem(element) ?? readWebItem(element));
}

function buildList(items: readonly FlatItem[], document: Document): Element[] {
  const lists: Element[] = [];
  /** The lists that are open, the outermost first, each with its level. */
  let open: { list: Element; level: number }[] = [];
  for (const { level, isOrdered, number, content } of items) {
    open = open.filter((outer) => outer.level <= level);
    const name = isOrdered ? 'ol' : 'ul';
    let current = open.at(-1);
    if (current?.level !== level || current.list.localName !== name) {
      if (current?.level === level) open.pop();
      const parent = open.at(-1)?.list.lastElementChild;
      current = { list: document.createElement(name), level };
      if (number !== null) current.list.setAttribute('start', String(number));
      open.push(current);
      if (parent) parent.append(current.list);
      else lists.push(current.list);
    }
    const item = document.createElement('li');
    item.append(...content());
    current.list.append(item);
  }
  return lists;
}

/** Makes lists in lists of the lists of Word, which are paragraphs or lists of one item that name their level. */
export function nestFlatLists(body: HTMLElement): void {
  for (const element of allOf(body, '[style*="mso-list" i], .ListContainerWrapper')) {
    // What an earlier turn took into its list is in the page no more.
    if (!body.contains(element)) continue;
    const items: FlatItem[] = [];
    for (let item = readItem(element); item !== null; item = readItem(neighbourOf(item.element, 'nextSibling'))) items.push(item);
    const last = items.at(-1);
    if (!last) continue;
    last.element.after(...buildList(items, body.ownerDocument));
    for (const item of items) item.element.remove();
  }
}
