import { z } from 'zod';

import { GUIDE_LIMITS } from './guide';
import { NOTE_LIMITS } from './notes';
import { sessionDetailsSchema } from './session-details';
import { budgetChangeSchema, momentSchema, shiftSchema } from './time';

const sectionId = z.string().min(1).max(80);
const itemId = z.string().min(1).max(80);
const noteId = z.string().min(1).max(80);
const noteText = z.string().max(NOTE_LIMITS.textLength);

/** What can be asked of a running session; `decide` turns a command into events. Times are in ms since the epoch. */
export const commandSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('enter-section'), sectionId }),
  /** Steps over sections that are left out of the plan. */
  z.object({ type: z.literal('next-section') }),
  z.object({ type: z.literal('previous-section') }),
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
  /** More or less time, for one section or for several at once; `deltaMs` is negative for less. */
  z.object({
    type: z.literal('adjust-budgets'),
    adjustments: z
      .array(z.object({ sectionId, deltaMs: budgetChangeSchema }))
      .min(1)
      .max(GUIDE_LIMITS.sections),
  }),
  /** One more minute, or one less, for the current section. */
  z.object({ type: z.literal('adjust-time'), deltaMs: budgetChangeSchema }),
  z.object({ type: z.literal('leave-out-section'), sectionId }),
  z.object({ type: z.literal('ask-item'), itemId }),
  z.object({ type: z.literal('skip-item'), itemId }),
  z.object({ type: z.literal('reopen-item'), itemId }),
  /** Asks the first open question of the current section. */
  z.object({ type: z.literal('ask-next-question') }),
  z.object({ type: z.literal('add-question'), itemId, sectionId, text: z.string().max(GUIDE_LIMITS.textLength) }),
  z.object({ type: z.literal('answer-consent'), answer: z.enum(['yes', 'no']) }),
  /** `startedAt` is when the recording began; absent for now. */
  z.object({ type: z.literal('mark-recording'), startedAt: momentSchema.optional() }),
  /** `sectionId` absent for the current one. */
  z.object({
    type: z.literal('add-note'),
    noteId,
    text: noteText,
    notedAt: momentSchema,
    sectionId: sectionId.optional(),
    itemId: itemId.nullable(),
    isStarred: z.boolean(),
  }),
  z.object({
    type: z.literal('edit-note'),
    noteId,
    text: noteText.optional(),
    notedAt: momentSchema.optional(),
    sectionId: sectionId.optional(),
    itemId: itemId.nullable().optional(),
  }),
  z.object({ type: z.literal('star-note'), noteId, isStarred: z.boolean() }),
  z.object({ type: z.literal('mark-personal'), noteId, isPersonal: z.boolean() }),
  z.object({ type: z.literal('remove-note'), noteId }),
  /** Does the same to several notes at once, so that it is undone at once; those for which it is so already are passed over. */
  z.object({
    type: z.literal('change-notes'),
    noteIds: z.array(noteId).min(1).max(NOTE_LIMITS.changedAtOnce),
    change: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('star'), isStarred: z.boolean() }),
      z.object({ kind: z.literal('mark-personal'), isPersonal: z.boolean() }),
      z.object({ kind: z.literal('move'), sectionId, itemId: itemId.nullable() }),
      /** Writes a tag, given without its sign, at the end of their texts. */
      z.object({ kind: z.literal('tag'), tag: z.string().min(1).max(NOTE_LIMITS.tagLength) }),
      z.object({ kind: z.literal('remove') }),
    ]),
  }),
  /** Moves the times of all notes of the session itself; `deltaMs` is negative for earlier. */
  z.object({ type: z.literal('shift-notes'), deltaMs: shiftSchema }),
  /** Makes two notes of one; the second has the text from `index` (in UTF-16 code units) on, and the first's time, place and marks. */
  z.object({ type: z.literal('split-note'), noteId, index: z.number().int().nonnegative(), newNoteId: noteId }),
  /** Makes one note of several: the first takes the texts of the others, in this order, and their marks. */
  z.object({ type: z.literal('join-notes'), noteIds: z.array(noteId).min(2).max(200) }),
  z.object({ type: z.literal('change-details'), details: sessionDetailsSchema }),
  /** `endedAt` is when the session is taken to have ended; absent for now. */
  z.object({ type: z.literal('end-session'), endedAt: momentSchema.optional() }),
  /** Takes back one command, or the last one that is not taken back yet; with `isOfRecord` the last that corrected the record, never one of the conversation itself. */
  z.object({ type: z.literal('undo'), commandId: z.string().max(80).optional(), isOfRecord: z.boolean().optional() }),
  /** Takes back the last undo, when nothing was done since. */
  z.object({ type: z.literal('redo') }),
]);

/** See {@link commandSchema}. */
export type Command = z.infer<typeof commandSchema>;

/** Why a command was refused; the words for it are chosen where it is shown. */
export const refusalCodes = [
  'session-ended',
  'no-such-section',
  'no-such-item',
  'no-such-note',
  'empty-text',
  'nothing-to-undo',
  'nothing-to-redo',
  'text-too-long',
  'time-out-of-session',
  'bad-address',
  'no-open-question',
] as const;

/** See {@link refusalCodes}. */
export type RefusalCode = (typeof refusalCodes)[number];
