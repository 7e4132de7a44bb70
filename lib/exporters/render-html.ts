import type { SessionLog } from '../domain/session-log';
import { annotateGuide } from './annotated-guide';
import type { ExportContext } from './define-exporter';
import { createHtmlBlocks } from './html-blocks';
import { element, escapeHtml } from './html-text';
import { toOneLine } from './plain-text';

/**
 * A session as an annotated guide in HTML: headings, paragraphs and lists only, as Google Docs and Word take them from the clipboard.
 * It is a fragment without scripts, styles or images, whatever the notes hold.
 */
export function renderHtml(log: SessionLog, context: ExportContext): string {
  const { title, facts, legend, sections, debrief, otherNotes, sourceNote } = annotateGuide(log, context);
  const { inline, list, note, section } = createHtmlBlocks(false);
  const blocks = [
    element('h1', escapeHtml(title)),
    list(facts.map(({ label, value }) => element('li', `${element('strong', `${escapeHtml(label)}:`)} ${escapeHtml(toOneLine(value))}`))),
    element('p', escapeHtml(legend)),
    ...sections.map(section),
    debrief === null ? '' : section(debrief),
    otherNotes.length === 0 ? '' : `${element('h2', 'Other notes')}\n${list(otherNotes.map(note))}`,
    sourceNote === '' ? '' : `<hr>\n${element('p', inline(sourceNote))}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n')}\n`;
}
