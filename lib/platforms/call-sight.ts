/**
 * Where the person stands in a call: setting up before it, waiting to be let in, in it, or out of it again. `unknown` when the page's own
 * markup does not say; nothing is guessed.
 */
export type CallPhase = 'lobby' | 'waiting' | 'in-call' | 'left' | 'unknown';

/** What can be read on a call page. Null is "not known", never "no". */
export interface CallSight {
  phase: CallPhase;
  /** What the call is called; null when the page does not say. */
  title: string | null;
  /** Whether the service shows that it records. */
  isRecorded: boolean | null;
  /** Whether the person's own microphone is off. */
  isMuted: boolean | null;
  /** People in the call, the person included. */
  peopleCount: number | null;
  /** Whether the person shares their own screen, a window or a tab. */
  isSharing: boolean | null;
}

/** A sight of a page that says nothing. */
export const NOTHING_SEEN: CallSight = {
  phase: 'unknown',
  title: null,
  isRecorded: null,
  isMuted: null,
  peopleCount: null,
  isSharing: null,
};

/** For a service of whose page nothing is known that could be relied on. */
export const seeNothing = (): CallSight => NOTHING_SEEN;

/** Something in a page that goes with one phase. It must not depend on the language of the page. */
export interface Sign {
  /** When it was last seen to hold, such as `2026-09`. */
  seen: string;
  /** Whether the page shows it; a selector, or a test for what no selector can say. */
  at: string | ((document: Document, address: URL) => boolean);
}

/** The signs of one phase. It is told by two of them that hold at once, so that one which a service changes or uses elsewhere neither makes nor breaks it. */
export interface PhaseSigns {
  phase: Exclude<CallPhase, 'unknown'>;
  /** At least two. */
  signs: readonly [Sign, Sign, ...Sign[]];
  /** Signs that speak against it. */
  unless?: readonly Sign[];
}

/** Signs of a phase that have to hold. */
const NEEDED_SIGNS = 2;

/** Tells of signs whether a page shows them, looking for each once. */
function createLook(document: Document, address: URL): (sign: Sign) => boolean {
  const seen = new Map<Sign, boolean>();
  return (sign) => {
    const known = seen.get(sign);
    if (known !== undefined) return known;
    const holds = typeof sign.at === 'string' ? document.querySelector(sign.at) !== null : sign.at(document, address);
    seen.set(sign, holds);
    return holds;
  };
}

function isTold({ signs, unless = [] }: PhaseSigns, holds: (sign: Sign) => boolean): boolean {
  let needed = NEEDED_SIGNS;
  for (const [index, sign] of signs.entries()) {
    // A sign that is missing costs a search of the whole page.
    if (signs.length - index < needed) return false;
    if (holds(sign)) needed -= 1;
    if (needed === 0) return !unless.some(holds);
  }
  return false;
}

/** The one phase that a page's signs tell; `unknown` when they tell none, or more than one. */
export function readPhase(document: Document, address: URL, phases: readonly PhaseSigns[]): CallPhase {
  const holds = createLook(document, address);
  const told = phases.filter((phase) => isTold(phase, holds));
  return told.length === 1 && told[0] ? told[0].phase : 'unknown';
}

/** The longest title that is taken over, in UTF-16 code units. */
const LONGEST_TITLE = 200;

/** What a page calls itself, without `prefix` and `suffix`; null when nothing is left. */
export function readTitle(text: string | null | undefined, prefix?: RegExp, suffix?: RegExp): string | null {
  let title = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  if (prefix) title = title.replace(prefix, '');
  if (suffix) title = title.replace(suffix, '');
  return title.trim() === '' ? null : title.trim().slice(0, LONGEST_TITLE);
}
