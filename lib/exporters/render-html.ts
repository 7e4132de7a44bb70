import { readNote } from '../domain/notes';
import type { NotePart } from '../domain/notes';
import type { SessionLog } from '../domain/session-log';
import { annotateGuide } from './annotated-guide';
import type { AnnotatedItem, AnnotatedNote, AnnotatedSection } from './annotated-guide';
import type { ExportContext } from './define-exporter';
import { readInline } from './inline-markdown';
import type { InlineRun } from './inline-markdown';
import { readParagraphs, toOneLine } from './plain-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const NOTE_MARKS: Record<NotePart['kind'], string> = { plain: '', tag: 'strong', quotation: 'em', reading: '' };

const escape = (text: string): string => text.replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
const element = (name: string, content: string): string => (name === '' ? content : `<${name}>${content}</${name}>`);

function renderRun(run: InlineRun): string {
  if ('text' in run) return element(run.kind === 'code' ? 'code' : '', escape(run.text));
  const content = run.runs.map(renderRun).join('');
  if (run.kind === 'link') return `<a href="${escape(run.href)}">${content}</a>`;
  return element(run.kind === 'strong' ? 'strong' : 'em', content);
}

function renderInline(text: string): string {
  const paragraphs = readParagraphs(text).map((lines) => lines.join(' '));
  return paragraphs.map((paragraph) => readInline(paragraph).map(renderRun).join('')).join('<br>');
}

function renderNote({ time, isStarred, text }: AnnotatedNote): string {
  const lines = readParagraphs(text).map((paragraph) => paragraph.join('\n'));
  const parts = readNote(lines.join('\n\n')).map((part) => element(NOTE_MARKS[part.kind], escape(part.text).replaceAll('\n', '<br>')));
  return element('li', `${element('strong', escape(time))} ${isStarred ? '★ ' : ''}${parts.join('')}`);
}

function renderList(entries: string[]): string {
  return entries.length === 0 ? '' : element('ul', entries.join('\n'));
}

function renderItem({ label, text, isDone, status, notes, children }: AnnotatedItem): string {
  const box = isDone === null ? '' : isDone ? '☑ ' : '☐ ';
  const line = `${box}${label === '' ? '' : `${label}: `}${renderInline(text)}${status === '' ? '' : ` — ${escape(status)}`}`;
  return element('li', line + renderList([...notes.map(renderNote), ...children.map(renderItem)]));
}

function renderSection({ heading, summary, aim, items, notes }: AnnotatedSection): string {
  return [
    element('h2', escape(toOneLine(heading))),
    element('p', escape(summary)),
    aim === '' ? '' : element('p', renderInline(aim)),
    renderList(items.map(renderItem)),
    notes.length === 0 ? '' : `${element('p', 'Notes on this section:')}\n${renderList(notes.map(renderNote))}`,
  ]
    .filter((block) => block !== '')
    .join('\n');
}

/**
 * A session as an annotated guide in HTML: headings, paragraphs and lists only, as Google Docs and Word take them from the clipboard.
 * It is a fragment without scripts, styles or images, whatever the notes hold.
 */
export function renderHtml(log: SessionLog, context: ExportContext): string {
  const { title, facts, legend, sections, otherNotes, sourceNote } = annotateGuide(log, context);
  const blocks = [
    element('h1', escape(toOneLine(title))),
    renderList(facts.map(({ label, value }) => element('li', `${element('strong', `${escape(label)}:`)} ${escape(toOneLine(value))}`))),
    element('p', escape(legend)),
    ...sections.map(renderSection),
    otherNotes.length === 0 ? '' : `${element('h2', 'Other notes')}\n${renderList(otherNotes.map(renderNote))}`,
    sourceNote === '' ? '' : `<hr>\n${element('p', renderInline(sourceNote))}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n')}\n`;
}
