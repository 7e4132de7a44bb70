import type { LibraryState } from './library-state';

/** The settings for backups and for space. */
export function BackupSection(_props: { library: LibraryState }) {
  return null;
}
