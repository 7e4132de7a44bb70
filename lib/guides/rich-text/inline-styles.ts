import { allOf, rename, styleOf, unwrap } from './inert-page';

const MARKS = 'strong, em, del, code';
const BLOCKS = 'p, div, ul, ol, li, table, blockquote, pre, h1, h2, h3, h4, h5, h6, hr';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** What says nothing that Markdown could, and would keep marks apart that stand side by side. */
const BARE = 'span, font, u, ins, mark, small, big, sub, sup, label, abbr, cite, kbd, samp, var';
const BOLD_WEIGHT = 600;

function isBold(weight: string): boolean {
  return weight.startsWith('bold') || Number(weight) >= BOLD_WEIGHT;
}

function wrapContent(element: Element, name: string): void {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

function markStyledText(element: HTMLElement): void {
  // A heading is bold anyhow.
  if (isBold(styleOf(element, 'font-weight')) && !element.closest(HEADINGS)) wrapContent(element, 'strong');
  if (/^(?:italic|oblique)/.test(styleOf(element, 'font-style'))) wrapContent(element, 'em');
  if (`${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`.includes('line-through'))
    wrapContent(element, 'del');
}

// `**one****two**` is no bold text, so what stands side by side becomes one.
function mergeWithNext(element: Element): void {
  for (;;) {
    const { nextSibling: next } = element;
    const isGap = next?.nodeType === Node.TEXT_NODE && next.textContent?.trim() === '';
    const twin = isGap ? next.nextSibling : next;
    if (twin?.nodeName !== element.nodeName) return;
    if (isGap) element.append(next);
    element.append(...twin.childNodes);
    twin.parentNode?.removeChild(twin);
  }
}

/** Makes bold, italic and struck text of what only looks so by its style, and plain text of what only is so by its tag. */
export function markInlineStyles(body: HTMLElement): void {
  for (const bold of allOf(body, 'b, strong')) {
    const weight = styleOf(bold, 'font-weight');
    if (weight !== '' && !isBold(weight)) unwrap(bold);
    else if (bold.tagName === 'B') rename(bold, 'strong');
  }
  for (const italic of allOf(body, 'i, em')) {
    if (styleOf(italic, 'font-style') === 'normal') unwrap(italic);
    else if (italic.tagName === 'I') rename(italic, 'em');
  }
  for (const struck of allOf(body, 's, strike')) rename(struck, 'del');
  for (const styled of allOf(body, 'span[style], font[style]')) markStyledText(styled);
  for (const bare of allOf(body, '*')) if (bare.matches(BARE) || bare.tagName.includes(':')) unwrap(bare);
  for (const mark of allOf(body, MARKS))
    if (mark.textContent.trim() === '' || mark.querySelector(BLOCKS) || mark.parentElement?.closest(mark.localName)) unwrap(mark);
  body.normalize();
  for (const mark of allOf(body, MARKS)) if (body.contains(mark)) mergeWithNext(mark);
}
