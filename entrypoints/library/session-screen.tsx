import { useEffect, useState } from 'preact/hooks';

import { Confirmation } from '../../components/library/confirmation';
import { LibraryFrame } from '../../components/library/library-frame';
import { MenuButton } from '../../components/library/menu-button';
import type { MenuItem } from '../../components/library/menu-button';
import { SessionRecord } from '../../components/library/record/session-record';
import { sessionTitle } from '../../components/library/session-title';
import { useNow } from '../../components/library/use-now';
import { errorWords } from '../../components/ui/error-words';
import { sendRequest } from '../../lib/client/send-request';
import { createSessionFeed } from '../../lib/client/session-feed';
import { AnonymizeSessions } from './anonymize-sessions';
import { ExportActions } from './export-actions';
import type { LibraryState } from './library-state';
import { createRecordActions } from './record-actions';
import { RetentionNotice } from './retention-notice';
import { useBeside } from './use-beside';

/** What is wanted seldom. A live session is not anonymised under the person's hands. */
function moreItems(isLive: boolean): MenuItem[] {
  return [
    { id: 'export-anonymized', label: 'Export anonymised…' },
    ...(isLive ? [] : [{ id: 'anonymize', label: 'Anonymise for good…' }]),
    { id: 'archive', label: 'Move to the archive' },
    { id: 'delete', label: 'Delete session…', isApart: true },
  ];
}

/** The record of one session; a live one is kept current. */
export function SessionScreen({ library, sessionId }: { library: LibraryState; sessionId: string }) {
  const [end] = useState(() => new AbortController());
  const [feed] = useState(() => createSessionFeed(sessionId, end.signal));
  const [recordActions] = useState(() => createRecordActions(library, feed, sessionId));
  useEffect(() => () => end.abort(), [end]);
  const [open, setOpen] = useState<'anonymize' | 'delete' | null>(null);
  const close = () => setOpen(null);
  const view = feed.view.value;
  const log = view.status === 'ready' ? view.log : null;
  const now = useNow(log !== null && log.state.endedAt === null);
  const beside = useBeside(library, log);

  const archive = async () => {
    const put = (isArchived: boolean) => library.attempt(() => sendRequest('archive-sessions', { sessionIds: [sessionId], isArchived }));
    if (!(await put(true))) return;
    library.say('The session is in the archive.', async () => {
      if (await put(false)) library.say('The session is back in the list.');
    });
  };
  const choose = (id: string) => {
    if (id === 'archive') void archive();
    else if (id === 'anonymize' || id === 'delete') setOpen(id);
    else library.open({ page: 'export-session', sessionId, isAnonymized: true });
  };

  const actions = log && (
    <>
      <MenuButton look="dots" label="More actions" items={moreItems(log.state.endedAt === null)} onChoose={choose} />
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
      {open === 'anonymize' && <AnonymizeSessions library={library} sessionIds={[sessionId]} onClose={close} />}
      {open === 'delete' && (
        <Confirmation
          question="Delete this session?"
          confirmLabel="Delete for good"
          cancelLabel="Keep it"
          onConfirm={() => void library.deleteSession(sessionId)}
          onCancel={close}
        >
          Its notes and times are removed from this machine and cannot be brought back. Files you exported stay.
        </Confirmation>
      )}
      <RetentionNotice library={library} />
      {view.status === 'none' && <p class="notice">{errorWords('no-such-session')}</p>}
      {view.status === 'failed' && <p class="notice notice-error">{errorWords(view.code)}</p>}
      {view.status === 'ready' && (
        <SessionRecord
          log={view.log}
          drafts={view.drafts}
          now={now}
          actions={recordActions}
          beside={beside}
          tagsAtHand={library.settings.value.tagsAtHand}
        />
      )}
    </LibraryFrame>
  );
}
