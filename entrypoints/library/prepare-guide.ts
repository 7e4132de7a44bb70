import type { GuideDraft } from '../../lib/guides/guide-reading';
import { printableDraft } from '../../lib/guides/editing/printable-draft';
import { printGuide } from '../../lib/guides/print-guide';

interface Preparing {
  /** Ends it when it answers with false. */
  isWanted: () => boolean;
  /** Called at the end, also when it was no longer wanted. */
  onEnd?: () => void;
}

/** Items in the first task: what prints them has never run before, and is slow at first. */
const FIRST_ITEMS = 2;
/** A task that took less than this is followed by a larger one, one that took longer by a smaller one; in ms. */
const SHORT_TASK_MS = 5;

/**
 * Prints a guide part by part while nobody waits for it. Its sections are remembered as they were printed, so that the first key in the outline
 * of a large guide, and saving it, find them done.
 */
export function prepareGuide(draft: GuideDraft, { isWanted, onEnd }: Preparing): void {
  let printable: GuideDraft | null = null;
  // What stands around the sections, by itself and a little more at a time: most of what prints it runs for the first time.
  const heads: ((draft: GuideDraft) => GuideDraft)[] = [
    (whole) => ({ ...whole, title: '', preface: '', sourceNote: '', sections: [] }),
    (whole) => ({ ...whole, preface: '', sourceNote: '', sections: [] }),
    (whole) => ({ ...whole, sections: [] }),
  ];
  let itemsATask = FIRST_ITEMS;
  const prepare = (from: number) => {
    if (!isWanted()) return onEnd?.();
    const head = printable === null ? undefined : heads.shift();
    if (printable === null || head !== undefined) {
      if (printable !== null && head !== undefined) printGuide(head(printable));
      printable ??= printableDraft(draft);
      setTimeout(prepare, 0, 0);
      return undefined;
    }
    if (from >= printable.sections.length) return onEnd?.();
    const start = performance.now();
    let to = from;
    // From the first section on, since a section is printed by its place; those that were printed are only looked up.
    for (let items = 0; to < printable.sections.length && items < itemsATask; to += 1) items += printable.sections[to]?.items.length ?? 0;
    printGuide({ ...printable, sections: printable.sections.slice(0, to) });
    itemsATask = performance.now() - start < SHORT_TASK_MS ? itemsATask * 2 : Math.max(1, Math.floor(itemsATask / 2));
    setTimeout(prepare, 0, to);
  };
  setTimeout(prepare, 0, 0);
}
