import { numberText } from '../../ui/locale-text';
import './export.css';

/** A session that is not, or not whole, in an export. */
export interface ShownFailure {
  sessionId: string;
  title: string;
  problem: 'missing' | 'damaged' | 'partly' | 'refused';
}

const PROBLEM_WORDS: Readonly<Record<ShownFailure['problem'], string>> = {
  missing: 'is not there any more',
  damaged: 'is damaged on this machine and cannot be read',
  partly: 'is damaged in part; what can be read is in the file',
  refused: 'could not be written',
};

/** Entries that are drawn. */
const SHOWN = 100;

/** The sessions that an export lacks, or holds in part only; nothing when there are none. */
export function FailedSessions({ failed }: { failed: readonly ShownFailure[] }) {
  if (failed.length === 0) return null;
  return (
    <div class="notice notice-warn many-failed">
      <p>{failed.length === 1 ? 'One session is' : `${numberText(failed.length)} sessions are`} not, or not whole, in it:</p>
      <ul aria-label="Sessions that are not whole">
        {failed.slice(0, SHOWN).map(({ sessionId, title, problem }) => (
          <li key={sessionId}>
            <a href={`#/sessions/${encodeURIComponent(sessionId)}`}>{title === '' ? 'A session' : title}</a> {PROBLEM_WORDS[problem]}.
          </li>
        ))}
        {failed.length > SHOWN && <li>and {numberText(failed.length - SHOWN)} more.</li>}
      </ul>
    </div>
  );
}
