import { z } from 'zod';

/** What the browser's sync storage holds, by key. */
export type SyncItems = Record<string, unknown>;

/** A guide in the sync storage: whole, with parts that have not arrived yet, or deleted. Times are in ms since the epoch. */
export interface RemoteGuide {
  id: string;
  /** When it was last changed, or deleted. */
  updatedAt: number;
  /** Names this writing of it. */
  writing: string;
  /** The writing that its writer knew before; null when none. */
  base: string | null;
  /** The packed guide; null when parts are missing, or it was deleted. */
  packed: string | null;
  isDeleted: boolean;
}

/** The guides in the sync storage, and the room each takes there. */
export interface RemoteRoom {
  guides: Map<string, RemoteGuide>;
  /** Guides that a later Fieldguide wrote in another form, or that are damaged; they are left alone. */
  unreadable: Set<string>;
  /** Keys of each guide's items. */
  keys: Map<string, string[]>;
  /** Bytes of each guide's items, as the browser measures. */
  bytes: Map<string, number>;
}

/** Bounds of the browser's sync storage, with room kept in each. */
export const SYNC_LIMITS = {
  /** Bytes in all; the browsers' bound is 102,400. */
  totalBytes: 94_208,
  /** Bytes of one guide: a quarter of the browsers' bound. */
  guideBytes: 25_600,
  /** Bytes of an item with its key; the browsers' bound is 8,192. */
  itemBytes: 8_000,
  /** Items in all; the browsers' bound is 512. */
  items: 480,
} as const;

const PREFIX = 'guide:';

const headSchema = z.object({
  version: z.literal(1),
  updatedAt: z.number(),
  writing: z.string(),
  base: z.string().nullable(),
  /** Items that belong to this writing, this one included; 0 for a guide that was deleted. */
  parts: z.number().int().nonnegative(),
  data: z.string(),
});

const partSchema = z.object({ writing: z.string(), data: z.string() });

const encoder = new TextEncoder();

/** Bytes of an item, as the browser measures them: its key and its value as JSON. */
export function itemBytes(key: string, value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length + encoder.encode(key).length;
}

const headKey = (id: string) => `${PREFIX}${id}`;
const partKey = (id: string, part: number) => `${PREFIX}${id}:${part}`;

function joinParts(items: SyncItems, id: string, { writing, parts, data }: z.infer<typeof headSchema>): string | null {
  const texts = [data];
  for (let part = 1; part < parts; part += 1) {
    const found = partSchema.safeParse(items[partKey(id, part)]);
    // A part of another writing has arrived before its head, or after.
    if (!found.success || found.data.writing !== writing) return null;
    texts.push(found.data.data);
  }
  return texts.join('');
}

/** Reads the guides out of the items; what is not of ours is passed over, but its room is taken. */
export function readItems(items: SyncItems): RemoteRoom {
  const room: RemoteRoom = { guides: new Map(), unreadable: new Set(), keys: new Map(), bytes: new Map() };
  for (const [key, value] of Object.entries(items)) {
    const id = key.startsWith(PREFIX) ? (key.slice(PREFIX.length).split(':')[0] ?? '') : '';
    room.keys.set(id, [...(room.keys.get(id) ?? []), key]);
    room.bytes.set(id, (room.bytes.get(id) ?? 0) + itemBytes(key, value));
    if (key !== headKey(id)) continue;
    const head = headSchema.safeParse(value);
    if (!head.success) {
      room.unreadable.add(id);
      continue;
    }
    const { updatedAt, writing, base, parts } = head.data;
    const isDeleted = parts === 0;
    room.guides.set(id, { id, updatedAt, writing, base, isDeleted, packed: isDeleted ? null : joinParts(items, id, head.data) });
  }
  return room;
}

/** The items of one writing of a guide; `packed` is null for a guide that was deleted, and base64 otherwise. */
export function makeItems(guide: Pick<RemoteGuide, 'id' | 'updatedAt' | 'writing' | 'base' | 'packed'>): SyncItems {
  const { id, updatedAt, writing, base, packed } = guide;
  const head = { version: 1, updatedAt, writing, base, parts: 0, data: '' };
  if (packed === null) return { [headKey(id)]: head };
  // Base64 is ASCII without anything that JSON escapes: each character is a byte.
  const roomIn = (key: string, frame: object) => SYNC_LIMITS.itemBytes - itemBytes(key, frame);
  const inHead = roomIn(headKey(id), { ...head, parts: 9_999 });
  const inPart = roomIn(partKey(id, 9_999), { writing, data: '' });
  const parts = 1 + Math.max(0, Math.ceil((packed.length - inHead) / inPart));
  const items: SyncItems = { [headKey(id)]: { ...head, parts, data: packed.slice(0, inHead) } };
  for (let part = 1; part < parts; part += 1) {
    const from = inHead + (part - 1) * inPart;
    items[partKey(id, part)] = { writing, data: packed.slice(from, from + inPart) };
  }
  return items;
}
