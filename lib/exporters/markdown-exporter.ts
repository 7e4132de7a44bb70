import { annotateGuide } from './annotated-guide';
import type { AnnotatedItem, AnnotatedNote, AnnotatedSection } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { markdownFromInline, markdownHeading, markdownLine, markdownParagraphs } from './markdown-text';

/** Joins what is there by single spaces: two after a list mark would move what lies below it out of the item. */
function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function printNote({ time, isStarred, text }: AnnotatedNote, indent: string): string {
  return `${indent}${words('-', `**${time}**`, isStarred ? '★' : '', markdownParagraphs(text, `${indent}  `))}`;
}

function printItem({ label, text, isDone, status, notes, children }: AnnotatedItem, indent: string): string[] {
  const inside = `${indent}  `;
  const box = isDone === null ? '' : isDone ? '[x]' : '[ ]';
  // What follows the text has no marks, so that an open one in the text finds nothing to pair with.
  const line = words('-', box, label && `${label}:`, markdownFromInline(text, inside), status && `— ${status}`);
  return [indent + line, ...notes.map((note) => printNote(note, inside)), ...children.flatMap((child) => printItem(child, inside))];
}

function printNotes(title: string, notes: AnnotatedNote[]): string[] {
  return notes.length === 0 ? [] : [title, notes.map((note) => printNote(note, '')).join('\n')];
}

function printSection({ heading, summary, aim, items, notes }: AnnotatedSection): string[] {
  return [
    `## ${markdownHeading(heading)}`,
    summary,
    markdownFromInline(aim, ''),
    ...(items.length === 0 ? [] : [items.flatMap((item) => printItem(item, '')).join('\n')]),
    ...printNotes('Notes on this section:', notes),
  ];
}

/** A session as an annotated guide in Markdown: the guide, what became of each question, and the notes where they belong. */
export const markdownExporter = defineExporter({
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mimeType: 'text/markdown',
  render(log, context) {
    const { title, facts, legend, sections, otherNotes, sourceNote } = annotateGuide(log, context);
    const source = markdownFromInline(sourceNote, '');
    const blocks = [
      `# ${markdownHeading(title)}`,
      facts.map(({ label, value }) => `- **${label}:** ${markdownLine(value)}`).join('\n'),
      legend,
      ...sections.flatMap(printSection),
      ...(otherNotes.length === 0 ? [] : ['## Other notes', ...printNotes('Noted outside the guide’s sections:', otherNotes)]),
      ...(source === '' ? [] : ['---', source]),
    ];
    return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
  },
});
