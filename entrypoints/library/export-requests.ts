import type { PersonalDatum } from '../../lib/domain/anonymize/find-personal-data';
import type { ExportOptions } from '../../lib/domain/export-options';
import type { ExportChoice } from '../../lib/exporters/export-file';
import type { LeftOutNotes } from '../../lib/exporters/left-out-notes';

/** A file as the export screen shows it. */
export interface ExportPreview {
  filename: string;
  mimeType: string;
  /** What is shown of it: all, or its beginning. */
  text: string;
  /** UTF-16 code units of the whole file. */
  length: number;
  /** The notes that are not in the file, by what they are left out. */
  leftOut: LeftOutNotes[];
}

/** What is known of a session before anything is chosen. */
export interface ExportSubject {
  participant: string;
  guideTitle: string;
  /** Whether somebody's name, company or contact is known for the participant's code. */
  hasPerson: boolean;
}

/** What a person chooses for the export of several sessions. */
export interface ManyChoice {
  /** In the order in which they are written. */
  sessionIds: readonly string[];
  /** Ids of the formats that every session is saved in. */
  formats: readonly string[];
  /** Ids of the formats that take all sessions in. */
  collections: readonly string[];
  options: ExportOptions;
  summaryTemplate: string | null;
  /** Null for no anonymising. */
  anonymize: ManyAnonymize | null;
}

/** How several sessions are anonymised: each by what is found in it. */
export interface ManyAnonymize {
  /** Names that were typed in, besides those that are known. */
  names: readonly string[];
  /** What stays as it is, see `personalKey`. */
  kept: readonly string[];
}

/** How far the export of several sessions is. */
export interface ManyProgress {
  /** Sessions that were taken in, each as often as it is read. */
  done: number;
  total: number;
  /** Bytes of the file so far. */
  bytes: number;
}

/** A session that is not, or not whole, in the export: `missing` was deleted, `damaged` cannot be read, `partly` lacks what cannot be read, `refused` could not be written in a format. */
export interface FailedSession {
  sessionId: string;
  /** What it is called, as far as that is known. */
  title: string;
  problem: 'missing' | 'damaged' | 'partly' | 'refused';
}

/** What came of the export of several sessions. Nothing is left on disk unless it is `done`. */
export type ManyOutcome =
  | { status: 'done'; file: File; filename: string; sessionCount: number; failed: FailedSession[] }
  | { status: 'stopped' | 'too-many-files' | 'too-large' | 'nothing-left' | 'no-room' | 'failed' };

/** Personal data of several sessions: each text once, with how often it occurs in how many sessions. */
export interface ManyPersonalData {
  data: (PersonalDatum & { sessionCount: number })[];
  /** Number of the last event of each session that was looked through, by its id. */
  lastSequences: Record<string, number>;
  failed: FailedSession[];
}

/** What the worker is asked, by name: question and answer. */
export interface ExportAsks {
  /** Null when there is no such session. */
  subject: { ask: { sessionId: string }; answer: ExportSubject | null };
  preview: { ask: { sessionId: string; choice: ExportChoice }; answer: ExportPreview | null };
  find: { ask: { sessionId: string; names: readonly string[] }; answer: PersonalDatum[] | null };
  /** The whole file, made where nothing large is held in memory. */
  file: { ask: { sessionId: string; choice: ExportChoice }; answer: { file: File; filename: string; mimeType: string } | null };
  /** Markdown and rich text for the clipboard. */
  copy: { ask: { sessionId: string; choice: Omit<ExportChoice, 'format'> }; answer: { markdown: string; html: string } | null };
  /** What a file's text is, whole. */
  text: { ask: { sessionId: string; choice: ExportChoice }; answer: string | null };
  'find-many': { ask: { sessionIds: readonly string[]; names: readonly string[] }; answer: ManyPersonalData | null };
  many: { ask: ManyChoice; answer: ManyOutcome };
}

/** The name of a question. */
export type AskName = keyof ExportAsks;

/** What is sent to the worker; `stop` ends the present export of several sessions, which is answered then, and `forget` says that logs were replaced. */
export type ToWorker =
  | { [Name in AskName]: { name: Name; number: number; ask: ExportAsks[Name]['ask'] } }[AskName]
  | { name: 'stop' }
  | { name: 'forget' };

/** What the worker sends. */
export type FromWorker =
  | { type: 'answer'; number: number; answer: ExportAsks[AskName]['answer'] }
  | { type: 'failed'; number: number; message: string }
  | { type: 'progress'; progress: ManyProgress };

/** Names one thing of the personal data, the same in every session. */
export function personalKey({ kind, text }: Pick<PersonalDatum, 'kind' | 'text'>): string {
  return `${kind}:${text}`;
}
