import type { Safety } from '../../../lib/protocol/backup-messages';
import { Button } from '../../ui/button';
import { sessionTitle } from '../session-title';
import { numberText } from '../../ui/locale-text';
import './backup.css';

interface CopiesNoticeProps {
  failed: Safety['failedCopies'];
  onRetry: () => void;
  onForget: () => void;
}

/** Sessions that are named; more are counted. */
const SHOWN = 3;

/** Says that copies could not be written to the downloads folder. */
export function CopiesNotice({ failed, onRetry, onForget }: CopiesNoticeProps) {
  return (
    <section class="notice notice-warn safety-notice" aria-label="Copies that failed">
      <p>
        {failed.length === 1 ? 'A copy' : `${numberText(failed.length)} copies`} could not be saved to your downloads. The sessions are safe
        in Fieldguide; check the browser’s download settings and the space on this machine.
      </p>
      <ul>
        {failed.slice(0, SHOWN).map(({ sessionId, guideTitle, participant }) => (
          <li key={sessionId}>
            <a href={`#/sessions/${encodeURIComponent(sessionId)}`}>{sessionTitle(participant, guideTitle)}</a>
          </li>
        ))}
        {failed.length > SHOWN && <li>and {numberText(failed.length - SHOWN)} more</li>}
      </ul>
      <div class="safety-buttons">
        <Button onClick={onRetry}>Try again</Button>
        <Button onClick={onForget}>Leave it</Button>
      </div>
    </section>
  );
}
