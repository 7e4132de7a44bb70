import { readNote } from '../domain/notes';
import type { NotePart } from '../domain/notes';
import type { AnnotatedItem, AnnotatedNote, AnnotatedSection } from './annotated-section';
import { element, escapeHtml } from './html-text';
import { readInline } from './inline-markdown';
import type { InlineRun } from './inline-markdown';
import { readParagraphs, toOneLine } from './plain-text';

const NOTE_MARKS: Record<NotePart['kind'], string> = { plain: '', tag: 'strong', quotation: 'em', reading: '' };

/** What HTML is made of an annotated guide's parts. */
export interface HtmlBlocks {
  /** Inline Markdown as HTML. */
  inline: (text: string) => string;
  /** Entries of a list; nothing for none. */
  list: (entries: string[], className?: string) => string;
  note: (note: AnnotatedNote) => string;
  section: (section: AnnotatedSection) => string;
}

function renderRun(run: InlineRun): string {
  if ('text' in run) return element(run.kind === 'code' ? 'code' : '', escapeHtml(run.text));
  const content = run.runs.map(renderRun).join('');
  if (run.kind === 'link') return `<a href="${escapeHtml(run.href)}">${content}</a>`;
  return element(run.kind === 'strong' ? 'strong' : 'em', content);
}

function inline(text: string): string {
  const paragraphs = readParagraphs(text).map((lines) => lines.join(' '));
  return paragraphs.map((paragraph) => readInline(paragraph).map(renderRun).join('')).join('<br>');
}

/** Makes the parts: with classes for a page that brings its style, without any attribute for the clipboard. */
export function createHtmlBlocks(hasClasses: boolean): HtmlBlocks {
  const named = (className: string) => (hasClasses ? className : '');
  // Typed text takes its own direction and leaves that of its neighbours alone.
  const typed = (html: string) => element(hasClasses ? 'bdi' : '', html);
  const list = (entries: string[], className = '') => (entries.length === 0 ? '' : element('ul', entries.join('\n'), named(className)));

  const note = ({ time, isStarred, isPersonal, text }: AnnotatedNote): string => {
    const lines = readParagraphs(text).map((paragraph) => paragraph.join('\n'));
    const parts = readNote(lines.join('\n\n')).map((part) =>
      element(NOTE_MARKS[part.kind], escapeHtml(part.text).replaceAll('\n', '<br>'), named(part.kind === 'tag' ? 'tag' : '')),
    );
    const marks = `${isStarred ? '★ ' : ''}${isPersonal ? '⚑ ' : ''}`;
    return element('li', `${element('strong', escapeHtml(time), named('time'))} ${marks}${typed(parts.join(''))}`, named('note'));
  };

  const item = ({ kind, label, text, isDone, isPassed, status, notes, children }: AnnotatedItem): string => {
    const box = isDone === null ? '' : isDone ? '☑ ' : '☐ ';
    const line = `${box}${label === '' ? '' : `${label}: `}${typed(inline(text))}`;
    const end = status === '' ? '' : hasClasses ? ` ${element('span', `— ${escapeHtml(status)}`, 'status')}` : ` — ${escapeHtml(status)}`;
    return element('li', line + end + list([...notes.map(note), ...children.map(item)]), named(`item ${kind}${isPassed ? ' passed' : ''}`));
  };

  const section = ({ heading, summary, aim, items, notes }: AnnotatedSection): string => {
    const title = summary === '' ? 'Other notes:' : 'Notes on this section:';
    const blocks = [
      element('h2', typed(escapeHtml(toOneLine(heading)))),
      summary === '' ? '' : element('p', escapeHtml(summary), named('summary')),
      aim === '' ? '' : element('p', typed(inline(aim))),
      list(items.map(item)),
      notes.length === 0 ? '' : `${element('p', title)}\n${list(notes.map(note))}`,
    ];
    return blocks.filter((block) => block !== '').join('\n');
  };

  return { inline, list, note, section };
}
