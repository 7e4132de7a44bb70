import { annotateGuide } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { markdownBody, markdownFile } from './markdown-blocks';
import { markdownHeading, markdownLine } from './markdown-text';

/** A session as an annotated guide in Markdown: the guide, what became of each question, and the notes where they belong. */
export const markdownExporter = defineExporter({
  id: 'markdown',
  order: 10,
  label: 'Markdown',
  description: 'The guide with what became of each question, and the notes where they belong.',
  extension: 'md',
  suffix: '',
  mimeType: 'text/markdown',
  options: ['times', 'hasUnasked', 'isStarredOnly', 'hasPerson'],
  render(log, context) {
    const guide = annotateGuide(log, context);
    const facts = guide.facts.map(({ label, value }) => `- **${label}:** ${markdownLine(value)}`).join('\n');
    return markdownFile([`# ${markdownHeading(guide.title)}`, facts, ...markdownBody(guide)]);
  },
});
