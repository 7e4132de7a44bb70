import { LibraryFrame } from '../../components/library/library-frame';
import { SessionList } from '../../components/library/session-list';
import type { LibraryState } from './library-state';
import { RetentionNotice } from './retention-notice';
import { SafetyNotices } from './safety-notices';

/** The list of sessions. */
export function SessionsScreen({ library }: { library: LibraryState }) {
  const sessions = library.sessions.value;
  const interruptedIds = new Set(library.interrupted.value.map(({ id }) => id));
  return (
    <LibraryFrame area="sessions" isAreaItself takesFocus={library.hasNavigated.value} title="Sessions">
      <SafetyNotices library={library} />
      <RetentionNotice library={library} />
      {sessions && (
        <SessionList sessions={sessions} interruptedIds={interruptedIds} onEnd={(session) => void library.endInterrupted(session)} />
      )}
    </LibraryFrame>
  );
}
