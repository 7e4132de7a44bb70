import type { SessionLog } from '../domain/session-log';
import type { ExportContext, Exporter } from './define-exporter';
import { notesToShow } from './notes-to-show';
import type { SummarySource } from './summary-template';

/** Notes of a session that an export does not have, and by what. */
export interface LeftOutNotes {
  /** Above 0. */
  count: number;
  /** That the session was anonymised, that only starred notes were wanted, or what the template of the summary leaves out. */
  by: 'anonymizing' | 'stars' | SummarySource;
}

/** What of a session's notes an export leaves out, each note once; nothing for a format that holds no notes. */
export function leftOutNotes(log: SessionLog, context: ExportContext, { options, hasNotes = true, leftOut }: Exporter): LeftOutNotes[] {
  if (!hasNotes) return [];
  const unstarred = options.includes('isStarredOnly') ? log.state.notes.size - notesToShow(log.state, context.options).length : 0;
  const all: LeftOutNotes[] = [
    { count: context.anonymized?.leftOutNotes ?? 0, by: 'anonymizing' },
    { count: unstarred, by: 'stars' },
    ...(leftOut?.(log, context) ?? []),
  ];
  return all.filter(({ count }) => count > 0);
}
