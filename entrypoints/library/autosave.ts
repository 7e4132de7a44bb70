import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { ErrorCode } from '../../lib/protocol/messages';
import type { GuideEdit } from '../../lib/protocol/records';

/** A state of a text that is to be kept. */
export interface SaveEntry {
  text: string;
  /** Number of the last step of the history that is in the text. */
  position: number;
  /** The step that led to it; null when it led back or on. */
  edit: GuideEdit | null;
  /** True when the text that was kept before is put aside as a version. */
  replaces: boolean;
}

/** What came of keeping one. `changed` is that somebody else has changed the guide. */
export type SaveOutcome = { status: 'saved' } | { status: 'changed' } | { status: 'failed'; code: ErrorCode };

/** How the last change stands. `held` waits for the person to decide between two texts, `gone` is a guide that was deleted elsewhere. */
export type SavingState = { status: 'saved' | 'saving' | 'held' | 'gone' } | { status: 'failed'; code: ErrorCode };

/** Keeps changes as they are made, in their order, one at a time. */
export interface Autosave {
  state: ReadonlySignal<SavingState>;
  put: (entry: SaveEntry) => void;
  /** Keeps what is waiting at once. Resolves when all is kept, or cannot be for now. */
  flush: () => Promise<void>;
  /** Keeps nothing more until `restart`, since the person has to decide first. */
  hold: () => void;
  /** Drops what waits and goes on. */
  restart: () => void;
}

interface AutosaveOptions {
  save: (entry: SaveEntry) => Promise<SaveOutcome>;
  /** Somebody else has changed the guide: nothing more is kept until `restart`. */
  onChanged: () => void;
}

/** What was typed is kept after so long, in ms; with the way to the disk it is within 250. */
const SAVE_AFTER_MS = 180;
/** Waits between two attempts, in ms. The last is repeated. */
const RETRY_MS = [1_000, 2_000, 5_000, 10_000];

/** The entries with one more; those that say no more than it does are left out. */
function enqueue(queue: readonly SaveEntry[], entry: SaveEntry): SaveEntry[] {
  const last = queue.at(-1);
  const replaces = entry.replaces || last?.replaces === true;
  if (last && entry.edit === null && (last.edit === null || last.position === entry.position)) {
    return [...queue.slice(0, -1), { ...entry, edit: last.edit, replaces }];
  }
  if (last?.edit && last.edit.number === entry.edit?.number) return [...queue.slice(0, -1), { ...entry, replaces }];
  return [...queue, entry];
}

/** An {@link Autosave} with nothing to do yet. */
export function createAutosave({ save, onChanged }: AutosaveOptions): Autosave {
  const state = signal<SavingState>({ status: 'saved' });
  let queue: SaveEntry[] = [];
  let running: Promise<void> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isHeld = () => state.value.status === 'held' || state.value.status === 'gone';
  const runLater = (afterMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), afterMs);
  };
  const take = async (entry: SaveEntry): Promise<boolean> => {
    const outcome = await save(entry);
    if (outcome.status === 'saved') {
      failures = 0;
      return true;
    }
    queue = [entry, ...queue];
    if (outcome.status === 'changed') {
      state.value = { status: 'held' };
      onChanged();
      return false;
    }
    if (outcome.code === 'no-such-guide') {
      state.value = { status: 'gone' };
      return false;
    }
    state.value = outcome;
    runLater(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
    failures += 1;
    return false;
  };
  const keepAll = async (): Promise<void> => {
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      if (!(await take(entry))) break;
    }
    running = null;
    if (queue.length === 0 && !isHeld()) state.value = { status: 'saved' };
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    // With nothing to keep it would be over before it is known to run, and seem to run for ever.
    if (isHeld() || (running === null && queue.length === 0)) return;
    await (running ??= keepAll());
  };

  return {
    state,
    put(entry) {
      queue = enqueue(queue, entry);
      if (isHeld()) return;
      if (state.value.status === 'saved') state.value = { status: 'saving' };
      if (running === null && failures === 0) runLater(SAVE_AFTER_MS);
    },
    flush: run,
    hold: () => void (state.value = { status: 'held' }),
    restart() {
      queue = [];
      failures = 0;
      state.value = { status: 'saved' };
    },
  };
}
