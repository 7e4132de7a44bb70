import type { ItemKind, Priority } from '../domain/guide';
import type { GuessReason } from './guide-reading';
import type { MarkReading } from './item-marks';
import type { Lines } from './source-places';

/** An item below an item, before it has an id. */
export interface ChildReading {
  kind: ItemKind;
  text: string;
  /** Why the kind is a guess; null when it is none. */
  guess: GuessReason | null;
  /** Where it was read. */
  lines: Lines;
}

/** An item below a section, before it has an id. */
export interface ItemReading extends ChildReading {
  /** True when the source marks it `Consent:`. */
  isConsent: boolean;
  /** Null when the source does not say. */
  priority: Priority | null;
  children: ChildReading[];
}

function plainChild(kind: ItemKind, text: string, lines: Lines): ChildReading {
  return { kind, text, guess: null, lines };
}

/** An item without marks and without items below it. */
export function plainItem(kind: ItemKind, text: string, lines: Lines): ItemReading {
  return { kind, text, guess: null, lines, isConsent: false, priority: null, children: [] };
}

/** The item that marks speak of, with its bracketed hint and its lettered probes below it. */
export function itemOfMarks(marks: MarkReading, lines: Lines): ItemReading {
  const { kind, text, guess, isConsent, priority, hint, lettered } = marks;
  const hints = hint === null ? [] : [plainChild('hint', hint, lines)];
  const probes = lettered.map((probe, index) => {
    const line = lines.endLine - lettered.length + 1 + index;
    return plainChild('probe', probe, { line, endLine: line });
  });
  return { kind, text, guess, lines, isConsent, priority, children: [...hints, ...probes] };
}

/** An item and those below it as items of one level. */
export function flattenItems(items: readonly ItemReading[]): ChildReading[] {
  return items.flatMap(({ kind, text, guess, lines, children }) => [{ kind, text, guess, lines }, ...children]);
}

/** Puts items at the end of others; there may be more of them than a call can have arguments. */
export function append<Reading>(readings: Reading[], more: readonly Reading[]): void {
  for (const reading of more) readings.push(reading);
}
