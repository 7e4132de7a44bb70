import type { LibraryState } from './library-state';

/** What the person should hear before something is lost: no backup for long, or little space. */
export function SafetyNotices(_props: { library: LibraryState }) {
  return null;
}
