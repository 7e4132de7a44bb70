import { DEFAULT_EXPORT_OPTIONS } from '../domain/export-options';
import type { ExportOptions } from '../domain/export-options';
import type { SessionLog } from '../domain/session-log';
import type { LeftOutNotes } from './left-out-notes';

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
  /** That the session was anonymised, and how many of its notes were left out by that; null when it was not. */
  anonymized: { leftOutNotes: number } | null;
}

/** What an export may say of the participant besides the code; what is not known is empty. */
export interface ExportedPerson {
  name: string;
  company: string;
  contact: string;
}

/** The context of an export made at a moment (ms since the epoch), with nothing chosen but what is given. */
export function exportContext(exportedAt: number, chosen: Partial<ExportContext> = {}): ExportContext {
  return { exportedAt, options: DEFAULT_EXPORT_OPTIONS, person: null, summaryTemplate: null, anonymized: null, ...chosen };
}

/** What an export says of the person; null unless it was asked for, so that no exporter has to look at both. */
export function personOf({ options, person }: ExportContext): ExportedPerson | null {
  return options.hasPerson ? person : null;
}

/** That an export is anonymised, in words; empty when it is not. */
export function anonymizedText({ anonymized }: Pick<ExportContext, 'anonymized'>): string {
  if (!anonymized) return '';
  const { leftOutNotes } = anonymized;
  return `yes, ${leftOutNotes === 0 ? 'no note' : leftOutNotes === 1 ? 'one note' : `${leftOutNotes} notes`} left out`;
}

/** One file format that a session can be saved in. */
export interface Exporter {
  /** Stays the same for ever: messages name the format by it. */
  id: string;
  /** Its place in the export menu, from the lowest on; leave room between two, so that another fits in. */
  order: number;
  /** Its name in the export menu. */
  label: string;
  /** One line for the menu and the preview: whom it is for and what is in it. */
  description: string;
  /** File extension without the dot. */
  extension: string;
  /** What the file's name ends with, so that formats with the same extension do not get the same name; empty for none. */
  suffix: string;
  mimeType: string;
  /** The options that make a difference to this format; the others need not be offered for it. */
  options: readonly (keyof ExportOptions)[];
  /** False for a format of sections alone; absent for every other. */
  hasNotes?: boolean;
  /** The notes that this format leaves out for reasons of its own; absent when it has none. */
  leftOut?: (log: SessionLog, context: ExportContext) => LeftOutNotes[];
  /** The whole text of the file. Pure: the same log and context give the same text. */
  render: (log: SessionLog, context: ExportContext) => string;
}

/** Declares a format; each lies in a file of its own, `<id>-exporter.ts`, which the registry finds by its name. */
export function defineExporter(exporter: Exporter): Exporter {
  return exporter;
}
