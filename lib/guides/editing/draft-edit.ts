import type { ItemKind, Priority } from '../../domain/guide';
import type { GuideDraft } from '../guide-reading';

/**
 * One thing done to a draft. `section` is the id of a section, `item` that of an item or of one below it, `part` any of them.
 * An edit that names something that is not there, or that cannot be done where it is, changes nothing.
 */
export type DraftEdit =
  | { type: 'set-title'; title: string }
  | { type: 'set-preface'; preface: string }
  | { type: 'set-source-note'; sourceNote: string }
  /** Empty lines are kept while they are written; without any line the guide has no goals. */
  | { type: 'set-goals'; goals: readonly string[] }
  | { type: 'set-hypotheses'; hypotheses: readonly string[] }
  | { type: 'set-section-title'; section: string; title: string }
  | { type: 'set-minutes'; section: string; formatIndex: number; minutes: number | null }
  | { type: 'set-optional'; section: string; isOptional: boolean }
  /** Makes the section an alternative to the one before it; the first section cannot be one. */
  | { type: 'set-alternative'; section: string; isAlternative: boolean }
  | { type: 'set-aim'; section: string; aim: string }
  | { type: 'set-text'; item: string; text: string }
  /** An item that becomes a probe goes below the item before it; a probe that becomes a question comes out. */
  | { type: 'set-kind'; item: string; kind: ItemKind }
  | { type: 'set-priority'; item: string; priority: Priority | null }
  /** At most one item asks for consent: the others lose the mark. */
  | { type: 'set-consent'; item: string; isConsent: boolean }
  /** A new empty item: the first of a section, or after an item and what is below it, or after an item below another, on its level. */
  | { type: 'insert-item'; after: string }
  /** A new empty section, after the given one and the alternatives to it. */
  | { type: 'insert-section'; after: string }
  /** Takes a part out with all that is in it; from below an item that is empty nothing is taken. The last section stays. */
  | { type: 'remove'; part: string }
  /** The item goes below the item before it; what was below it follows as siblings. */
  | { type: 'indent'; item: string }
  /** The item below another comes out and stands after it; the siblings that followed it are then below it. */
  | { type: 'outdent'; item: string }
  /**
   * An item changes places with its neighbour on its level, across sections and parents; a section moves with its alternatives, an alternative
   * among the alternatives.
   */
  | { type: 'move-up'; part: string }
  | { type: 'move-down'; part: string }
  /** The item's text becomes a title, and what follows in its section goes with it; the minutes are unknown. */
  | { type: 'item-to-section'; item: string }
  /** The title becomes an item of that kind at the end of the section before, with aim (as script), items and minutes. An empty title just joins the two. */
  | { type: 'section-to-item'; section: string; kind: ItemKind }
  /** A new section without title begins with this item. */
  | { type: 'split-section'; item: string }
  /** The headings of the notes, each with what stands below it, become sections: those of the preface the first ones, the others the last. What stands before them stays. */
  | { type: 'notes-to-sections'; notes: 'preface' | 'sourceNote' }
  /** A format with budgets in proportion to those of the nearest format. */
  | { type: 'add-format'; minutes: number }
  /** The last format stays. */
  | { type: 'remove-format'; formatIndex: number }
  /** Formats stay in ascending order; with `isProportional` the budgets are proposed anew. */
  | { type: 'set-format-minutes'; formatIndex: number; minutes: number; isProportional: boolean }
  /** Fills the unknown budgets of a format. */
  | { type: 'propose-budgets'; formatIndex: number };

/** What came of an edit. */
export interface EditOutcome {
  /** The very same object when nothing changed; sections and items that did not change are the same objects too. */
  draft: GuideDraft;
  /** Id of the section or item that should have the keyboard now; null when the keyboard stays where it is. */
  focus: string | null;
}
