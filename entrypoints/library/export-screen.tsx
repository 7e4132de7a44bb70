import { LibraryFrame } from '../../components/library/library-frame';
import type { LibraryState } from './library-state';

/** One session’s export: preview and options. */
export function ExportScreen({ library }: { library: LibraryState; sessionId: string }) {
  return (
    <LibraryFrame area="sessions" isAreaItself={false} takesFocus={library.hasNavigated.value} title="Export">
      {null}
    </LibraryFrame>
  );
}
