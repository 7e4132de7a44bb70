import { Button } from '../ui/button';
import { timeOfDay } from '../ui/pace-words';
import { formatMoment } from './date-text';
import { sessionTitle } from './session-title';
import './row-list.css';

/** A session in the list. Times are in ms since the epoch. */
export interface SessionRow {
  id: string;
  participant: string;
  guideTitle: string;
  /** Chosen length in minutes. */
  formatMinutes: number;
  /** Null when it was not held in a call tab. */
  call: { platformName: string } | null;
  startedAt: number;
  /** Null while it is live. */
  endedAt: number | null;
  /** Time of its last event. */
  lastEventAt: number;
}

interface SessionListProps {
  /** In the order in which they are shown, newest first. */
  sessions: readonly SessionRow[];
  /** Ids of the live sessions that no tab holds. */
  interruptedIds: ReadonlySet<string>;
  /** Ends an interrupted session at the time of its last event. */
  onEnd: (session: SessionRow) => void;
}

function SessionMark({ session, isInterrupted }: { session: SessionRow; isInterrupted: boolean }) {
  if (session.endedAt !== null) return null;
  if (isInterrupted) return <span class="badge badge-warn">interrupted</span>;
  return <span class="badge badge-live">live</span>;
}

/** All sessions, each a link to its record. Rows out of sight are not laid out, so that a thousand open as quickly as ten. */
export function SessionList({ sessions, interruptedIds, onEnd }: SessionListProps) {
  if (sessions.length === 0) {
    return (
      <p class="empty">
        No sessions yet. Open a call in Google Meet, Zoom in the browser or Jitsi, press the Fieldguide button in the toolbar and start one.
      </p>
    );
  }
  return (
    <ul class="row-list" aria-label="Sessions">
      {sessions.map((session) => {
        const title = sessionTitle(session.participant, session.guideTitle);
        const isInterrupted = interruptedIds.has(session.id);
        return (
          <li class="row row-session" key={session.id}>
            <div class="row-main">
              <a class="row-link" href={`#/sessions/${encodeURIComponent(session.id)}`}>
                {title}
              </a>
              <small>
                {formatMoment(session.startedAt)} · {session.formatMinutes} min{session.call && ` · ${session.call.platformName}`}
              </small>
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
