import type { ExportOptions } from '../domain/export-options';
import type { SessionLog } from '../domain/session-log';
import type { ExportContext } from './define-exporter';

/** A file that is being written from several sessions, one after another. What it returns is written at once and in order, so that no more than one session is in memory. */
export interface CollectionWriting {
  /** Takes a session in and returns what it adds to the file now, which may be nothing. */
  add: (log: SessionLog, context: ExportContext) => string;
  /** What comes after the last session. */
  end: () => string;
}

/** One file format that several sessions can be saved in together. */
export interface CollectionExporter {
  /** Stays the same for ever: messages name the format by it. */
  id: string;
  /** Its name in the export menu. */
  label: string;
  /** One line for the menu and the preview: whom it is for and what is in it. */
  description: string;
  /** File extension without the dot. */
  extension: string;
  mimeType: string;
  /** The options that make a difference to this format. */
  options: readonly (keyof ExportOptions)[];
  /** So many sessions at most; null when any number can be written. The page that offers the format holds to it. */
  maxSessions: number | null;
  /** Begins a file. `participants` are the codes of all sessions to come, each once and in their order. */
  open: (participants: readonly string[]) => CollectionWriting;
}

/** Declares a format for several sessions; each lies in a file of its own, `<id>-collection.ts`, which the registry finds by its name. */
export function defineCollection(collection: CollectionExporter): CollectionExporter {
  return collection;
}
