import type { TextPatch } from '../../lib/protocol/records';

/** The text after a patch; null when the patch does not belong to the text. */
export function applyPatch(text: string, { from, removed, inserted }: TextPatch): string | null {
  if (!text.startsWith(removed, from) || from > text.length) return null;
  return text.slice(0, from) + inserted + text.slice(from + removed.length);
}

/** The patch that takes a patch back. */
export function invertPatch({ from, removed, inserted }: TextPatch): TextPatch {
  return { from, removed: inserted, inserted: removed };
}

/** Whether `next`, which came after `patch`, changes the place where `patch` did, or the one beside it. */
export function touches(patch: TextPatch, next: TextPatch): boolean {
  return next.from <= patch.from + patch.inserted.length && next.from + next.removed.length >= patch.from;
}

/** One patch that does what two that touch do one after the other. */
export function joinPatches(patch: TextPatch, next: TextPatch): TextPatch {
  const insertedEnd = patch.from + patch.inserted.length;
  const nextEnd = next.from + next.removed.length;
  const before = next.removed.slice(0, Math.max(0, patch.from - next.from));
  const after = next.removed.slice(next.removed.length - Math.max(0, nextEnd - insertedEnd));
  return {
    from: Math.min(patch.from, next.from),
    removed: before + patch.removed + (nextEnd > insertedEnd ? after : ''),
    inserted:
      patch.inserted.slice(0, Math.max(0, next.from - patch.from)) +
      next.inserted +
      patch.inserted.slice(Math.max(0, nextEnd - patch.from)),
  };
}
