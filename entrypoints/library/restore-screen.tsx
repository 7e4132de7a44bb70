import { LibraryFrame } from '../../components/library/library-frame';
import type { LibraryState } from './library-state';

/** Reads a backup, shows what is in it and puts it back. */
export function RestoreScreen({ library }: { library: LibraryState }) {
  return (
    <LibraryFrame area="settings" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Restore a backup">
      {null}
    </LibraryFrame>
  );
}
