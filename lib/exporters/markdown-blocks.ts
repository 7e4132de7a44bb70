import type { AnnotatedGuide } from './annotated-guide';
import type { AnnotatedItem, AnnotatedNote, AnnotatedSection } from './annotated-section';
import { markdownFromInline, markdownHeading, markdownParagraphs } from './markdown-text';

/** Joins what is there by single spaces: two after a list mark would move what lies below it out of the item. */
function words(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** A note as an entry of a list, without a time where that is empty. `indent` stands before each of its lines. */
export function markdownNote({ time, isStarred, isPersonal, text }: AnnotatedNote, indent: string): string {
  const before = words(time && `**${time}**`, isStarred ? '★' : '', isPersonal ? '⚑' : '');
  return `${indent}${words('-', before, markdownParagraphs(text, `${indent}  `, before === ''))}`;
}

function printItem({ label, text, isDone, status, notes, children }: AnnotatedItem, indent: string): string[] {
  const inside = `${indent}  `;
  const box = isDone === null ? '' : isDone ? '[x]' : '[ ]';
  // What follows the text has no marks, so that an open one in the text finds nothing to pair with.
  const line = words('-', box, label && `${label}:`, markdownFromInline(text, inside), status && `— ${status}`);
  return [indent + line, ...notes.map((note) => markdownNote(note, inside)), ...children.flatMap((child) => printItem(child, inside))];
}

function printNotes(title: string, notes: AnnotatedNote[]): string[] {
  return notes.length === 0 ? [] : [title, notes.map((note) => markdownNote(note, '')).join('\n')];
}

function printSection({ heading, summary, aim, items, notes }: AnnotatedSection): string[] {
  return [
    `## ${markdownHeading(heading)}`,
    summary,
    markdownFromInline(aim, ''),
    ...(items.length === 0 ? [] : [items.flatMap((item) => printItem(item, '')).join('\n')]),
    ...printNotes(summary === '' ? 'Other notes:' : 'Notes on this section:', notes),
  ];
}

/** What follows the head of an annotated guide in Markdown, as blocks to be joined by empty lines. */
export function markdownBody({ legend, sections, debrief, otherNotes, sourceNote }: AnnotatedGuide): string[] {
  const source = markdownFromInline(sourceNote, '');
  return [
    legend,
    ...sections.flatMap(printSection),
    ...(debrief ? printSection(debrief) : []),
    ...(otherNotes.length === 0 ? [] : ['## Other notes', ...printNotes('Noted outside the guide’s sections:', otherNotes)]),
    ...(source === '' ? [] : ['---', source]),
  ];
}

/** A Markdown file of its blocks, without the empty ones. */
export function markdownFile(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
