import type { ComponentChildren } from 'preact';

import type { Note } from '../../../lib/domain/notes';
import type { SessionState } from '../../../lib/domain/session-state';
import type { DraftKeeper } from '../../panel/draft-keeper';
import type { PanelActions } from '../../panel/panel-actions';
import type { Act } from '../../panel/use-feedback';

/** What the record of a session asks of the page around it. The object stays the same as long as the record is shown. */
export interface RecordActions extends Pick<PanelActions, 'saveDraft' | 'createId' | 'clock'> {
  /** Sends a command, says what went wrong, and offers to take back what `doneWords` name. */
  act: Act;
  /** Takes back the last correction. */
  undo: () => void;
  /** Does again what was taken back last. */
  redo: () => void;
  /** Writes the session to the downloads folder. */
  exportMarkdown: () => Promise<unknown>;
  /** Address of the page with all formats. */
  exportHref: string;
}

/** A line of what was said in the call. */
export interface SaidLine {
  /** In ms since the epoch. */
  at: number;
  /** Empty where nobody is named. */
  speaker: string;
  text: string;
}

/** What lies beside the notes: a transcript, a recording. */
export interface Beside {
  /** What was said around a note. */
  linesAround: (note: Note) => readonly SaidLine[];
  /** Puts a file beside the notes, or away. */
  controls: ComponentChildren;
  /** Plays the recording from a moment on, in ms since the epoch; null when there is none. */
  play: ((at: number) => void) | null;
}

/** What the rows of notes share. The object stays the same as long as the record is shown, so that a row is drawn again only when its note changes. */
export interface NoteTools {
  act: Act;
  keeper: DraftKeeper;
  /** What is typed in open editors, by note: a row may go and come back while its editor is open. */
  texts: Map<string, string>;
  createId: () => string;
  /** Without their sign. */
  tagsAtHand: readonly string[];
  /** The session as it is now. */
  latest: () => SessionState;
  /** Picks a note or lets it go; with `isRange`, all from the one picked last. */
  pick: (noteId: string, isPicked: boolean, isRange: boolean) => void;
}
