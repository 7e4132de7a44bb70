import type { HeldSession } from '../../../lib/protocol/people-messages';
import { formatMoment } from '../date-text';
import { countText } from '../guide-summary-text';
import '../row-list.css';
import './people.css';

/** The sessions of one participant, each a link to its record. */
export function HeldSessions({ sessions }: { sessions: readonly HeldSession[] }) {
  return (
    <section aria-labelledby="held-title">
      <h2 id="held-title">Sessions</h2>
      {sessions.length === 0 ? (
        <p class="quiet">There is no session with this code.</p>
      ) : (
        <ul class="row-list" aria-labelledby="held-title">
          {sessions.map(({ id, guideTitle, startedAt, noteCount, isLive, isArchived, isKept, anonymizedAt }) => (
            <li class="row row-session" key={id}>
              <div class="row-main">
                <a class="row-link" href={`#/sessions/${encodeURIComponent(id)}`}>
                  {guideTitle}
                </a>
                <small>
                  {formatMoment(startedAt)} · {countText(noteCount, 'note')}
                </small>
              </div>
              {isLive && <span class="badge badge-live">live</span>}
              {isArchived && <span class="badge">archived</span>}
              {anonymizedAt !== null && <span class="badge">anonymised</span>}
              {isKept && <span class="badge">kept</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
