import { z } from 'zod';

import { surfaceSchema } from '../domain/surface';
import { defineMessage, empty, nothing } from './define-message';

/** What can be answered to the offer of a session. */
export const offerAnswerSchema = z.enum(['go-on', 'start', 'choose', 'not-now', 'never']);

/** See {@link offerAnswerSchema}. */
export type OfferAnswer = z.infer<typeof offerAnswerSchema>;

/** What is offered to somebody who has entered a call without a session. */
export const offerSchema = z.object({
  platformName: z.string(),
  /** The session of this very call that was interrupted last, at `lastEventAt` (ms since the epoch); null when there is none. It is then what is offered. */
  interrupted: z.object({ participant: z.string(), guideTitle: z.string(), lastEventAt: z.number() }).nullable(),
  /** The guide that was run last, with its length then in minutes; null when there is none to start with. */
  last: z.object({ guideTitle: z.string(), minutes: z.number() }).nullable(),
});

/** See {@link offerSchema}. */
export type Offer = z.infer<typeof offerSchema>;

/** Messages of the offer's frame in a call page; they are about the tab that it lies in. */
export const offerMessages = {
  /** Null when nothing is offered there. */
  'get-offer': defineMessage('page', empty, () => offerSchema.nullable()),
  /** Answers the offer, which then goes. A start can fail as `start-session` can, going on as `continue-session` can, and the offer stays; `surface` is as there. */
  'answer-offer': defineMessage('page', () => z.object({ answer: offerAnswerSchema, surface: surfaceSchema.exactOptional() }), nothing),
} as const;
