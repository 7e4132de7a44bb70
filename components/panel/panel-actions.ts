import type { Command } from '../../lib/domain/commands';
import type { SessionState } from '../../lib/domain/session-state';
import type { ErrorCode } from '../ui/error-words';

/** What became of something that was asked for: its result, or why not. */
export type Outcome<Result> = ({ ok: true } & Result) | { ok: false; code: ErrorCode };

/** Text of the note field that is not saved as a note yet. */
export interface NoteDraft {
  text: string;
  /** Time of the first keystroke, in ms since the epoch; null while the field is empty. */
  notedAt: number | null;
  /** Section at the first keystroke; null for none. */
  sectionId: string | null;
  /** Question at the first keystroke; null for none. */
  itemId: string | null;
}

/** A session as it is between two events: a new object for every change, since `state` itself is changed in place. */
export interface SessionSnapshot {
  state: SessionState;
  /** What was left in the note field when the panel was opened. */
  draft: NoteDraft | null;
}

/** What the panel asks of the page around it. The object stays the same as long as the panel is shown. */
export interface PanelActions {
  /** Sends a command; resolves when its events are on disk. `commandId` is what undoes it. Never throws. */
  send: (command: Command) => Promise<Outcome<{ commandId: string }>>;
  /** Keeps the text of the note field; null when it is empty. Resolves to false when it could not be kept. */
  saveDraft: (draft: NoteDraft | null) => Promise<boolean>;
  /** Writes the session as Markdown to the downloads folder. */
  exportMarkdown: () => Promise<Outcome<{ filename: string }>>;
  /** Opens the session's page in the library. */
  openRecord: () => void;
  /** Loads the panel again after a failure. */
  retry: () => void;
  /** The time now, in ms since the epoch. */
  clock: () => number;
  /** A new unique id, for a note or a question. */
  createId: () => string;
}
