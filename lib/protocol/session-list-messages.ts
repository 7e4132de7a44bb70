import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';
import { sessionSummarySchema } from './records';

const id = z.string().min(1).max(120);
const moment = z.number();
/** More sessions than anybody holds; what is done to all of them is one message all the same. */
const sessionIds = z.array(id).max(100_000);
const placeSchema = z.enum(['listed', 'archived']);

/** Which sessions are wanted, and in what order; what is absent does not narrow. */
const sessionQuerySchema = z.object({
  /** Words that all have to be in the session; the last may be the beginning of one. */
  search: z.string().max(300).exactOptional(),
  /** `listed` when absent. */
  place: placeSchema.exactOptional(),
  guideId: id.exactOptional(),
  /** Without its sign, in small letters. */
  tag: z.string().min(1).max(200).exactOptional(),
  /** The participant's code, in any case. */
  participant: z.string().min(1).max(80).exactOptional(),
  platformId: z.string().min(1).max(80).exactOptional(),
  /** The first and the last moment at which it may have begun, in ms since the epoch. */
  from: moment.exactOptional(),
  to: moment.exactOptional(),
  /** `date` when absent. */
  sort: z.enum(['date', 'title', 'participant']).exactOptional(),
  /** True when absent: the newest first. */
  isDescending: z.boolean().exactOptional(),
});

/** A row of the list. */
const sessionRowSchema = sessionSummarySchema.extend({
  plannedMs: z.number(),
  usedMs: z.number(),
  noteCount: z.number(),
  starCount: z.number(),
  /** The first of its tags, without their sign and in small letters. */
  tags: z.array(z.string()),
  /** Tags beyond those. */
  moreTagCount: z.number(),
  /** The stretch of a note in which the words of the search are; null without a search, and where no note holds them. */
  snippet: z.array(z.object({ text: z.string(), isMatch: z.boolean() })).nullable(),
});

/** Messages about the list of sessions. A session that was deleted and can still be brought back is in none of the answers. */
export const sessionListMessages = {
  /** Some sessions of a list; `total` counts all that match, `unreadCount` those whose words are still being read and that the search may miss, `archivedCount` all in the archive. */
  'list-sessions': defineMessage(
    'page',
    () =>
      sessionQuerySchema.extend({
        /** Sessions before the first that is wanted; 0 when absent. */
        offset: z.number().int().nonnegative().exactOptional(),
        /** 50 when absent. */
        limit: z.number().int().min(1).max(500).exactOptional(),
      }),
    () => z.object({ sessions: z.array(sessionRowSchema), total: z.number(), unreadCount: z.number(), archivedCount: z.number() }),
  ),
  /** The ids of all sessions that match, in order. */
  'list-session-ids': defineMessage(
    'page',
    () => sessionQuerySchema,
    () => z.array(z.string()),
  ),
  /** What sessions can be filtered by. */
  'list-session-facets': defineMessage('page', empty, () =>
    z.object({
      guides: z.array(z.object({ id: z.string(), title: z.string() })),
      tags: z.array(z.string()),
      participants: z.array(z.string()),
      platforms: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  ),
  /** What the next session can be told from: how many there are, and the latest, newest first. */
  'recall-sessions': defineMessage('page', empty, () =>
    z.object({
      total: z.number(),
      recent: z.array(z.object({ guideId: z.string(), formatMinutes: z.number(), participant: z.string(), startedAt: z.number() })),
    }),
  ),
  /** How many sessions ran a guide, and how many of them one version of it. */
  'count-sessions': defineMessage(
    'page',
    () => z.object({ guideId: id, guideVersion: z.number() }),
    () => z.object({ total: z.number(), ofVersion: z.number() }),
  ),
  'archive-sessions': defineMessage('page', () => z.object({ sessionIds, isArchived: z.boolean() }), nothing),
  /** Hides sessions, and deletes them for good about a minute later unless they are brought back. Live ones stay: `deletedIds` says which are hidden. */
  'delete-sessions': defineMessage(
    'page',
    () => z.object({ sessionIds }),
    () => z.object({ deletedIds: z.array(z.string()) }),
  ),
  /** Brings deleted sessions back to the list they stood in. */
  'restore-sessions': defineMessage('page', () => z.object({ sessionIds, place: placeSchema }), nothing),
  /** Deletes sessions for good, live ones as well; answered when nothing of them is left. */
  'purge-sessions': defineMessage('page', () => z.object({ sessionIds }), nothing),
} as const;

/** See {@link sessionQuerySchema}. */
export type SessionListQuery = z.infer<typeof sessionQuerySchema>;
/** See {@link sessionRowSchema}. */
export type SessionListRow = z.infer<typeof sessionRowSchema>;
