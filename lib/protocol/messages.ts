import { z } from 'zod';

import { commandSchema, refusalCodes } from '../domain/commands';
import { sessionEventSchema } from '../domain/events/registry';
import { sessionCallSchema } from '../domain/events/session-started';
import { surfaceSchema } from '../domain/surface';
import { backupMessages } from './backup-messages';
import { callMessages, seenCallSchema } from './call-messages';
import { defineMessage, empty, nothing } from './define-message';
import { exportChoiceSchema, exportMessages } from './export-messages';
import { guideMessages } from './guide-messages';
import { offerMessages } from './offer-messages';
import { overlayMessages } from './overlay-messages';
import { panelMessages } from './panel-messages';
import { peopleMessages } from './people-messages';
import { recordMessages } from './record-messages';
import { sessionListMessages } from './session-list-messages';
import { soundMessages } from './sound-messages';
import { siteMessages } from './site-messages';
import { draftSchema, liveSessionSchema } from './records';

const id = z.string().min(1).max(120);

/** A log with the number of its last event; numbers start at 1 and have no gaps. */
const logSchema = z.object({ sessionId: id, events: z.array(sessionEventSchema), lastSequence: z.number().int() });

/** Every message to the background: who may send it, what it carries and what comes back. Parsed on arrival, both ways. */
export const messages = {
  ...sessionListMessages,
  ...recordMessages,
  ...exportMessages,
  ...peopleMessages,
  ...backupMessages,
  ...callMessages,
  ...soundMessages,
  ...panelMessages,
  ...siteMessages,
  ...offerMessages,
  ...guideMessages,
  ...overlayMessages,
  /**
   * What a tab holds: its call, and its live session or the one that has just ended in it. `elsewhere` is the live session to show where the tab
   * holds none: the one that was put into the side panel last, else the only one of this run of the browser.
   */
  'find-tab': defineMessage(
    'page',
    () => z.object({ tabId: z.number().int() }),
    () => z.object({ call: sessionCallSchema.nullable(), session: liveSessionSchema.nullable(), elsewhere: liveSessionSchema.nullable() }),
  ),
  /** Live sessions that no tab holds and no side panel or window shows: all of that was closed, or the browser was. */
  'list-interrupted': defineMessage('page', empty, () => z.array(liveSessionSchema)),
  /**
   * `endsOther` ends the session that the tab holds already; without it that is the error `tab-has-session`. A null `tabId` starts a session without
   * a call page. The panel opens at `surface`, else where the settings say; the side panel is opened by the page that asks, since that takes a click.
   */
  'start-session': defineMessage(
    'page',
    () =>
      z.object({
        guideId: id,
        formatIndex: z.number().int().min(0),
        /** The chosen section of each choice of the guide; a choice without one takes its first section. */
        sectionIds: z.array(id).max(500),
        participant: z.string().max(80),
        tabId: z.number().int().nullable(),
        surface: surfaceSchema.exactOptional(),
        endsOther: z.boolean(),
      }),
    () => z.object({ sessionId: id }),
  ),
  /** Goes on with an interrupted session in a tab, or without one; `surface` is as in `start-session`. */
  'continue-session': defineMessage(
    'page',
    () => z.object({ sessionId: id, tabId: z.number().int().nullable(), surface: surfaceSchema.exactOptional() }),
    nothing,
  ),
  /** Takes a session's panel to a surface, and away from the others. The side panel is opened by the page that asks, since that takes a click. */
  'move-panel': defineMessage('page', () => z.object({ sessionId: id, surface: surfaceSchema }), nothing),

  /** A session's log and its drafts, oldest first; without an id, the session of the tab that the sender's frame lies in. */
  'get-session': defineMessage(
    'page',
    () => z.object({ sessionId: id.nullable() }),
    () => logSchema.extend({ drafts: z.array(draftSchema) }),
  ),
  /** Acknowledged when the events are on disk. The same `commandId` again writes nothing twice. */
  'send-command': defineMessage(
    'page',
    () => z.object({ sessionId: id, commandId: id, command: commandSchema }),
    () => logSchema,
  ),
  /** Keeps what is typed of one note; null when its field was emptied. */
  'save-draft': defineMessage('page', () => z.object({ sessionId: id, noteId: id, draft: draftSchema.nullable() }), nothing),

  /** Writes a session as a file to the downloads folder. What is not chosen is as nobody chose it; with `anonymize`, all of that is replaced. */
  'export-session': defineMessage(
    'page',
    () => exportChoiceSchema.extend({ sessionId: id }),
    () => z.object({ filename: z.string() }),
  ),
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
  'no-such-version',
  'guide-changed',
  'no-such-session',
  'no-such-transcript',
  'file-not-read',
  'tab-has-session',
  'no-call-in-tab',
  'no-such-format',
  'overlay-not-reached',
  'site-not-permitted',
  'side-panel-not-opened',
  'download-failed',
  'session-is-live',
  'session-runs',
  'session-changed',
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
  /** What is known of a session's call changed; null when it was forgotten. */
  z.object({ type: z.literal('call-changed'), sessionId: id, call: seenCallSchema.nullable() }),
  /** The lists of guides or sessions, or what a tab holds, changed. */
  z.object({ type: z.literal('lists-changed') }),
  /** Logs of sessions are other ones than what commands made of them, as after a restore: a page that shows a session fetches it again. */
  z.object({ type: z.literal('records-replaced') }),
]);

/** See {@link broadcastSchema}. */
export type Broadcast = z.infer<typeof broadcastSchema>;
