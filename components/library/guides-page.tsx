import type { GuideSummary } from '../../lib/protocol/records';
import { Button } from '../ui/button';
import { SearchField } from '../ui/search-field';
import { GuideList } from './guide-list';
import type { GuideRowActions } from './guide-row';
import { countText } from './guide-summary-text';
import { numberText } from '../ui/locale-text';

interface GuidesPageProps extends GuideRowActions {
  /** Those that are shown; null until the first answer. */
  guides: readonly GuideSummary[] | null;
  /** How many there are of which those are the first. */
  total: number;
  archivedCount: number;
  search: string;
  /** True when the archive is shown. */
  isArchived: boolean;
  /** Ms since the epoch. */
  now: number;
  onSearch: (search: string) => void;
  onArchived: (isArchived: boolean) => void;
  onMore: () => void;
}

function emptyWords(search: string, isArchived: boolean): string {
  if (search.trim() !== '') return `No ${isArchived ? 'archived guide' : 'guide'} has all of these words in its title.`;
  return 'The archive is empty. A guide that you archive is kept here, out of the way, and can be taken out again.';
}

/** The list of guides with its search and its archive; only the first of many are shown until more are asked for. */
export function GuidesPage(props: GuidesPageProps) {
  const { guides, total, archivedCount, search, isArchived, now, onSearch, onArchived, onMore, onRename, onAct } = props;
  const isFiltered = search.trim() !== '';
  const hasNoOwn = !isFiltered && !isArchived && guides !== null && guides.every(({ isBuiltIn }) => isBuiltIn);
  return (
    <>
      <div class="list-tools">
        <SearchField label="Search guides" placeholder="Search guides by title" search={search} onSearch={onSearch} />
        {(archivedCount > 0 || isArchived) && (
          <Button isPressed={isArchived} onClick={() => onArchived(!isArchived)}>
            Archived ({numberText(archivedCount)})
          </Button>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {isFiltered && guides ? `${countText(total, 'guide')} found` : ''}
      </p>
      {hasNoOwn && (
        <p class="empty">
          No guides of your own yet. Import one that you have, in almost any form, or begin with a copy of one that comes with Fieldguide.
        </p>
      )}
      {guides && guides.length > 0 && <GuideList guides={guides} now={now} onRename={onRename} onAct={onAct} />}
      {guides?.length === 0 && !hasNoOwn && <p class="empty">{emptyWords(search, isArchived)}</p>}
      {guides && guides.length < total && (
        <p class="list-more">
          <Button onClick={onMore}>Show more</Button>
          <small>
            {numberText(guides.length)} of {numberText(total)}
          </small>
        </p>
      )}
    </>
  );
}
