import type { GuideVersionSummary, VersionReason } from '../../lib/protocol/records';
import { Button } from '../ui/button';
import { formatMoment } from './date-text';
import { countText } from './guide-summary-text';
import './guide-versions.css';

interface GuideVersionsProps {
  guideId: string;
  /** The earlier ones, newest first. */
  versions: readonly GuideVersionSummary[];
  current: {
    number: number;
    /** In ms since the epoch. */
    savedAt: number;
    sessionCount: number;
  };
  onRestore: (number: number) => void;
}

/** Why a version was kept, as words that follow its time. */
export const REASON_WORDS: Readonly<Record<VersionReason, string>> = {
  edited: 'before it was edited again',
  used: 'as a session ran it',
  replaced: 'before another text took its place',
  synced: 'before a later change came from another machine',
};

function sessionsText(count: number): string {
  return count === 0 ? '' : ` · ${countText(count, 'session')} ran it`;
}

/** The versions of a guide: the present one, then the earlier ones, each to be looked at and to be brought back. */
export function GuideVersions({ guideId, versions, current, onRestore }: GuideVersionsProps) {
  return (
    <details class="guide-fold">
      <summary>{versions.length === 0 ? 'Versions' : `Versions (${versions.length} earlier)`}</summary>
      {versions.length === 0 && (
        <p class="quiet">
          No earlier version yet. One is kept when you change the guide after a session ran it, or after half an hour of rest.
        </p>
      )}
      <ol class="version-list" aria-label="Versions">
        <li>
          <div>
            <b>Version {current.number}</b> <span class="badge">the present one</span>
            <small>
              {formatMoment(current.savedAt)}
              {sessionsText(current.sessionCount)}
            </small>
          </div>
        </li>
        {versions.map(({ number, savedAt, reason, title, sectionCount, itemCount, sessionCount }) => (
          <li key={number}>
            <div>
              <a href={`#/guides/${encodeURIComponent(guideId)}/versions/${number}`}>Version {number}</a>{' '}
              <small>
                {formatMoment(savedAt)}, {REASON_WORDS[reason]}
                {sessionsText(sessionCount)}
              </small>
              <small class="version-content">
                {title} · {countText(sectionCount, 'section')} · {countText(itemCount, 'item')}
              </small>
            </div>
            <Button label={`Restore version ${number}`} onClick={() => onRestore(number)}>
              Restore
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
