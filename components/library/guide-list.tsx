import { guideSummaryText } from './guide-summary-text';
import type { GuideFacts } from './guide-summary-text';
import './row-list.css';

/** A guide in the list. */
export interface GuideRow extends GuideFacts {
  id: string;
  title: string;
  /** Sum of the budgets for each format, in minutes. */
  sumsMinutes: readonly number[];
  isBuiltIn: boolean;
}

interface GuideListProps {
  /** In the order in which they are shown. */
  guides: readonly GuideRow[];
  /** Ms since the epoch. */
  now: number;
}

/** What a guide's sections add up to where that is not the format: `30 min adds up to 31`. Empty when all are equal. */
function sumsText({ formatsMinutes, sumsMinutes }: Pick<GuideRow, 'formatsMinutes' | 'sumsMinutes'>): string {
  return formatsMinutes
    .flatMap((minutes, index) => (sumsMinutes[index] === minutes ? [] : [`${minutes} min adds up to ${sumsMinutes[index]}`]))
    .join(', ');
}

/** All guides, each a link to its page. */
export function GuideList({ guides, now }: GuideListProps) {
  return (
    <ul class="row-list" aria-label="Guides">
      {guides.map((guide) => (
        <li class="row" key={guide.id}>
          <div class="row-main">
            <a class="row-link" href={`#/guides/${encodeURIComponent(guide.id)}`}>
              {guide.title}
            </a>
            <small>
              {guideSummaryText(guide, now)}
              {sumsText(guide) !== '' && ` · ${sumsText(guide)}`}
            </small>
          </div>
          {guide.isBuiltIn && <span class="badge">comes with Fieldguide</span>}
        </li>
      ))}
    </ul>
  );
}
