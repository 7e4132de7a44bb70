import type { DraftEdit } from '../../../lib/guides/editing/draft-edit';
import type { GuideDraft, SourcePlace } from '../../../lib/guides/guide-reading';

/** What the outline of a guide shows, and what it asks for. A part is named as in {@link SourcePlace}. */
export interface OutlineProps {
  /** As `applyEdit` gave it, so that rows keep their ids; it may hold empty items that are still to be written. */
  draft: GuideDraft;
  /** What was uncertain when the source was read: the sentences for each part. */
  remarks?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Where in the source each part was read; without it there are no links to lines. */
  places?: ReadonlyMap<string, readonly SourcePlace[]> | undefined;
  /** What keeps the guide from being saved: a sentence for each part. */
  problems: ReadonlyMap<string, string>;
  /** Keys of the minutes that were proposed: the id of a section and the minutes of a format, with a space between them. */
  proposed?: ReadonlySet<string>;
  /** The part that is shown in the source, marked in the outline. */
  selectedPart: string | null;
  /** The keyboard came to a part, or its line was asked for. */
  onSelect: (part: string) => void;
  /** Called on every key that changes something. */
  onEdit: (edit: DraftEdit) => void;
  onUndo: () => void;
  onRedo: () => void;
  /** The part that is to have the keyboard; a new object for each time. Null leaves it where it is. */
  focus: { part: string } | null;
}
