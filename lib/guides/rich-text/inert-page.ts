/** What a reader never sees, or what is no text: it is taken out with all that is in it. */
const INVISIBLE = [
  'style, script, meta, link, title, base, template, noscript, xml, iframe, object, embed, svg, canvas, audio, video, map',
  // Google Docs draws the box of an item beside saying so.
  'img[aria-roledescription="checkbox"], [hidden], [style*="mso-hide:all" i], [style*="mso-hide: all" i]',
].join(', ');
// Signs without width that editors leave in a text.
const WIDTHLESS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** What the style attribute of an element says of a property, in lower case; empty when nothing. Also of properties that no browser knows. */
export function styleOf(element: Element, property: string): string {
  const declarations = element.getAttribute('style')?.split(';') ?? [];
  const value = declarations.find((declaration) => declaration.slice(0, declaration.indexOf(':')).trim().toLowerCase() === property);
  return (
    value
      ?.slice(value.indexOf(':') + 1)
      .trim()
      .toLowerCase() ?? ''
  );
}

/** Puts the content of an element in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts an element of another name, without attributes, in the place of an element. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Every element below `root` that fits, in the order of the page; a list of its own, so that the page may be changed meanwhile. */
export function allOf(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)];
}

/** The element beside an element; null when there is none or when text stands between the two. */
export function neighbourOf(element: Element, side: 'previousSibling' | 'nextSibling'): Element | null {
  for (let node = element[side]; node !== null; node = node[side]) {
    if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
    if ((node.textContent ?? '').trim() !== '') return null;
  }
  return null;
}

function textNodesOf(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function dropComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/**
 * The body of an HTML text with what a reader sees, and nothing else. It belongs to a document without a window: no script in it runs, and
 * nothing it points at is loaded.
 */
export function parseInertPage(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of allOf(body, INVISIBLE)) element.remove();
  for (const element of allOf(body, '[style*="display" i]')) if (styleOf(element, 'display') === 'none') element.remove();
  dropComments(body);
  for (const text of textNodesOf(body)) text.data = text.data.replaceAll('\u00A0', ' ').replace(WIDTHLESS, '');
  body.normalize();
  return body;
}
