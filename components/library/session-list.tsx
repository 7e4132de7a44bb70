import { useRef } from 'preact/hooks';

import { formatElapsed } from '../../lib/domain/clock-text';
import { Button } from '../ui/button';
import { timeOfDay } from '../ui/pace-words';
import { formatMoment } from './date-text';
import { countText } from './guide-summary-text';
import { sessionTitle } from './session-title';
import { numberText } from '../ui/locale-text';
import './row-list.css';
import './session-list.css';

/** A session in the list. Times are in ms since the epoch, spans in ms. */
export interface SessionRow {
  id: string;
  participant: string;
  guideTitle: string;
  /** Null when it was not held in a call tab. */
  call: { platformName: string } | null;
  startedAt: number;
  /** Null while it is live. */
  endedAt: number | null;
  /** Time of its last event. */
  lastEventAt: number;
  plannedMs: number;
  usedMs: number;
  noteCount: number;
  starCount: number;
  /** The first of its tags, without their sign. */
  tags: readonly string[];
  /** Tags beyond those. */
  moreTagCount: number;
  /** Where a search found it, the words that were searched for apart; null for nothing to show. */
  snippet: readonly { text: string; isMatch: boolean }[] | null;
}

/** What can be done with the sessions of a list. */
export interface SessionListActions {
  /** Ends an interrupted session at the time of its last event. */
  onEnd: (session: SessionRow) => void;
  /** Selects sessions, or no longer. */
  onSelect: (sessionIds: readonly string[], isSelected: boolean) => void;
}

interface SessionListProps extends SessionListActions {
  /** In the order in which they are shown. */
  sessions: readonly SessionRow[];
  selectedIds: ReadonlySet<string>;
  /** Ids of the live sessions that no tab holds. */
  interruptedIds: ReadonlySet<string>;
}

const MINUTE_MS = 60_000;

function SessionMark({ session, isInterrupted }: { session: SessionRow; isInterrupted: boolean }) {
  if (session.endedAt !== null) return null;
  if (isInterrupted) return <span class="badge badge-warn">interrupted</span>;
  return <span class="badge badge-live">live</span>;
}

/** The line below a session's name: `Thu 19 Nov 2026, 10:34 · 31:05 of 30:00 · Google Meet · 12 notes, 2 starred`. */
function factsOf({ startedAt, endedAt, plannedMs, usedMs, call, noteCount, starCount }: SessionRow): string {
  const time = endedAt === null ? `${Math.round(plannedMs / MINUTE_MS)} min` : `${formatElapsed(usedMs)} of ${formatElapsed(plannedMs)}`;
  const notes = starCount > 0 ? `${countText(noteCount, 'note')}, ${numberText(starCount)} starred` : countText(noteCount, 'note');
  return [formatMoment(startedAt), time, ...(call ? [call.platformName] : []), notes].join(' · ');
}

/** Sessions, each a link to its record and a box that selects it; with Shift all between the last box and this one. */
export function SessionList({ sessions, selectedIds, interruptedIds, onEnd, onSelect }: SessionListProps) {
  const lastPlace = useRef<number | null>(null);
  const hasShift = useRef(false);

  const select = (place: number, isSelected: boolean) => {
    const from = hasShift.current && lastPlace.current !== null ? lastPlace.current : place;
    lastPlace.current = place;
    const ids = sessions.slice(Math.min(from, place), Math.max(from, place) + 1).map(({ id }) => id);
    onSelect(ids, isSelected);
  };
  return (
    <ul class="row-list session-rows" aria-label="Sessions">
      {sessions.map((session, place) => {
        const { id, snippet, tags, moreTagCount } = session;
        const title = sessionTitle(session.participant, session.guideTitle);
        const isInterrupted = interruptedIds.has(id);
        return (
          <li class="row row-session" key={id}>
            <input
              class="row-box"
              type="checkbox"
              aria-label={`Select ${title}, ${formatMoment(session.startedAt)}`}
              checked={selectedIds.has(id)}
              onClick={(event) => (hasShift.current = event.shiftKey)}
              onChange={(event) => select(place, event.currentTarget.checked)}
            />
            <div class="row-main">
              <a class="row-link" href={`#/sessions/${encodeURIComponent(id)}`}>
                {title}
              </a>
              <small>{factsOf(session)}</small>
              {snippet && (
                <p class="row-snippet">{snippet.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}</p>
              )}
              {tags.length > 0 && (
                <p class="row-tags">
                  {tags.map((tag) => (
                    <span key={tag} class="note-tag">
                      #{tag}
                    </span>
                  ))}
                  {moreTagCount > 0 && <span>+{numberText(moreTagCount)}</span>}
                </p>
              )}
            </div>
            <SessionMark session={session} isInterrupted={isInterrupted} />
            {isInterrupted && session.endedAt === null && (
              <Button class="row-action" onClick={() => onEnd(session)}>
                End it at {timeOfDay(session.lastEventAt)}
                <span class="visually-hidden">, {title}</span>
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
