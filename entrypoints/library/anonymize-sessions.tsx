import { AnonymizeDialog } from '../../components/library/people/anonymize-dialog';
import type { LibraryState } from './library-state';
import { useAnonymize } from './use-anonymize';
import { numberText } from '../../components/ui/locale-text';

interface AnonymizeSessionsProps {
  library: LibraryState;
  /** All of them ended. */
  sessionIds: readonly string[];
  onClose: () => void;
}

/** The dialog in which stored sessions are anonymised for good. */
export function AnonymizeSessions({ library, sessionIds, onClose }: AnonymizeSessionsProps) {
  const { data, isFailed, isChanged, isWorking, names, setNames, keep, act } = useAnonymize(library, sessionIds);
  const confirm = async () => {
    const outcome = await act();
    if (outcome === 'again') return;
    onClose();
    if (outcome === 'failed') return;
    library.say(sessionIds.length === 1 ? 'The session is anonymised.' : `${numberText(sessionIds.length)} sessions are anonymised.`);
  };
  return (
    <AnonymizeDialog
      sessionCount={sessionIds.length}
      data={data}
      isFailed={isFailed}
      isChanged={isChanged}
      isWorking={isWorking}
      names={names}
      onNames={setNames}
      onToggle={keep}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
