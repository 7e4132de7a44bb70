import type { Guide } from '../../lib/domain/guide';
import { sumBudgetsMinutes } from '../../lib/domain/guide';
import { InlineText } from '../ui/inline-text';
import { ItemList } from './item-list';
import './guide-page.css';

interface GuidePageProps {
  guide: Guide;
}

/** Minutes of one section in every format: `5 min`, or `3 / 10 min`. */
function budgetsText(budgetsMinutes: readonly number[]): string {
  const isSame = budgetsMinutes.every((minutes) => minutes === budgetsMinutes[0]);
  return `${isSame ? budgetsMinutes[0] : budgetsMinutes.join(' / ')} min`;
}

/** Marks of HTML, such as the image in a title: they are kept in the guide's Markdown, and here say nothing. */
const HTML_MARKS = /<!--.*?-->|<\/?[a-z][^<>]*>/gisu;

/** Text between the parts of a guide; nothing when there is none. */
function GuideText({ text }: { text: string }) {
  const shown = text.replace(HTML_MARKS, '').trim();
  return shown === '' ? null : (
    <p class="guide-text">
      <InlineText text={shown} />
    </p>
  );
}

/** A guide to be read: formats, sections with their budgets, aims and items. */
export function GuidePage({ guide }: GuidePageProps) {
  return (
    <div class="guide-page">
      <ul class="facts" aria-label="Formats">
        {guide.formatsMinutes.map((minutes, index) => {
          const sum = sumBudgetsMinutes(guide, index);
          return (
            <li key={minutes}>
              <b>{minutes} min</b>
              {sum !== minutes && <> · sections add up to {sum} min</>}
            </li>
          );
        })}
      </ul>
      <GuideText text={guide.preface} />
      {guide.sections.map((section) => (
        <section class="guide-section" key={section.id} aria-labelledby={`title-${section.id}`}>
          <h2>
            <span id={`title-${section.id}`}>{section.title}</span> <small>{budgetsText(section.budgetsMinutes)}</small>
            {section.isOptional && <span class="badge">optional</span>}
          </h2>
          <GuideText text={section.aim} />
          <ItemList items={section.items} />
        </section>
      ))}
      {guide.sourceNote !== '' && (
        <footer class="guide-source">
          <GuideText text={guide.sourceNote} />
        </footer>
      )}
    </div>
  );
}
