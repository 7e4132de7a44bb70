import { useState } from 'preact/hooks';

import { Button } from '../../components/ui/button';
import type { SessionLog } from '../../lib/domain/session-log';
import { AnonymizeSessions } from './anonymize-sessions';
import type { LibraryState } from './library-state';

/** The button that anonymises the stored session itself. A live one is not changed under the person's hands. */
export function AnonymizeAction({ library, log: { state } }: { library: LibraryState; log: SessionLog }) {
  const [isOpen, setOpen] = useState(false);
  if (state.endedAt === null) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>Anonymise…</Button>
      {isOpen && <AnonymizeSessions library={library} sessionIds={[state.id]} onClose={() => setOpen(false)} />}
    </>
  );
}
