import type { ExportOptions } from '../domain/export-options';
import type { Note } from '../domain/notes';
import type { SessionState } from '../domain/session-state';

/** The notes that an export shows, in the order of their times. */
export function notesToShow({ notes }: Pick<SessionState, 'notes'>, { isStarredOnly }: ExportOptions): Note[] {
  return [...notes.values()].filter(({ isStarred }) => isStarred || !isStarredOnly).toSorted((a, b) => a.notedAt - b.notedAt);
}
