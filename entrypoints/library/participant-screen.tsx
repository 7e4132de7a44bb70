import { LibraryFrame } from '../../components/library/library-frame';
import type { LibraryState } from './library-state';

/** Everything of one participant. */
export function ParticipantScreen({ library }: { library: LibraryState; participantKey: string }) {
  return (
    <LibraryFrame area="participants" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Participant">
      {null}
    </LibraryFrame>
  );
}
