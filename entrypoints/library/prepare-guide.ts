import type { GuideDraft } from '../../lib/guides/guide-reading';
import { printableDraft } from '../../lib/guides/editing/printable-draft';
import { printGuide } from '../../lib/guides/print-guide';

interface Preparing {
  /** Ends it when it answers with false. */
  isWanted: () => boolean;
  /** Called at the end, also when it was no longer wanted. */
  onEnd?: () => void;
}

/** Items in one task: printed within a few milliseconds. */
const ITEMS_A_TASK = 60;

/**
 * Prints a guide part by part while nobody waits for it. Its sections are remembered as they were printed, so that the first key in the outline
 * of a large guide, and saving it, find them done.
 */
export function prepareGuide(draft: GuideDraft, { isWanted, onEnd }: Preparing): void {
  let printable: GuideDraft | null = null;
  const prepare = (from: number) => {
    printable ??= printableDraft(draft);
    if (from >= printable.sections.length || !isWanted()) return onEnd?.();
    let to = from;
    // From the first section on, since a section is printed by its place; those that were printed are only looked up.
    for (let items = 0; to < printable.sections.length && items < ITEMS_A_TASK; to += 1) items += printable.sections[to]?.items.length ?? 0;
    printGuide({ ...printable, sections: printable.sections.slice(0, to) });
    setTimeout(prepare, 0, to);
  };
  setTimeout(prepare, 0, 0);
}
