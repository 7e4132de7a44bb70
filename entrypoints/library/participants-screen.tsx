import { useEffect, useState } from 'preact/hooks';

import { LibraryFrame } from '../../components/library/library-frame';
import { ParticipantList } from '../../components/library/people/participant-list';
import { errorWords } from '../../components/ui/error-words';
import { onBroadcast } from '../../lib/client/on-broadcast';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import type { ErrorCode, ResponseOf } from '../../lib/protocol/messages';
import type { LibraryState } from './library-state';

/** Participants that are added to the list at once. */
const PAGE_SIZE = 100;

/** Everybody who took part, by code. */
export function ParticipantsScreen({ library }: { library: LibraryState }) {
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(PAGE_SIZE);
  const [answer, setAnswer] = useState<ResponseOf<'list-participants'> | null>(null);
  const [problem, setProblem] = useState<ErrorCode | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const load = () =>
      sendRequest('list-participants', { search, limit }).then(
        (found) => end.signal.aborted || (setAnswer(found), setProblem(null)),
        (error: unknown) => end.signal.aborted || setProblem(errorCodeOf(error)),
      );
    void load();
    onBroadcast(({ type }) => type === 'lists-changed' && void load(), end.signal);
    return () => end.abort();
  }, [search, limit]);
  return (
    <LibraryFrame area="participants" isAreaItself takesFocus={library.hasNavigated.value} title="Participants">
      {problem !== null && answer === null && <p class="notice notice-error">{errorWords(problem)}</p>}
      <ParticipantList
        participants={answer?.participants ?? null}
        total={answer?.total ?? 0}
        search={search}
        now={Date.now()}
        onSearch={setSearch}
        onMore={() => setLimit((before) => Math.min(1_000, before + PAGE_SIZE))}
      />
    </LibraryFrame>
  );
}
