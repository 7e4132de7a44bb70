import { z } from 'zod';

import { commandSchema, refusalCodes } from '../domain/commands';
import { sessionEventSchema } from '../domain/events/registry';
import { sessionCallSchema } from '../domain/events/session-started';
import { guideSchema } from '../domain/guide';
import { defineMessage } from './define-message';
import { draftSchema, guideRecordSchema, guideSummarySchema, liveSessionSchema, sessionSummarySchema } from './records';

const id = z.string().min(1).max(120);
const nothing = z.null();
const exportFormat = z.string().min(1).max(40);

const placeSchema = z.object({
  horizontal: z.enum(['left', 'right']),
  vertical: z.enum(['top', 'bottom']),
  x: z.number().min(0).max(20_000),
  y: z.number().min(0).max(20_000),
});
const overlayViewSchema = z.object({ isCollapsed: z.boolean(), isHidden: z.boolean(), place: placeSchema });
const overlayChangeSchema = z.object({
  place: placeSchema.exactOptional(),
  isCollapsed: z.boolean().exactOptional(),
  isHidden: z.boolean().exactOptional(),
});

/** A log with the number of its last event; numbers start at 1 and have no gaps. */
const logSchema = z.object({ sessionId: id, events: z.array(sessionEventSchema), lastSequence: z.number().int() });

/** Every message to the background: who may send it, what it carries and what comes back. Parsed on arrival, both ways. */
export const messages = {
  /** The guides, last used first, those that come with Fieldguide last. */
  'list-guides': defineMessage('page', z.object({}), z.array(guideSummarySchema)),
  'get-guide': defineMessage('page', z.object({ guideId: id }), guideRecordSchema),
  /** Keeps a guide; a null id makes a new one. */
  'save-guide': defineMessage(
    'page',
    z.object({ guideId: id.nullable(), guide: guideSchema, sourceMarkdown: z.string().max(6_000_000) }),
    z.object({ guideId: id }),
  ),
  'delete-guide': defineMessage('page', z.object({ guideId: id }), nothing),

  /** What a tab holds: its call, and its live session or the one that has just ended in it. */
  'find-tab': defineMessage(
    'page',
    z.object({ tabId: z.number().int() }),
    z.object({ call: sessionCallSchema.nullable(), session: liveSessionSchema.nullable() }),
  ),
  /** Live sessions that no tab holds: their tab was closed, or the browser was. */
  'list-interrupted': defineMessage('page', z.object({}), z.array(liveSessionSchema)),
  /** `endsOther` ends the session that the tab holds already; without it that is the error `tab-has-session`. */
  'start-session': defineMessage(
    'page',
    z.object({
      guideId: id,
      formatIndex: z.number().int().min(0),
      participant: z.string().max(80),
      tabId: z.number().int(),
      endsOther: z.boolean(),
    }),
    z.object({ sessionId: id }),
  ),
  /** Goes on with an interrupted session in a tab. */
  'continue-session': defineMessage('page', z.object({ sessionId: id, tabId: z.number().int() }), nothing),
  'list-sessions': defineMessage('page', z.object({}), z.array(sessionSummarySchema)),
  'delete-session': defineMessage('page', z.object({ sessionId: id }), nothing),

  /** A session's log and its drafts, oldest first; without an id, the session of the tab that the sender's frame lies in. */
  'get-session': defineMessage('page', z.object({ sessionId: id.nullable() }), logSchema.extend({ drafts: z.array(draftSchema) })),
  /** Acknowledged when the events are on disk. The same `commandId` again writes nothing twice. */
  'send-command': defineMessage('page', z.object({ sessionId: id, commandId: id, command: commandSchema }), logSchema),
  /** Keeps what is typed of one note; null when its field was emptied. */
  'save-draft': defineMessage('page', z.object({ sessionId: id, noteId: id, draft: draftSchema.nullable() }), nothing),

  /** Writes a file to the downloads folder. */
  'export-session': defineMessage('page', z.object({ sessionId: id, format: exportFormat }), z.object({ filename: z.string() })),
  'set-overlay': defineMessage('page', z.object({ tabId: z.number().int(), isHidden: z.boolean() }), nothing),
  'reset-places': defineMessage('page', z.object({}), nothing),

  'overlay-hello': defineMessage('content', z.object({}), overlayViewSchema.nullable()),
  'overlay-changed': defineMessage('content', z.object({ change: overlayChangeSchema }), nothing),
  'overlay-popped-out': defineMessage('content', z.object({}), nothing),
} as const;

/** The names of the messages to the background. */
export type MessageName = keyof typeof messages;
/** What a message carries. */
export type RequestOf<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>;
/** What a message is answered with. */
export type ResponseOf<Name extends MessageName> = z.infer<(typeof messages)[Name]['response']>;

/** Why a message failed, beyond a refused command. */
export const errorCodes = [
  ...refusalCodes,
  'bad-message',
  'not-allowed',
  'no-such-guide',
  'no-such-session',
  'tab-has-session',
  'no-call-in-tab',
  'no-such-format',
  'overlay-not-reached',
  'download-failed',
  'storage-failed',
  'background-unreachable',
] as const;

/** See {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number];

/** The envelope of every answer. */
export const replySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.enum(errorCodes), detail: z.string() }),
]);

/** See {@link replySchema}. `detail` is for a bug report, never the sentence a person reads. */
export type Reply = z.infer<typeof replySchema>;

/** What the background tells all pages of ours. */
export const broadcastSchema = z.discriminatedUnion('type', [
  /** New events of a session; `firstSequence` is the number of the first. A page that misses a number fetches the session again. */
  z.object({ type: z.literal('events-appended'), sessionId: id, firstSequence: z.number().int(), events: z.array(sessionEventSchema) }),
  /** The panel of this session puts the cursor into its note field. */
  z.object({ type: z.literal('note-field-wanted'), sessionId: id }),
  /** The lists of guides or sessions, or what a tab holds, changed. */
  z.object({ type: z.literal('lists-changed') }),
]);

/** See {@link broadcastSchema}. */
export type Broadcast = z.infer<typeof broadcastSchema>;
