import { z } from 'zod';

import { defineMessage, empty, nothing } from './define-message';
import { personalDatumSchema } from './export-messages';

const key = z.string().min(1).max(120);
const moment = z.number();
const sessionId = z.string().min(1).max(120);

/** More characters than a name or an address has. */
const DETAIL_LENGTH = 500;
/** The longest time after which sessions can be deleted or anonymised, in days. */
const MOST_DAYS = 36_500;

const detailsSchema = z.object({
  name: z.string().max(DETAIL_LENGTH),
  company: z.string().max(DETAIL_LENGTH),
  contact: z.string().max(DETAIL_LENGTH),
});

const participantSchema = z.object({
  /** See `participantKeyOf`. */
  key: z.string(),
  participant: z.string(),
  sessionCount: z.number(),
  lastAt: moment.nullable(),
  hasDetails: z.boolean(),
});

/** See {@link participantSchema}. */
export type ParticipantRow = z.infer<typeof participantSchema>;

/** A session as its participant's page lists it. */
const heldSessionSchema = z.object({
  id: z.string(),
  guideTitle: z.string(),
  startedAt: moment,
  noteCount: z.number(),
  isLive: z.boolean(),
  isArchived: z.boolean(),
  isKept: z.boolean(),
  /** When personal data were taken out of it, in ms since the epoch; null when that was not done. */
  anonymizedAt: moment.nullable(),
});

/** See {@link heldSessionSchema}. */
export type HeldSession = z.infer<typeof heldSessionSchema>;

/** What becomes of sessions that are older than so many days. */
export const retentionRuleSchema = z.object({
  action: z.enum(['delete', 'anonymize']),
  /** Whole days after a session's end. */
  days: z.number().int().min(1).max(MOST_DAYS),
});

/** See {@link retentionRuleSchema}. */
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

/** Sessions of which something will become by itself. */
const dueSchema = z.object({
  count: z.number(),
  /** When the first of them is due, in ms since the epoch; null for none. */
  firstAt: moment.nullable(),
});

/** Messages about people: who took part, what is known of them, and what becomes of sessions that get old. */
export const peopleMessages = {
  /** Those whose code holds the text of the search, the last to take part first; `total` counts all of them. */
  'list-participants': defineMessage(
    'page',
    () => z.object({ search: z.string().max(300), limit: z.number().int().min(1).max(1_000) }),
    () => z.object({ participants: z.array(participantSchema), total: z.number() }),
  ),
  /** Everything of one participant; `details` is null when nothing besides the code is kept. Somebody who was never heard of has no sessions. */
  'get-participant': defineMessage(
    'page',
    () => z.object({ key }),
    () => z.object({ participant: z.string(), details: detailsSchema.nullable(), sessions: z.array(heldSessionSchema) }),
  ),
  /** Keeps what is known of a participant, apart from all sessions; nothing is kept where all of it is empty. */
  'save-participant': defineMessage('page', () => detailsSchema.extend({ participant: z.string().min(1).max(80) }), nothing),
  /** Deletes what is known of a participant and all sessions, for good; answered when nothing of it is left. With a live session it is the error `session-runs`. */
  'delete-participant': defineMessage(
    'page',
    () => z.object({ key }),
    () => z.object({ sessionCount: z.number() }),
  ),
  /**
   * Takes personal data out of a session for good, and its transcript and drafts away. A live one is the error `session-runs`; one whose last event is not
   * number `lastSequence`, up to which it was looked through, is `session-changed`.
   */
  'anonymize-session': defineMessage(
    'page',
    () => z.object({ sessionId, lastSequence: z.number().int().min(0), data: z.array(personalDatumSchema).max(100_000) }),
    nothing,
  ),
  /** Sets whether sessions are left alone, whatever their age. */
  'set-sessions-kept': defineMessage('page', () => z.object({ sessionIds: z.array(sessionId).max(100_000), isKept: z.boolean() }), nothing),
  /** What becomes of old sessions by itself: the rule (null for none), what is due within a week, and what was done, the latest first. */
  'get-retention': defineMessage('page', empty, () =>
    z.object({
      rule: retentionRuleSchema.nullable(),
      soon: dueSchema.extend({
        sessionIds: z.array(z.string()),
        /** The first of them. */
        sessions: z.array(
          heldSessionSchema.pick({ id: true, guideTitle: true, startedAt: true }).extend({ participant: z.string(), dueAt: moment }),
        ),
      }),
      done: z.array(
        z.object({
          at: moment,
          action: z.enum(['deleted', 'anonymized']),
          sessionCount: z.number(),
          days: z.number(),
          heldFrom: moment,
          heldTo: moment,
        }),
      ),
    }),
  ),
  /** Somebody was shown what will become of these sessions: the week before anything is done with them counts from the first time. */
  'retention-shown': defineMessage('page', () => z.object({ sessionIds: z.array(sessionId).max(1_000_000) }), nothing),
  /** What a rule would do to the sessions that are here now, were it set now: how many are older already, and when the first of them would go. */
  'plan-retention': defineMessage(
    'page',
    () => z.object({ rule: retentionRuleSchema }),
    () => dueSchema,
  ),
  /** Sets the rule, or null for none. Nothing is done by a new rule within a week of `retention-shown`. */
  'set-retention': defineMessage('page', () => z.object({ rule: retentionRuleSchema.nullable() }), nothing),
} as const;
