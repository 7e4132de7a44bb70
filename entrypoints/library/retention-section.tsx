import type { LibraryState } from './library-state';

/** The settings for how long sessions are kept. */
export function RetentionSection(_props: { library: LibraryState }) {
  return null;
}
