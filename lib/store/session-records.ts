import type { SessionCall } from '../domain/events/session-started';
import type { TranscriptCue } from '../domain/transcript';

/** What a session's row says that follows from its log. Times are in ms since the epoch, spans in ms. */
export interface SessionFacts {
  guideId: string;
  guideTitle: string;
  /** The version of the guide that it ran; null when it is not known, as for a guide that comes with Fieldguide. */
  guideVersion: number | null;
  formatMinutes: number;
  participant: string;
  /** The participant's code as sessions are found by it, see `participantKeyOf`; empty for none. */
  participantKey: string;
  call: SessionCall | null;
  /** The call's platform, such as `meet`; empty for none. */
  platformId: string;
  startedAt: number;
  endedAt: number | null;
  /** 1 while the session is live; a number because IndexedDB indexes no booleans. */
  isLive: 0 | 1;
  lastEventAt: number;
  /** Number of the last event of its log; the first has 1. */
  lastSequence: number;
  plannedMs: number;
  usedMs: number;
  noteCount: number;
  starCount: number;
  /** Its notes' tags without their sign and in small letters, each once. */
  tags: string[];
  /** Sorts by the guide's title: without case and accents. */
  titleKey: string;
}

/** What a session's row says that does not follow from its log: an append leaves it as it is. */
export interface SessionMarks {
  /** The list it stands in. */
  place: 'listed' | 'archived' | 'deleted';
  /** When it was deleted, in ms since the epoch; null while it is there. For a while it can be brought back. */
  deletedAt: number | null;
  /** True when the time after which sessions are deleted or anonymised does not count for it. */
  isKept: boolean;
  /** When names and other personal data were taken out of it for good, in ms since the epoch; null when that was not done. */
  anonymizedAt: number | null;
  /** Number of the last event of its log when that was done: later ones were not looked through. Null when it was not done. */
  anonymizedSequence: number | null;
}

/** The marks of a session that has just begun. */
export const FRESH_MARKS: SessionMarks = { place: 'listed', deletedAt: null, isKept: false, anonymizedAt: null, anonymizedSequence: null };

/** What is known of a session without reading its log; written in the same transaction as the events it follows from. */
export interface StoredSession extends SessionFacts, SessionMarks {
  id: string;
  /** Version of this record's shape. */
  version: 3;
}

/** Says that the words of a session are not, or not all, in the search index. */
export interface StoredUnindexedSession {
  /** The session's id. */
  id: string;
  /** Version of this record's shape. */
  version: 1;
}

/** The words of a session, by which it is found: written after its log, whenever the worker has time. Long texts, since these are read in a fraction of the time of lists. */
export interface StoredSessionText {
  /** The session's id. */
  id: string;
  /** Version of this record's shape. */
  version: 2;
  /** Its place among the blocks of the index. */
  block: number;
  place: number;
  /** What a search finds it by, each once, with a space between them; see `termsOf`. */
  terms: string;
  /** Its notes, for the line that a search shows; see `NOTE_SEPARATOR`. */
  notes: string;
}

/** The sessions of one block of the search index, in which a session is a small number. */
export interface StoredSearchBlock {
  /** From 0. */
  block: number;
  /** Version of this record's shape. */
  version: 2;
  /** By place, with a space between them; empty where a session was deleted. */
  sessionIds: string;
  /** When each began, in ms since the epoch, so that what was found can be put in order; 0 where a session was deleted. */
  startedAts: Float64Array;
}

/** Which sessions of a block hold the terms that begin alike. */
export interface StoredSearchWords {
  /** See `beginningOf`. */
  beginning: string;
  block: number;
  /** Version of this record's shape. */
  version: 1;
  /** The terms, with a space between them; never none. */
  terms: string;
  /** The places in the block of the sessions that hold the first term, then those of the second, and so on; never none of a term. */
  places: Uint16Array;
  /** For each term where its places end. */
  ends: Uint32Array;
}

/** A transcript that lies beside a session. */
export interface StoredTranscript {
  sessionId: string;
  /** Version of this record's shape. */
  version: 1;
  /** Name of the file it came from. */
  fileName: string;
  /** Where its zero lies, in ms since the epoch. */
  startedAt: number;
  /** By time. */
  cues: TranscriptCue[];
}

/** What is known of a participant besides the code: only what somebody typed here on purpose, and apart from all sessions. */
export interface StoredPerson {
  /** See `participantKeyOf`. */
  key: string;
  /** Version of this record's shape. */
  version: 1;
  /** The code as it was typed. */
  participant: string;
  name: string;
  company: string;
  /** E-mail address, telephone number or whatever leads to them. */
  contact: string;
  /** Ms since the epoch. */
  updatedAt: number;
}

/** One thing that was done by itself with stored sessions. It names none of them. */
export interface StoredUpkeep {
  /** Ms since the epoch; the key. */
  at: number;
  /** Version of this record's shape. */
  version: 1;
  action: 'deleted' | 'anonymized';
  /** How many sessions. */
  sessionCount: number;
  /** The days after which it was to be done. */
  days: number;
  /** When the oldest and the newest of them were held, in ms since the epoch. */
  heldFrom: number;
  heldTo: number;
}

/** Text of a note that is typed and not saved yet. */
export interface StoredDraft {
  sessionId: string;
  /** The note it will become, or the note it corrects. */
  noteId: string;
  /** Version of this record's shape. */
  version: 1;
  text: string;
  /** Time of the first keystroke, in ms since the epoch. */
  notedAt: number;
  sectionId: string;
  itemId: string | null;
}
