import { z } from 'zod';

import { sessionEventSchema } from '../domain/events/registry';
import { guideSchema } from '../domain/guide';
import { createLog } from '../domain/session-log';
import type { SessionLog } from '../domain/session-log';

/** What a session file says it is. */
export const SESSION_FILE_FORMAT = 'fieldguide-session';

/** Version of the file's shape. */
export const SESSION_FILE_VERSION = 1;

/** Why a session file cannot be read. */
export type SessionFileError = 'not-json' | 'not-a-session' | 'newer-version' | 'damaged';

/** A read session, or why there is none; `where` is the path to the first damage, such as `events.3.text`, empty for the whole file. */
export type SessionFileResult = { ok: true; log: SessionLog } | { ok: false; code: SessionFileError; where: string };

const envelopeSchema = z.object({ format: z.literal(SESSION_FILE_FORMAT), version: z.number().int().positive() });

/** A session as a JSON file, which `docs/schemas/session.schema.json` describes to other tools. */
export const sessionFileSchema = envelopeSchema.extend({
  version: z.literal(SESSION_FILE_VERSION),
  /** When the file was made, as ISO 8601 in UTC. */
  exportedAt: z.iso.datetime(),
  /** The same as in the first event, for readers that do not fold events. */
  sessionId: z.string(),
  /** The same as in the first event, for readers that do not fold events. */
  guide: guideSchema,
  /** What is known of the participant besides the code; only there when the person asked for it, and never read back. */
  person: z.object({ name: z.string(), company: z.string(), contact: z.string() }).exactOptional(),
  events: z.array(sessionEventSchema).min(1),
});

const fail = (code: SessionFileError, where = ''): SessionFileResult => ({ ok: false, code, where });

function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Reads what the JSON export wrote. Never throws; nothing of a file that is not whole is returned. */
export function readSessionFile(text: string): SessionFileResult {
  // Editors on Windows may put a byte order mark in front.
  const json = parseJson(text.replace(/^\u{feff}/u, ''));
  if (!json) return fail('not-json');
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) return fail('not-a-session', envelope.error.issues[0]?.path.join('.'));
  if (envelope.data.version > SESSION_FILE_VERSION) return fail('newer-version', 'version');
  const file = sessionFileSchema.safeParse(json.value);
  if (!file.success) return fail('damaged', file.error.issues[0]?.path.join('.'));
  const { sessionId, guide, events } = file.data;
  const log = createLog(events);
  if (!log) return fail('damaged', 'events');
  if (log.state.id !== sessionId) return fail('damaged', 'sessionId');
  // Copies that differ were changed by hand, and nobody could tell which one counts.
  return JSON.stringify(log.state.guide) === JSON.stringify(guide) ? { ok: true, log } : fail('damaged', 'guide');
}
