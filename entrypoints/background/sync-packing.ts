import { z } from 'zod';

import { guideSchema } from '../../lib/domain/guide';
import { deflateText, inflateText } from '../../lib/guides/deflate-text';
import type { StoredGuide } from '../../lib/store/schema';
import type { RemoteGuide } from '../../lib/store/sync-items';
import type { SyncedGuide } from '../../lib/store/sync-store';

/** What of a guide follows the person to other machines: also as it was read, so that the background carries no parser of Markdown. */
const packedSchema = z.object({ guide: guideSchema, sourceMarkdown: z.string(), updatedAt: z.number(), isArchived: z.boolean() });

/** Bytes of the longest text that is unpacked. */
const MAX_BYTES = 4_000_000;

/** Bytes that are made into text at once, which is less than a call has room for. */
const SLICE = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += SLICE) binary += String.fromCharCode(...bytes.subarray(from, from + SLICE));
  return btoa(binary);
}

/** A guide, compressed, as base64. */
export async function packGuide({ guide, sourceMarkdown, updatedAt, isArchived }: StoredGuide): Promise<string> {
  return toBase64(await deflateText(JSON.stringify({ guide, sourceMarkdown, updatedAt, isArchived })));
}

/** Whether all that was said is in what was understood of it: a later Fieldguide may say more than is known here. */
function isWhole(said: unknown, understood: unknown): boolean {
  if (typeof said !== 'object' || said === null) return true;
  if (typeof understood !== 'object' || understood === null) return false;
  const parts = new Map<string, unknown>(Object.entries(understood));
  return Object.entries(said).every(([key, value]) => parts.has(key) && isWhole(value, parts.get(key)));
}

/** The guide that another machine wrote; null when it cannot be read here as a whole, as when a later version of Fieldguide wrote it. */
export async function unpackGuide({ id, packed }: RemoteGuide): Promise<SyncedGuide | null> {
  if (packed === null) return null;
  try {
    const inflation = await inflateText(
      Uint8Array.from(atob(packed), (character) => character.charCodeAt(0)),
      MAX_BYTES,
    );
    if (!inflation.ok) return null;
    const said: unknown = JSON.parse(inflation.text);
    const understood = packedSchema.parse(said);
    return isWhole(said, understood) ? { id, ...understood } : null;
  } catch {
    return null;
  }
}
