import { useEffect } from 'preact/hooks';

import { SoonNotice } from '../../components/library/people/soon-notice';
import { sendRequest } from '../../lib/client/send-request';
import { tellRetentionShown } from '../../lib/client/tell-retention-shown';
import type { LibraryState } from './library-state';
import { useAnswer } from './use-answer';

/** Which sessions will soon be deleted or anonymised by themselves. */
export function RetentionNotice({ library }: { library: LibraryState }) {
  const answer = useAnswer(() => sendRequest('get-retention', {}));
  const shown = answer.status === 'ready' && answer.value.rule ? answer.value.soon.sessionIds : [];
  const shownKey = JSON.stringify(shown);
  useEffect(() => {
    const end = new AbortController();
    tellRetentionShown(JSON.parse(shownKey) as string[], end.signal);
    return () => end.abort();
  }, [shownKey]);
  if (answer.status !== 'ready') return null;
  const { rule, soon } = answer.value;
  if (!rule || soon.firstAt === null) return null;
  const setKept = (sessionIds: string[], isKept: boolean) =>
    library.attempt(() => sendRequest('set-sessions-kept', { sessionIds, isKept }));
  const keep = async () => {
    const ids = soon.sessionIds;
    if (await setKept(ids, true)) library.say('They are kept, whatever their age.', () => setKept(ids, false));
  };
  return <SoonNotice rule={rule} count={soon.count} firstAt={soon.firstAt} sessions={soon.sessions} onKeep={() => void keep()} />;
}
