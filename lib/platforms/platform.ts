import { NOTHING_SEEN } from './call-sight';
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

/** What a call page shows beside the people, as far as the overlay makes way for it. */
export interface CallLayout {
  /** The element in which people are shown, which gets smaller when a side panel or captions open; null when it is not in the page. */
  stage: Element | null;
  /** Side panels and captions; those that are not shown may be among them. */
  opened: readonly Element[];
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
   * What the page of a call at `address` shows of it. Only reads, and answers `NOTHING_SEEN` for a page it does not know: it adds comfort, and everything else
   * works without it. What it throws counts as `NOTHING_SEEN`.
   */
  sight(document: Document, address: URL): CallSight;
  /** True where nothing tells that the person is in the call: a session is then not offered, and no page is watched for it. */
  hidesCall?: boolean;
  /** Whether the page at `address`, on a host that is in no pattern, is one of this service all the same, by two signs; for services that people run on hosts of their own. What it throws counts as no. */
  isServed?(document: Document, address: URL): boolean;
  /** What the overlay makes way for while it is shown. Only reads; without it, and when it throws, the overlay stays where it is. */
  layout?(document: Document): CallLayout;
  /** What to keep clear, with side panels that open over the page counted in. */
  clearOf: ClearEdges;
}

/** A call service that Fieldguide works on. */
export interface Platform extends Required<PlatformFacts> {
  defaultPlace: DefaultPlace;
}

const NOTHING_OPEN: CallLayout = { stage: null, opened: [] };

/** CSS px between the overlay and what is kept clear. */
const GAP = 12;

/** What `read` says, or `otherwise` when it throws: a page may be broken, or name its elements so that they stand in for what every document can do. */
function attempt<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** Declares a call service, of which neither `sight` nor `isServed` nor `layout` then throws. The overlay goes to the top of the side that has less to keep clear, to the right where both have the same. */
export function definePlatform(facts: PlatformFacts): Platform {
  const { clearOf, sight, isServed, layout } = facts;
  const { top, right, left } = clearOf;
  const horizontal = left < right ? 'left' : 'right';
  return {
    ...facts,
    hidesCall: facts.hidesCall ?? false,
    sight: (document, address) => attempt(() => sight(document, address), NOTHING_SEEN),
    isServed: (document, address) => attempt(() => isServed?.(document, address) ?? false, false),
    layout: (document) => attempt(() => layout?.(document) ?? NOTHING_OPEN, NOTHING_OPEN),
    defaultPlace: { horizontal, vertical: 'top', x: Math.min(left, right) + GAP, y: top + GAP },
  };
}
