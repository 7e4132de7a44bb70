import type { CallSight } from './call-sight';

/** A call as it can be told from the address of its page. */
export interface CallAddress {
  /** Names the same call again after a reload, or when its page was closed and opened again. Unique within the platform; carries no password. */
  key: string;
  /** What people recognise the call by, such as a meeting code or the name of a room. */
  label: string;
}

/** CSS px at each edge of the window that the service needs for its own controls. */
export interface ClearEdges {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Where the overlay lies until a person moves it; of the same shape as `OverlayPlace` in `lib/protocol`. */
export interface DefaultPlace {
  horizontal: 'left' | 'right';
  vertical: 'top' | 'bottom';
  /** CSS px from the horizontal edge. */
  x: number;
  /** CSS px from the vertical edge. */
  y: number;
}

/** What is to be known about one call service; see `docs/adding-a-platform.md`. */
export interface PlatformFacts {
  /** The name of its file, such as `meet`. Stored with sessions, so it never changes. */
  id: string;
  /** The name people know it by, such as "Google Meet". */
  name: string;
  /** Match patterns of its call pages: `https`, a host that may begin with `*.`, and a path that ends in `*`. */
  matches: readonly string[];
  /** True for a service that people allow by themselves, one site at a time; the others are in the manifest. */
  isOptional: boolean;
  /** The call that `url` opens, or null for the service's other pages. Looks at the address only and never throws. */
  callOf(url: URL): CallAddress | null;
  /**
   * What the page of a call at `address` shows of it. Only reads, never throws, and answers `NOTHING_SEEN` for a page it does not know: it adds comfort, and
   * everything else works without it.
   */
  sight(document: Document, address: URL): CallSight;
  /** Whether a page on a host that is in no pattern is one of this service all the same, by two signs; for services that people run on hosts of their own. */
  isServed?(document: Document): boolean;
  /** What to keep clear, with side panels that open over the page counted in. */
  clearOf: ClearEdges;
}

/** A call service that Fieldguide works on. */
export interface Platform extends PlatformFacts {
  defaultPlace: DefaultPlace;
}

/** CSS px between the overlay and what is kept clear. */
const GAP = 12;

/** Declares a call service. The overlay goes to the top of the side that has less to keep clear, to the right where both have the same. */
export function definePlatform(facts: PlatformFacts): Platform {
  const { top, right, left } = facts.clearOf;
  const horizontal = left < right ? 'left' : 'right';
  return { ...facts, defaultPlace: { horizontal, vertical: 'top', x: Math.min(left, right) + GAP, y: top + GAP } };
}
