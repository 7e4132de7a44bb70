import { Button } from '../ui/button';
import { countText } from './guide-summary-text';
import { SelectionBar } from './selection-bar';
import type { SelectionActions } from './selection-bar';
import { isNarrowed, SessionFilters } from './session-filters';
import type { FilterChoices, SessionFilter } from './session-filters';
import { SessionList } from './session-list';
import type { SessionListActions, SessionRow } from './session-list';
import { numberText } from '../ui/locale-text';

interface SessionsPageProps extends SelectionActions, SessionListActions {
  /** Those that are shown; null until the first answer. */
  sessions: readonly SessionRow[] | null;
  /** How many there are of which those are the first. */
  total: number;
  archivedCount: number;
  /** Sessions that the search may miss, since their words are still being read. */
  unreadCount: number;
  filter: SessionFilter;
  /** False while the answer to the present filter is on its way, and that to an earlier one is shown. */
  isAnswered: boolean;
  /** True while more sessions follow without being asked for. */
  isRestComing: boolean;
  choices: FilterChoices | null;
  selectedIds: ReadonlySet<string>;
  /** Ids of the live sessions that no tab holds. */
  interruptedIds: ReadonlySet<string>;
  isBusy: boolean;
  onFilter: (change: Partial<SessionFilter>) => void;
  onClearFilters: () => void;
  onSelectAll: (isSelected: boolean) => void;
  onMore: () => void;
}

interface EmptyListProps {
  filter: SessionFilter;
  /** True when there is no session at all. */
  isFresh: boolean;
  archivedCount: number;
  onClear: () => void;
  onLeaveArchive: () => void;
}

function EmptyList({ filter, isFresh, archivedCount, onClear, onLeaveArchive }: EmptyListProps) {
  if (isNarrowed(filter))
    return (
      <div class="empty">
        {filter.search.trim() === '' ? (
          <p>
            Nothing matches these filters.{filter.participant.trim() === '' ? '' : ' A participant is found by the whole code, such as P7.'}
          </p>
        ) : (
          <p>
            Nothing matches. A search finds {filter.isArchived ? 'archived ' : ''}sessions that hold all of its words, or words that begin
            so, in their notes, tags, participant’s code or the guide’s title.
          </p>
        )}
        <p class="list-more">
          <Button onClick={onClear}>Show all {filter.isArchived ? 'archived ' : ''}sessions</Button>
        </p>
      </div>
    );
  if (filter.isArchived)
    return (
      <div class="empty">
        <p>The archive is empty. A session that you archive is kept here, out of the way, and can be taken out again.</p>
        <p class="list-more">
          <Button onClick={onLeaveArchive}>Show all sessions</Button>
        </p>
      </div>
    );
  if (archivedCount > 0) return <p class="empty">All your sessions are in the archive.</p>;
  return isFresh ? (
    <p class="empty">
      No sessions yet. Open a call in Google Meet, Zoom in the browser or Jitsi, press the Fieldguide button in the toolbar and start one.
    </p>
  ) : null;
}

/** The list of sessions with its search, its filters and its selection; only the first of many are shown until more are asked for. */
export function SessionsPage(props: SessionsPageProps) {
  const { sessions, total, archivedCount, unreadCount, filter, isAnswered, isRestComing, choices, selectedIds, interruptedIds, isBusy } =
    props;
  const { onFilter, onClearFilters, onSelect, onSelectAll, onEnd, onMore, onExport, onArchive, onDelete } = props;
  if (!sessions) return null;
  // By what there is to filter by: while a search that found nothing is taken back, its answer is still here, and the field has to stay.
  const isFresh = total === 0 && choices?.guides.length === 0 && !isNarrowed(filter) && !filter.isArchived;
  return (
    <div aria-busy={!isAnswered}>
      {!isFresh && (
        <SessionFilters filter={filter} choices={choices} archivedCount={archivedCount} onChange={onFilter} onClear={onClearFilters} />
      )}
      {filter.isArchived && <h2 class="sessions-place">Archived sessions</h2>}
      <p class="visually-hidden" role="status">
        {isAnswered && isNarrowed(filter) ? `${countText(total, 'session')} found` : ''}
      </p>
      {unreadCount > 0 && (
        <p class="notice">
          The words of {countText(unreadCount, 'session')} are still being read, so a search may miss them. That is done by itself.
        </p>
      )}
      {(total > 0 || selectedIds.size > 0) && (
        <SelectionBar
          selectedCount={selectedIds.size}
          total={total}
          isArchived={filter.isArchived}
          isBusy={isBusy}
          onSelectAll={onSelectAll}
          onExport={onExport}
          onArchive={onArchive}
          onDelete={onDelete}
        />
      )}
      {sessions.length > 0 && (
        <SessionList sessions={sessions} selectedIds={selectedIds} interruptedIds={interruptedIds} onEnd={onEnd} onSelect={onSelect} />
      )}
      {total === 0 && (
        <EmptyList
          filter={filter}
          isFresh={isFresh}
          archivedCount={archivedCount}
          onClear={onClearFilters}
          onLeaveArchive={() => onFilter({ isArchived: false })}
        />
      )}
      {sessions.length < total && !isRestComing && (
        <p class="list-more">
          <Button onClick={onMore}>Show more</Button>
          <small>
            {numberText(sessions.length)} of {numberText(total)}
          </small>
        </p>
      )}
    </div>
  );
}
