import { allOf, rename, styleOf, unwrap } from './inert-page';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const DEEPEST = 6;
/** Points of text that is a document's title: Google Docs gives it no other mark. Its largest heading has 20. */
const TITLE_POINTS = 24;

function headingName(level: number): string {
  return `h${Math.min(Math.max(Math.trunc(level) || 2, 1), DEEPEST)}`;
}

function isGoogleTitle(paragraph: Element): boolean {
  const spans = allOf(paragraph, 'span').filter((span) => span.textContent.trim() !== '');
  return spans.length > 0 && spans.every((span) => Number.parseFloat(styleOf(span, 'font-size')) >= TITLE_POINTS);
}

function findTitle(body: HTMLElement): Element | null {
  const named = body.querySelector('p.MsoTitle, [data-ccp-parastyle="Title" i]');
  if (named) return named.closest('p, h1, h2, [role="heading"]') ?? named;
  if (!body.querySelector('[id^="docs-internal-guid"]')) return null;
  const first = allOf(body, `p, ${HEADINGS}`).find((block) => block.textContent.trim() !== '');
  return first?.tagName === 'P' && isGoogleTitle(first) ? first : null;
}

// Below a title, the headings of the first level are the sections of the document.
function placeTitle(body: HTMLElement, title: Element): void {
  const others = allOf(body, HEADINGS).filter((heading) => heading !== title);
  if (others.some((heading) => heading.tagName === 'H1'))
    for (const heading of others) rename(heading, headingName(Number(heading.tagName.slice(1)) + 1));
  if (title.tagName !== 'H1') rename(title, 'h1');
}

/** Makes headings of what looks like one to a reader but is a paragraph in the page, and puts the title above them. */
export function nameHeadings(body: HTMLElement): void {
  const title = findTitle(body);
  for (const element of allOf(body, '[role="heading"]'))
    if (element !== title && !element.matches(HEADINGS)) rename(element, headingName(Number(element.getAttribute('aria-level'))));
  for (const paragraph of allOf(body, 'p[class*="MsoHeading"]')) {
    const level = /MsoHeading(\d)/.exec(paragraph.className)?.[1];
    if (level !== undefined) rename(paragraph, headingName(Number(level)));
  }
  if (title) placeTitle(body, title);
  for (const heading of allOf(body, HEADINGS)) {
    if (heading.textContent.trim() === '') rename(heading, 'div');
    else if (heading.closest('td, th')) rename(heading, 'strong');
    else for (const bold of allOf(heading, 'b, strong')) unwrap(bold);
  }
}
