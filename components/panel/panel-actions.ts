import type { DismissableNotice } from '../../lib/domain/call-notice';
import type { Command } from '../../lib/domain/commands';
import type { SessionEvent } from '../../lib/domain/events/registry';
import type { SessionState } from '../../lib/domain/session-state';
import type { ErrorCode } from '../ui/error-words';
import type { PanelMove } from './surface-moves';

/** What became of something that was asked for: its result, or why not. */
export type Outcome<Result> = ({ ok: true } & Result) | { ok: false; code: ErrorCode };

/** Text that is typed and not saved yet: of a note to come, or of the correction of one that is there. */
export interface NoteDraft {
  /** The note it will become, or the note it corrects. */
  noteId: string;
  /** Never empty. */
  text: string;
  /** Time of the first keystroke, in ms since the epoch. */
  notedAt: number;
  /** Section at the first keystroke. */
  sectionId: string;
  /** Question at the first keystroke; null for none. */
  itemId: string | null;
}

/** A session as it is between two events: a new object for every change, since `state` itself is changed in place. */
export interface SessionSnapshot {
  state: SessionState;
  /** The log that the state comes from, in its order. */
  events: SessionEvent[];
  /** What was typed and not saved when the panel was opened, oldest first. */
  drafts: readonly NoteDraft[];
}

/** What the panel asks of the page around it. The object stays the same as long as the panel is shown. */
export interface PanelActions {
  /** Sends a command; resolves when its events are on disk. `commandId` is what undoes it. Never throws. */
  send: (command: Command) => Promise<Outcome<{ commandId: string }>>;
  /** Keeps what is typed of one note of a session; null when there is nothing to keep. Resolves to false when it could not be kept. */
  saveDraft: (sessionId: string, noteId: string, draft: NoteDraft | null) => Promise<boolean>;
  /** Writes the session as Markdown to the downloads folder. */
  exportMarkdown: () => Promise<Outcome<{ filename: string }>>;
  /** Opens the session's page in the library. */
  openRecord: () => void;
  /** Waves away what was said about the call, on every surface. */
  dismissCallNotice: (kind: DismissableNotice) => void;
  /** Where the panel can be taken from where it is; the way over the call is shown only for a session that has one. */
  moves: readonly PanelMove[];
  /** Takes the panel there. To be called in the listener of a click, since some surfaces open only for one. Never throws. */
  move: (to: PanelMove) => Promise<Outcome<object>>;
  /** Leaves a session that has ended and offers to start the next; null where that is done elsewhere. */
  startAnother: (() => void) | null;
  /** Hides the overlay that this panel is in; null where it is in none. */
  hideOverlay: (() => void) | null;
  /** Loads the panel again after a failure. */
  retry: () => void;
  /** The time now, in ms since the epoch. */
  clock: () => number;
  /** A new unique id, for a note or a question. */
  createId: () => string;
}
