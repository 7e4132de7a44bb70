import { paceOf } from '../domain/pace';
import { titleText } from './annotated-guide';
import { anonymizedText, defineExporter } from './define-exporter';
import { fillSummary } from './fill-summary';
import { listNotes } from './listed-notes';
import { markdownFile, markdownNote } from './markdown-blocks';
import { markdownHeading, markdownLine } from './markdown-text';
import { sessionFacts } from './session-facts';
import { DEFAULT_SUMMARY_TEMPLATE, readSummaryTemplate } from './summary-template';
import type { SummaryHeading } from './summary-template';

/** What the summary says of the session itself: it is published, and who was there and where the recording lies are not. */
const PUBLISHED_FACTS = new Set(['Name', 'Company', 'Contact', 'Date', 'Time', 'Consent to recording']);

/** The headings to fill, and a remark when the person's own template could not be read. */
function headingsOf(template: string | null): { headings: SummaryHeading[]; remark: string } {
  const own = readSummaryTemplate(template ?? DEFAULT_SUMMARY_TEMPLATE);
  if (own.ok) return { headings: own.headings, remark: '' };
  const standard = readSummaryTemplate(DEFAULT_SUMMARY_TEMPLATE);
  const line = own.problems[0]?.line ?? 1;
  const remark = `Your template of the summary could not be read (line ${line}). The one that comes with Fieldguide was used.`;
  return { headings: standard.ok ? standard.headings : [], remark };
}

/** What was heard, below the headings of a template: what is published or handed on. Every note is below exactly one heading. */
export const summaryExporter = defineExporter({
  id: 'summary',
  order: 20,
  label: 'Summary',
  description: 'For publishing: the notes below headings of your own template, filled by tags and sections (Markdown).',
  extension: 'md',
  suffix: 'summary',
  mimeType: 'text/markdown',
  options: ['times', 'isStarredOnly', 'hasPerson', 'hasNoteTimes'],
  render(log, context) {
    const { headings, remark } = headingsOf(context.summaryTemplate);
    const facts = sessionFacts(log.state, paceOf(log.state, context.exportedAt), context).filter(({ label }) => PUBLISHED_FACTS.has(label));
    // In its head, since a template need not have a place for facts.
    const anonymized = anonymizedText(context);
    const filled = fillSummary(headings, listNotes(log, context));
    const blocks = filled.flatMap(({ title, hasFacts, notes }) => {
      const lines = [
        ...(hasFacts ? facts.map(({ label, value }) => `- ${label}: ${markdownLine(value)}`) : []),
        ...notes.map(({ note, time, isPersonal }) =>
          markdownNote({ time: context.options.hasNoteTimes ? time : '', isPersonal, isStarred: note.isStarred, text: note.text }, ''),
        ),
      ];
      return [`## ${markdownHeading(title)}`, lines.length === 0 ? 'Nothing noted.' : lines.join('\n')];
    });
    return markdownFile([`# ${markdownHeading(titleText(log.state))}`, anonymized && `Anonymised: ${anonymized}.`, remark, ...blocks]);
  },
});
