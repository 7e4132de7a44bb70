import { z } from 'zod';

import { budgetAdjusted } from './budget-adjusted';
import { consentAnswered } from './consent-answered';
import { detailsChanged } from './details-changed';
import { eventsUndone } from './events-undone';
import { itemAsked } from './item-asked';
import { itemReopened } from './item-reopened';
import { itemSkipped } from './item-skipped';
import { noteAdded } from './note-added';
import { noteEdited } from './note-edited';
import { noteMarkedPersonal } from './note-marked-personal';
import { noteRemoved } from './note-removed';
import { noteStarred } from './note-starred';
import { notesShifted } from './notes-shifted';
import { questionAdded } from './question-added';
import { recordingStarted } from './recording-started';
import { sectionEntered } from './section-entered';
import { sectionLeftOut } from './section-left-out';
import { sessionEnded } from './session-ended';
import { sessionPaused } from './session-paused';
import { sessionResumed } from './session-resumed';
import { sessionStarted } from './session-started';

/** Every kind of event there is: a new one is one new file and one line here. */
export const eventDefinitions = [
  sessionStarted,
  sectionEntered,
  sessionPaused,
  sessionResumed,
  budgetAdjusted,
  sectionLeftOut,
  itemAsked,
  itemSkipped,
  itemReopened,
  questionAdded,
  consentAnswered,
  recordingStarted,
  noteAdded,
  noteEdited,
  noteStarred,
  noteMarkedPersonal,
  noteRemoved,
  notesShifted,
  detailsChanged,
  sessionEnded,
  eventsUndone,
] as const;

type Schemas<Definitions extends readonly { schema: unknown }[]> = { -readonly [Index in keyof Definitions]: Definitions[Index]['schema'] };

const schemas = eventDefinitions.map(({ schema }) => schema) as unknown as Schemas<typeof eventDefinitions>;

/** Parses any stored event; throws a ZodError on what is none. */
export const sessionEventSchema = z.discriminatedUnion('type', schemas);

/** One fact of a session's log. */
export type SessionEvent = z.infer<typeof sessionEventSchema>;
/** The kinds of events, such as `note-added`. */
export type SessionEventType = SessionEvent['type'];
/** The event of one kind. */
export type EventOf<Type extends SessionEventType> = Extract<SessionEvent, { type: Type }>;
