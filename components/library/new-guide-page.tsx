import type { GuideSummary } from '../../lib/protocol/records';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { countText, formatsText } from './guide-summary-text';
import './new-guide-page.css';

/** A guide that comes with Fieldguide, as one to begin with. */
export interface StartingPoint {
  id: string;
  title: string;
  /** Ascending. */
  formatsMinutes: readonly number[];
  sectionCount: number;
  /** What it is for, in one sentence. */
  purpose: string;
}

interface NewGuidePageProps {
  builtIn: readonly StartingPoint[];
  /** The first of the person's own that were found; null until the first answer. */
  own: readonly GuideSummary[] | null;
  search: string;
  onSearch: (search: string) => void;
  isBusy: boolean;
  onEmpty: () => void;
  /** Begins with a copy of a guide. */
  onCopy: (guideId: string) => void;
}

/** What a new guide begins with: nothing, one that comes with Fieldguide, or one of the person's own. */
export function NewGuidePage({ builtIn, own, search, onSearch, isBusy, onEmpty, onCopy }: NewGuidePageProps) {
  return (
    <div class="new-guide">
      <section aria-labelledby="new-empty">
        <h2 id="new-empty">From scratch</h2>
        <p class="quiet">Three sections to begin with. You write in an outline or in Markdown, side by side.</p>
        <Button isDisabled={isBusy} onClick={onEmpty}>
          Empty guide
        </Button>
      </section>
      <section aria-labelledby="new-built-in">
        <h2 id="new-built-in">From one that comes with Fieldguide</h2>
        <ul class="starting-points">
          {builtIn.map(({ id, title, formatsMinutes, sectionCount, purpose }) => (
            <li key={id}>
              <button class="starting-point" type="button" disabled={isBusy} aria-describedby={`about-${id}`} onClick={() => onCopy(id)}>
                {title}
              </button>
              <p id={`about-${id}`}>
                <span>{purpose}</span>
                <small>
                  {formatsText(formatsMinutes)} · {countText(sectionCount, 'section')}
                </small>
              </p>
            </li>
          ))}
        </ul>
      </section>
      {own !== null && (own.length > 0 || search !== '') && (
        <section aria-labelledby="new-copy">
          <h2 id="new-copy">From a copy of one of yours</h2>
          <SearchField label="Search your guides" placeholder="Search your guides by title" search={search} onSearch={onSearch} />
          {own.length === 0 && <p class="quiet">None of your guides has all of these words in its title.</p>}
          <ul class="own-guides">
            {own.map(({ id, title, formatsMinutes, sectionCount }) => (
              <li key={id}>
                <button class="starting-point" type="button" disabled={isBusy} onClick={() => onCopy(id)}>
                  {title}
                </button>
                <small>
                  {formatsText(formatsMinutes)} · {countText(sectionCount, 'section')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
