import { DEFAULT_EXPORT_OPTIONS } from '../domain/export-options';
import type { ExportOptions } from '../domain/export-options';
import type { SessionLog } from '../domain/session-log';

/** What an export depends on besides the session. */
export interface ExportContext {
  /** When the export is made, in ms since the epoch; a session that still runs is shown as it stands then. */
  exportedAt: number;
  /** IANA name of the zone for clock times, such as `Europe/Berlin`; the computer's own when absent. */
  timeZone?: string;
  /** What the person chose. */
  options: ExportOptions;
  /** What is known of the participant besides the code; null unless the person asked for it to be in the export. */
  person: ExportedPerson | null;
  /** The template of the summary, as the person keeps it; the one that comes with Fieldguide when null. */
  summaryTemplate: string | null;
}

/** What an export may say of the participant besides the code; what is not known is empty. */
export interface ExportedPerson {
  name: string;
  company: string;
  contact: string;
}

/** The context of an export made at a moment (ms since the epoch), with nothing chosen but what is given. */
export function exportContext(exportedAt: number, chosen: Partial<ExportContext> = {}): ExportContext {
  return { exportedAt, options: DEFAULT_EXPORT_OPTIONS, person: null, summaryTemplate: null, ...chosen };
}

/** One file format that a session can be saved in. */
export interface Exporter {
  /** Stays the same for ever: messages name the format by it. */
  id: string;
  /** Its name in the export menu. */
  label: string;
  /** File extension without the dot. */
  extension: string;
  mimeType: string;
  /** The whole text of the file. Pure: the same log and context give the same text. */
  render: (log: SessionLog, context: ExportContext) => string;
}

/** Declares a format; each lies in a file of its own, `<id>-exporter.ts`, which the registry finds by its name. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}
