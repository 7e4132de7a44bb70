import type { ParticipantRow } from '../../../lib/protocol/people-messages';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { formatRecentDay } from '../date-text';
import { countText } from '../guide-summary-text';
import { numberText } from '../../ui/locale-text';
import '../row-list.css';
import './people.css';

interface ParticipantListProps {
  /** Those that are shown; null until the first answer. */
  participants: readonly ParticipantRow[] | null;
  /** How many there are of which those are the first. */
  total: number;
  search: string;
  /** Ms since the epoch. */
  now: number;
  onSearch: (search: string) => void;
  onMore: () => void;
}

function factsOf({ sessionCount, lastAt, hasDetails }: ParticipantRow, now: number): string {
  const sessions = sessionCount === 0 ? 'no sessions' : countText(sessionCount, 'session');
  const last = lastAt === null ? [] : [`last ${formatRecentDay(lastAt, now)}`];
  return [sessions, ...last, ...(hasDetails ? ['details kept'] : [])].join(' · ');
}

/** Everybody who took part, by code, the last to take part first. */
export function ParticipantList({ participants, total, search, now, onSearch, onMore }: ParticipantListProps) {
  const isFiltered = search.trim() !== '';
  return (
    <>
      <p class="quiet people-text">
        Participants are codes. On the page of each is everything that Fieldguide holds of them: to export, to anonymise or to delete.
      </p>
      <div class="list-tools">
        <SearchField label="Search participants" placeholder="Search participants by code" search={search} onSearch={onSearch} />
      </div>
      <p class="visually-hidden" role="status">
        {isFiltered && participants ? `${countText(total, 'participant')} found` : ''}
      </p>
      {participants && participants.length > 0 && (
        <ul class="row-list" aria-label="Participants">
          {participants.map((row) => (
            <li class="row row-session" key={row.key}>
              <div class="row-main">
                <a class="row-link" href={`#/participants/${encodeURIComponent(row.key)}`}>
                  {row.participant}
                </a>
                <small>{factsOf(row, now)}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
      {participants?.length === 0 && (
        <p class="empty">
          {isFiltered
            ? 'No participant’s code holds this.'
            : 'No participants yet. Give a session a code such as P7 when you start it, and its participant is listed here.'}
        </p>
      )}
      {participants && participants.length < total && (
        <p class="list-more">
          <Button onClick={onMore}>Show more</Button>
          <small>
            {numberText(participants.length)} of {numberText(total)}
          </small>
        </p>
      )}
    </>
  );
}
