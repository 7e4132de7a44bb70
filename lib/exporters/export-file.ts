import { anonymizeLog } from '../domain/anonymize/anonymize-log';
import type { PersonalDatum } from '../domain/anonymize/find-personal-data';
import { DEFAULT_EXPORT_OPTIONS } from '../domain/export-options';
import type { ExportOptions } from '../domain/export-options';
import type { SessionLog } from '../domain/session-log';
import { exportContext } from './define-exporter';
import type { ExportContext, ExportedPerson, Exporter } from './define-exporter';
import { fileNameFor } from './file-name';
import { leftOutNotes } from './left-out-notes';
import type { LeftOutNotes } from './left-out-notes';
import { exporters } from './registry';

/** What a person chooses for the export of a session. */
export interface ExportChoice {
  /** Id of the exporter. */
  format: string;
  /** Those nobody chose anything for when absent. */
  options?: ExportOptions;
  /** The template of the summary as the person keeps it; the one that comes with Fieldguide when null or absent. */
  summaryTemplate?: string | null;
  /** What is replaced or left out; nothing when null or absent. */
  anonymize?: { data: readonly PersonalDatum[] } | null;
}

/** A file as it is written. */
export interface ExportFile {
  filename: string;
  mimeType: string;
  text: string;
  /** The notes that are not in it, by what they are left out. */
  leftOut: LeftOutNotes[];
}

/** The format with an id. */
export function findExporter(format: string): Exporter | undefined {
  return exporters.find(({ id }) => id === format);
}

/** A session as it leaves, with what its export depends on. */
export interface LeavingSession {
  log: SessionLog;
  context: ExportContext;
}

/**
 * The session as it leaves: without what the person wants to be replaced. Somebody's name is in it only when that was asked for, and never in
 * one that is anonymised.
 */
export function leavingSession(
  log: SessionLog,
  choice: Omit<ExportChoice, 'format'>,
  exportedAt: number,
  person: ExportedPerson | null | undefined,
): LeavingSession {
  const { options = DEFAULT_EXPORT_OPTIONS, summaryTemplate = null, anonymize } = choice;
  const known = options.hasPerson && !anonymize && person ? person : null;
  const leaving = anonymize ? anonymizeLog(log, anonymize.data) : log;
  const context = exportContext(exportedAt, {
    options,
    summaryTemplate,
    person: known && { name: known.name, company: known.company, contact: known.contact },
    anonymized: anonymize ? { leftOutNotes: log.state.notes.size - leaving.state.notes.size } : null,
  });
  return { log: leaving, context };
}

/** The name of the file that a leaving session becomes. */
export function leavingName({ log, context }: LeavingSession, { extension, suffix }: Exporter): string {
  return fileNameFor(log.state, { extension, suffix, isAnonymized: context.anonymized !== null });
}

/** The file that a session becomes; the same everywhere: background, preview and zip. */
export function exportFile(
  log: SessionLog,
  exporter: Exporter,
  choice: ExportChoice,
  exportedAt: number,
  person: ExportedPerson | null | undefined,
): ExportFile {
  const leaving = leavingSession(log, choice, exportedAt, person);
  return {
    filename: leavingName(leaving, exporter),
    mimeType: exporter.mimeType,
    text: exporter.render(leaving.log, leaving.context),
    leftOut: leftOutNotes(leaving.log, leaving.context, exporter),
  };
}
