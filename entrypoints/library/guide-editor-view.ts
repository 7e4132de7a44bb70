import type { ReadonlySignal } from '@preact/signals';

import type { Guide } from '../../lib/domain/guide';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { Autosave, SaveEntry, SaveOutcome } from './autosave';
import type { GuideText } from './change-guide';
import type { EditHistory } from './edit-history';
import type { Finding } from './findings';
import type { GuideReader } from './guide-reader';
import type { KeptText } from './kept-text';
import type { ProposedMinutes } from './proposed-minutes';
import type { TextDraft } from './text-draft';

/** A guide that is kept, as the editor begins with it. */
export interface KeptGuide {
  text: string;
  /** The guide that sessions run: what the text says, or what it said when it last could be read. */
  guide: Guide;
  history: Pick<EditHistory, 'edits' | 'position'>;
  /** In ms since the epoch. */
  updatedAt: number;
}

/** A guide being edited: its text, its outline, its history and how it is kept. */
export interface GuideEditorState {
  source: Omit<TextDraft, 'setText' | 'setDraft' | 'readNow'>;
  /** What was uncertain in the text and is not settled yet. */
  findings: ReadonlySignal<readonly Finding[]>;
  /** What keeps the guide from being run: a sentence for each part. */
  problems: ReadonlySignal<ReadonlyMap<string, string>>;
  /** Minutes that were proposed and that nobody has looked at yet. */
  proposed: ProposedMinutes;
  saving: Autosave['state'];
  canUndo: ReadonlySignal<boolean>;
  canRedo: ReadonlySignal<boolean>;
  /** Which part of the outline has the keyboard after an edit; a new object for each time. */
  focus: ReadonlySignal<{ part: string } | null>;
  /** True when the guide was changed elsewhere too, and the person has to decide. */
  isConflict: ReadonlySignal<boolean>;
  /** The text after something was typed in the source. */
  typeText: (text: string) => void;
  edit: (edit: DraftEdit) => void;
  undo: () => void;
  redo: () => void;
  /** Ends a conflict. The text that is not taken can be had back by redo or undo, and is put aside as a version. Throws when the other text cannot be had. */
  resolve: (choice: 'mine' | 'theirs') => Promise<void>;
  /** Takes over what was changed elsewhere, if nothing here is unsaved. Resolves to whether there was something. */
  catchUp: () => Promise<boolean>;
  /** Makes a new guide of what is here, since the one it was is gone; resolves to its id. Throws when that cannot be. */
  saveAsNew: () => Promise<string>;
  /** Saves the words and the guide that they say; resolves when that is done, or takes too long to wait for. */
  finish: () => Promise<void>;
  /** For when the page goes: saves at once, and keeps what is not saved in the tab. */
  leave: () => void;
}

/** What the editor needs of the world. */
export interface GuideEditorOptions {
  kept: KeptGuide;
  reader: Pick<GuideReader, 'read'>;
  /** Keeps the text while it is not saved. */
  unsaved: KeptText;
  /** Keeps which minutes were proposed and not looked at yet. */
  keptProposals: KeptText;
  /** Saves a state of the guide; `guide` is null while the text cannot be run. Resolves to the new `updatedAt`, or to what came in between. */
  save: (
    entry: SaveEntry,
    guide: Guide | null,
    expectedUpdatedAt: number,
  ) => Promise<{ status: 'saved'; updatedAt: number } | Exclude<SaveOutcome, { status: 'saved' }>>;
  /** The guide as it is kept now; throws when it cannot be had. */
  load: () => Promise<KeptGuide>;
  /** Makes a new guide and resolves to its id; throws when that cannot be. */
  make: (text: GuideText) => Promise<string>;
  /** Ms since the epoch. */
  now: () => number;
}
