import type { SessionLog } from '../../lib/domain/session-log';
import type { LibraryState } from './library-state';

/** Anonymises a session for good. */
export function AnonymizeAction(_props: { library: LibraryState; log: SessionLog }) {
  return null;
}
