import { annotateGuide } from './annotated-guide';
import type { AnnotatedItem, AnnotatedNote, AnnotatedSection } from './annotated-section';
import { defineExporter } from './define-exporter';
import { firstCharacters, plainFromInline, readParagraphs, toOneLine } from './plain-text';

/** Characters of the longest line below a heading. */
const WIDEST_RULE = 72;

const words = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

/** Lines of typed text; what follows the first stands below it. An empty line lies between paragraphs. */
function linesOf(text: string, indent: string): string {
  return readParagraphs(text)
    .map((lines) => lines.join(`\n${indent}`))
    .join(`\n\n${indent}`);
}

function printNote({ time, isStarred, isPersonal, text }: AnnotatedNote, indent: string): string {
  return indent + words(time, isStarred ? '★' : '', isPersonal ? '⚑' : '', linesOf(text, `${indent}    `));
}

function printItem({ label, text, isDone, status, notes, children }: AnnotatedItem, indent: string): string[] {
  const inside = `${indent}    `;
  const box = isDone === null ? '-' : isDone ? '[x]' : '[ ]';
  const line = indent + words(box, label && `${label}:`, plainFromInline(text), status && `— ${status}`);
  return [line, ...notes.map((note) => printNote(note, inside)), ...children.flatMap((child) => printItem(child, inside))];
}

function printHeading(text: string, mark: string): string {
  const line = toOneLine(text);
  return `${line}\n${mark.repeat(Math.max(3, firstCharacters(line, WIDEST_RULE).length))}`;
}

function printNotes(title: string, notes: AnnotatedNote[]): string[] {
  return notes.length === 0 ? [] : [[title, ...notes.map((note) => printNote(note, '    '))].join('\n')];
}

function printSection({ heading, summary, aim, items, notes }: AnnotatedSection): string[] {
  const title = summary === '' ? 'Other notes:' : 'Notes on this section:';
  return [
    printHeading(heading, '-'),
    summary,
    plainFromInline(aim),
    items.flatMap((item) => printItem(item, '')).join('\n'),
    ...printNotes(title, notes),
  ];
}

/** A session as an annotated guide without any marks. */
export const textExporter = defineExporter({
  id: 'text',
  order: 40,
  label: 'Plain text',
  description: 'For anywhere: the annotated guide without marks, for mails, tickets and wikis.',
  extension: 'txt',
  suffix: '',
  mimeType: 'text/plain',
  options: ['times', 'hasUnasked', 'isStarredOnly', 'hasPerson'],
  render(log, context) {
    const { title, facts, legend, sections, debrief, otherNotes, sourceNote } = annotateGuide(log, context);
    const blocks = [
      printHeading(title, '='),
      facts.map(({ label, value }) => `${label}: ${toOneLine(value)}`).join('\n'),
      legend,
      ...sections.flatMap(printSection),
      ...(debrief ? printSection(debrief) : []),
      ...(otherNotes.length === 0
        ? []
        : [printHeading('Other notes', '-'), ...printNotes('Noted outside the guide’s sections:', otherNotes)]),
      ...(sourceNote === '' ? [] : ['---', plainFromInline(sourceNote)]),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
});
