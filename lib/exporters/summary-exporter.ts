import { paceOf } from '../domain/pace';
import type { SessionState } from '../domain/session-state';
import { titleText } from './annotated-guide';
import { anonymizedText, defineExporter, personOf } from './define-exporter';
import type { ExportContext } from './define-exporter';
import { fillSummary } from './fill-summary';
import type { LeftOutNotes } from './left-out-notes';
import { listNotes } from './listed-notes';
import { markdownFile, markdownNote } from './markdown-blocks';
import { markdownHeading, markdownLine } from './markdown-text';
import { createLocalClock } from './moment-text';
import type { SessionFact } from './session-facts';
import { DEFAULT_SUMMARY_TEMPLATE, readSummaryTemplate } from './summary-template';
import type { SummaryTemplate } from './summary-template';

const CONSENT = { yes: 'agreed', no: 'declined' } as const;
const MINUTE_MS = 60_000;

/** What the summary says of the session itself: it is published, and who was there, at what hour and where the recording lies are not. */
function publishedFacts(state: SessionState, context: ExportContext): SessionFact[] {
  const person = personOf(context);
  const { usedMs } = paceOf(state, context.exportedAt);
  const facts = [
    { label: 'Name', value: person?.name ?? '' },
    { label: 'Company', value: person?.company ?? '' },
    { label: 'Contact', value: person?.contact ?? '' },
    { label: 'Date', value: createLocalClock(context.timeZone)(state.startedAt).date },
    { label: 'Length', value: `${Math.round(usedMs / MINUTE_MS)} min` },
    { label: 'Consent to recording', value: state.consent ? CONSENT[state.consent.answer] : 'not asked' },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** The template to fill, and a remark when the person's own could not be read. */
function templateOf(template: string | null): { template: SummaryTemplate; remark: string } {
  const own = readSummaryTemplate(template ?? DEFAULT_SUMMARY_TEMPLATE);
  if (own.ok) return { template: own, remark: '' };
  const standard = readSummaryTemplate(DEFAULT_SUMMARY_TEMPLATE);
  const line = own.problems[0]?.line ?? 1;
  const remark = `Your template of the summary could not be read (line ${line}). The one that comes with Fieldguide was used.`;
  return { template: standard.ok ? standard : { headings: [], leftOut: [] }, remark };
}

/** How many notes the template leaves out, where it is seen by whoever has the file and not by whoever reads the published page. */
function leftOutRemark(leftOut: readonly LeftOutNotes[]): string {
  const count = leftOut.reduce((sum, other) => sum + other.count, 0);
  if (count === 0) return '';
  return `<!-- Left out by the template: ${count === 1 ? 'one note' : `${count} notes`}. -->`;
}

/** What was heard, below the headings of a template: what is published or handed on. Every note that the template does not leave out is below exactly one heading. */
export const summaryExporter = defineExporter({
  id: 'summary',
  order: 20,
  label: 'Summary',
  description: 'For publishing: the notes below headings of your own template, filled by tags and sections (Markdown).',
  extension: 'md',
  suffix: 'summary',
  mimeType: 'text/markdown',
  options: ['times', 'isStarredOnly', 'hasPerson', 'hasNoteTimes'],
  leftOut: (log, context) => fillSummary(templateOf(context.summaryTemplate).template, listNotes(log, context)).leftOut,
  render(log, context) {
    const { template, remark } = templateOf(context.summaryTemplate);
    const facts = publishedFacts(log.state, context);
    // In its head, since a template need not have a place for facts.
    const anonymized = anonymizedText(context);
    const { headings, leftOut } = fillSummary(template, listNotes(log, context));
    const blocks = headings.flatMap(({ title, hasFacts, notes }) => {
      const lines = [
        ...(hasFacts ? facts.map(({ label, value }) => `- ${label}: ${markdownLine(value)}`) : []),
        ...notes.map(({ note, time, isPersonal }) =>
          markdownNote({ time: context.options.hasNoteTimes ? time : '', isPersonal, isStarred: note.isStarred, text: note.text }, ''),
        ),
      ];
      return [`## ${markdownHeading(title)}`, lines.length === 0 ? 'Nothing noted.' : lines.join('\n')];
    });
    return markdownFile([
      `# ${markdownHeading(titleText(log.state))}`,
      anonymized && `Anonymised: ${anonymized}.`,
      remark,
      ...blocks,
      leftOutRemark(leftOut),
    ]);
  },
});
