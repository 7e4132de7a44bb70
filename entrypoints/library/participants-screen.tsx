import { LibraryFrame } from '../../components/library/library-frame';
import type { LibraryState } from './library-state';

/** Everybody who took part, by code. */
export function ParticipantsScreen({ library }: { library: LibraryState }) {
  return (
    <LibraryFrame area="participants" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Participants">
      {null}
    </LibraryFrame>
  );
}
