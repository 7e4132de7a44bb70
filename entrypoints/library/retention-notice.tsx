import type { LibraryState } from './library-state';

/** Which sessions will soon be deleted or anonymised by themselves. */
export function RetentionNotice(_props: { library: LibraryState }) {
  return null;
}
