import { annotateGuide } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { createHtmlBlocks } from './html-blocks';
import { HTML_STYLE } from './html-style';
import { element, escapeHtml } from './html-text';
import { notesToShow } from './notes-to-show';
import { toOneLine } from './plain-text';
import type { SessionFact } from './session-facts';
import { timelineSvg } from './timeline-svg';

/** Nothing may be loaded or run, also when a browser finds something in the page that this file did not mean. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function renderFact({ label, value }: SessionFact): string {
  const text = escapeHtml(toOneLine(value));
  const content = label === 'Recording link' && /^https?:\/\//iu.test(value) ? `<a href="${text}">${text}</a>` : element('bdi', text);
  return `<dt>${escapeHtml(label)}</dt>\n<dd>${content}</dd>`;
}

/** A session as one page that needs nothing else: to be read, printed and kept. */
export const htmlExporter = defineExporter({
  id: 'html',
  order: 30,
  label: 'HTML',
  description: 'For reading and printing: one page with the timeline and the annotated guide.',
  extension: 'html',
  suffix: '',
  mimeType: 'text/html',
  options: ['times', 'hasUnasked', 'isStarredOnly', 'hasPerson'],
  render(log, context) {
    const { title, facts, legend, sections, debrief, otherNotes, sourceNote } = annotateGuide(log, context);
    const { inline, list, note, section } = createHtmlBlocks(true);
    const others = otherNotes.length === 0 ? [] : [`${element('h2', 'Other notes')}\n${list(otherNotes.map(note))}`];
    return [
      '<!doctype html>',
      '<html lang="en">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer">',
      element('title', escapeHtml(title)),
      `<style>${HTML_STYLE}</style>`,
      '</head>',
      '<body>',
      '<main>',
      element('h1', element('bdi', escapeHtml(title))),
      `<dl>\n${facts.map(renderFact).join('\n')}\n</dl>`,
      timelineSvg(log.state, notesToShow(log.state, context.options), context.exportedAt),
      element('p', escapeHtml(legend), 'legend'),
      ...[...sections, ...(debrief ? [debrief] : [])].map((part) => element('section', `\n${section(part)}\n`)),
      ...others.map((part) => element('section', `\n${part}\n`)),
      '</main>',
      ...(sourceNote === '' ? [] : [`<footer>\n<hr>\n${element('p', element('bdi', inline(sourceNote)))}\n</footer>`]),
      '</body>',
      '</html>',
      '',
    ].join('\n');
  },
});
