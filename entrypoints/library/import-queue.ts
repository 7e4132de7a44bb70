import { computed, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { z } from 'zod';

import type { ImportQueue } from './import-view';
import type { KeptText } from './kept-text';

/** A text on its way to the library. */
export interface QueuedText {
  /** Of its file or link. */
  name: string;
  text: string;
}

/** Which text is looked at, and which ones wait. */
interface QueueState {
  present: Omit<ImportQueue, 'total'> | null;
  waiting: readonly QueuedText[];
}

/** Texts that are looked at one after the other; the tab keeps those that wait. */
export interface TextQueue {
  /** Null unless several came together. */
  shown: ReadonlySignal<ImportQueue | null>;
  isLast: () => boolean;
  /** Begins with the first of these; the others go before those that wait. What it gives back takes that back. */
  put: (texts: readonly QueuedText[]) => () => void;
  /** Goes on to the next one; null when there is none. */
  next: () => QueuedText | null;
  /** Goes on with what the tab kept. */
  restore: () => void;
  forget: () => void;
}

/** Waiting texts together have so many characters in the tab at most: the present one and its corrections need room too. */
const KEPT_CHARACTERS = 2_000_000;

const keptSchema = z.object({
  name: z.string(),
  place: z.number(),
  missing: z.array(z.string()),
  waiting: z.array(z.object({ name: z.string(), text: z.string() })),
});

const EMPTY: QueueState = { present: null, waiting: [] };

function parseQueue(text: string): QueueState {
  try {
    const { waiting, ...present } = keptSchema.parse(JSON.parse(text));
    return { present, waiting };
  } catch {
    return EMPTY;
  }
}

/** Those of the texts that have room together. */
function thoseThatFit(texts: readonly QueuedText[]): QueuedText[] {
  let room = KEPT_CHARACTERS;
  return texts.filter(({ text }) => {
    const fits = text.length <= room;
    if (fits) room -= text.length;
    return fits;
  });
}

/** A {@link TextQueue} with nothing in it. */
export function createTextQueue(kept: KeptText): TextQueue {
  const state = signal(EMPTY);

  const write = ({ present, waiting }: QueueState, fitting: readonly QueuedText[]) => {
    const lost = waiting.filter((text) => !fitting.includes(text));
    const missing = [...(present?.missing ?? []), ...lost.map(({ name }) => name)];
    kept.write(JSON.stringify({ ...present, missing, waiting: fitting }));
  };
  const show = (next: QueueState) => {
    state.value = next;
    if (!next.present) return kept.forget();
    write(next, thoseThatFit(next.waiting));
    if (kept.read() === null) write(next, []);
  };
  return {
    shown: computed(() => {
      const { present, waiting } = state.value;
      return present && { ...present, total: present.place + waiting.length };
    }),
    isLast: () => state.value.waiting.length === 0,
    put(texts) {
      const before = state.value;
      const [first, ...rest] = texts;
      if (!first) return () => undefined;
      const waiting = [...rest, ...before.waiting];
      const { place, missing } = before.present ?? { place: 1, missing: [] };
      const isAlone = before.present === null && waiting.length === 0;
      show(isAlone ? EMPTY : { present: { name: first.name, place, missing }, waiting });
      return () => show(before);
    },
    next() {
      const { present, waiting } = state.value;
      const [first, ...rest] = waiting;
      if (!present || !first) {
        kept.forget();
        return null;
      }
      show({ present: { ...present, name: first.name, place: present.place + 1 }, waiting: rest });
      return first;
    },
    restore: () => void (state.value = parseQueue(kept.read() ?? '')),
    forget: () => show(EMPTY),
  };
}
