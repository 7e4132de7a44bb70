import { parseInertPage, styleOf } from './inert-page';

function isCode(element: Element): boolean {
  if (element.tagName === 'PRE' || element.tagName === 'CODE') return true;
  return styleOf(element, 'font-family').includes('monospace') || (element.tagName === 'DIV' && styleOf(element, 'white-space') === 'pre');
}

/** Whether an HTML text shows nothing but code, as what is copied from a code editor: colours of text that is Markdown as it stands. */
export function isSourceCode(html: string): boolean {
  const parts = [...parseInertPage(html).childNodes].filter((node) => (node.textContent ?? '').trim() !== '');
  return parts.length > 0 && parts.every((node) => node.nodeType === Node.ELEMENT_NODE && isCode(node as Element));
}
