import { useEffect, useState } from 'preact/hooks';

import { Confirmation } from '../../components/library/confirmation';
import { LibraryFrame } from '../../components/library/library-frame';
import { SessionRecord } from '../../components/library/session-record';
import { sessionTitle } from '../../components/library/session-title';
import { useNow } from '../../components/library/use-now';
import { Button } from '../../components/ui/button';
import { errorWords } from '../../components/ui/error-words';
import { createSessionFeed } from '../../lib/client/session-feed';
import { ExportActions } from './export-actions';
import type { LibraryState } from './library-state';

/** The record of one session; a live one is kept current. */
export function SessionScreen({ library, sessionId }: { library: LibraryState; sessionId: string }) {
  const [end] = useState(() => new AbortController());
  const [feed] = useState(() => createSessionFeed(sessionId, end.signal));
  useEffect(() => () => end.abort(), [end]);
  const [isDeleting, setDeleting] = useState(false);
  const view = feed.view.value;
  const log = view.status === 'ready' ? view.log : null;
  const now = useNow(log !== null && log.state.endedAt === null);

  const actions = log && (
    <>
      <Button look="danger" onClick={() => setDeleting(true)}>
        Delete session
      </Button>
      <ExportActions library={library} log={log} />
    </>
  );
  return (
    <LibraryFrame
      area="sessions"
      isAreaItself={false}
      takesFocus={library.hasNavigated.value}
      title={log ? sessionTitle(log.state.participant, log.state.guide.title) : 'Session'}
      actions={actions}
    >
      {isDeleting && (
        <Confirmation
          question="Delete this session?"
          confirmLabel="Delete for good"
          cancelLabel="Keep it"
          onConfirm={() => void library.deleteSession(sessionId)}
          onCancel={() => setDeleting(false)}
        >
          Its notes and times are removed from this machine and cannot be brought back. Files you exported stay.
        </Confirmation>
      )}
      {view.status === 'none' && <p class="notice">{errorWords('no-such-session')}</p>}
      {view.status === 'failed' && <p class="notice notice-error">{errorWords(view.code)}</p>}
      {log && <SessionRecord state={log.state} now={now} />}
    </LibraryFrame>
  );
}
