import { annotateGuide } from './annotated-guide';
import { defineExporter } from './define-exporter';
import { frontMatterOf } from './front-matter';
import { markdownBody, markdownFile } from './markdown-blocks';
import { markdownHeading } from './markdown-text';
import { yamlFrontMatter } from './yaml-text';

/** The annotated guide in Markdown, with what its head says as YAML front matter. */
export const frontMatterExporter = defineExporter({
  id: 'front-matter',
  order: 50,
  label: 'Markdown with front matter',
  description: 'For Obsidian and the like: date, participant, tags and times as properties, then the annotated guide.',
  extension: 'md',
  suffix: 'front-matter',
  mimeType: 'text/markdown',
  options: ['times', 'hasUnasked', 'isStarredOnly', 'hasPerson'],
  render(log, context) {
    const guide = annotateGuide(log, context);
    return markdownFile([yamlFrontMatter(frontMatterOf(log, context)), `# ${markdownHeading(guide.title)}`, ...markdownBody(guide)]);
  },
});
