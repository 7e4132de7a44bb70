import type { EventOf, SessionEvent } from './events/registry';
import { compareEvents, createLog, undoneIds } from './session-log';
import type { SessionLog } from './session-log';
import type { SessionState } from './session-state';

/** An event of the compacted log; `origin` is the event whose id it keeps while it says the same, or from whose id its own is made. */
interface Kept {
  event: SessionEvent;
  origin: SessionEvent;
  /** What sets its id apart from that of `origin`; empty for the event itself. */
  mark: '' | 'd' | 'p';
}

/** Longest id that an event may have. */
const ID_LENGTH = 80;

/** A short fingerprint of a text (FNV-1a, 32 bit), so that different contents do not share an id. */
function fingerprint(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
  return (hash >>> 0).toString(36);
}

/** The `note-added` to which each note of the state goes back: a note that was removed may have been added again. */
function findCreators(events: readonly SessionEvent[]): Map<string, SessionEvent> {
  const creators = new Map<string, SessionEvent>();
  for (const event of events) {
    if (event.type === 'note-added' && !creators.has(event.noteId)) creators.set(event.noteId, event);
    if (event.type === 'note-removed') creators.delete(event.noteId);
  }
  return creators;
}

/** What the head says now, where it says anything. */
function detailsOf({ facilitator, noteKeeper, observers, recordingUrl }: SessionState) {
  return {
    ...(facilitator === '' ? {} : { facilitator }),
    ...(noteKeeper === '' ? {} : { noteKeeper }),
    ...(observers.length === 0 ? {} : { observers: [...observers] }),
    ...(recordingUrl === '' ? {} : { recordingUrl }),
  };
}

function compactEvents({ events, state }: SessionLog): Kept[] {
  const start = events.findIndex(({ type }) => type === 'session-started');
  const undone = undoneIds(events);
  const done = events.slice(start).filter(({ id, type }, index) => index === 0 || (!undone.has(id) && type !== 'events-undone'));
  const creators = findCreators(done);
  const added = new Set(
    state.guide.sections.flatMap(({ items }) => items.flatMap(({ id, children }) => [id, ...children.map((child) => child.id)])),
  );
  const isSection = new Set(state.sections.map(({ id }) => id));
  // All of it is one command, the one that nobody can undo: a part of it taken back would take words with it that had been moved there.
  const commandId = done[0]?.commandId ?? '';
  const kept: Kept[] = [];
  const keep = (origin: SessionEvent, event: SessionEvent, mark: Kept['mark'] = '') => kept.push({ origin, event, mark });

  const keepStart = (event: EventOf<'session-started'>) => {
    keep(event, { ...event, participant: state.participant });
    const details = detailsOf(state);
    const { id, at, by, version } = event;
    if (Object.keys(details).length > 0) keep(event, { type: 'details-changed', id, at, by, commandId, version, ...details }, 'd');
  };
  const keepNote = (event: EventOf<'note-added'>) => {
    const note = creators.get(event.noteId) === event ? state.notes.get(event.noteId) : undefined;
    if (!note) return;
    const { text, notedAt, sectionId, itemId, isStarred, isPersonal } = note;
    keep(event, { ...event, commandId, text, notedAt, sectionId, itemId, isStarred });
    const { id, at, by, version, noteId } = event;
    if (isPersonal) keep(event, { type: 'note-marked-personal', id, at, by, commandId, version, noteId, isPersonal }, 'p');
  };

  for (const event of done) {
    switch (event.type) {
      case 'session-started':
        if (event === done[0]) keepStart(event);
        break;
      case 'note-added':
        keepNote(event);
        break;
      case 'question-added':
        if (isSection.has(event.sectionId) && !added.has(event.itemId)) keep(event, { ...event, commandId });
        added.add(event.itemId);
        break;
      case 'item-asked':
      case 'item-skipped':
      case 'item-reopened':
        if (state.items.has(event.itemId)) keep(event, { ...event, commandId });
        break;
      case 'section-entered':
      case 'section-left-out':
      case 'budget-adjusted':
        if (isSection.has(event.sectionId)) keep(event, { ...event, commandId });
        break;
      case 'session-paused':
      case 'session-resumed':
      case 'session-ended':
      case 'consent-answered':
      case 'recording-started':
        keep(event, { ...event, commandId });
        break;
      // What these came to is in the events of the notes and in the details.
      case 'note-edited':
      case 'note-starred':
      case 'note-marked-personal':
      case 'note-removed':
      case 'notes-shifted':
      case 'details-changed':
      case 'events-undone':
        break;
    }
  }
  return kept;
}

/** The content of an event, by which two are told apart. */
const contentOf = (event: SessionEvent): string => JSON.stringify({ ...event, id: '', commandId: '' });

/** Gives the events their ids: one that says what its origin said keeps its id, so that the same log put together again stays the same. */
function nameEvents(kept: readonly Kept[]): SessionEvent[] {
  const names = new Map<SessionEvent, string>();
  const named = kept.map(({ event, origin, mark }) => {
    const content = contentOf(event);
    const isSame = mark === '' && content === contentOf(origin);
    const base = names.get(origin) ?? origin.id;
    const id = isSame ? origin.id : `${base}~${mark}${fingerprint(content)}`;
    if (mark === '') names.set(origin, id);
    return { ...event, id };
  });
  const isInOrder = named.every((event, index) => {
    const next = named[index + 1];
    return event.id.length <= ID_LENGTH && (!next || compareEvents(event, next) < 0);
  });
  if (isInOrder) return named;
  const all = fingerprint(named.map(contentOf).join('\n'));
  return named.map((event, index) => ({ ...event, id: `${String(index).padStart(8, '0')}-${all}` }));
}

/**
 * A log that folds to the same state, with what `change` makes of each event, and without the events for which it gives null. What was undone,
 * edited away or removed is in none of them. `change` leaves ids and times as they are and never gives null for the start.
 */
export function rewriteLog(log: SessionLog, change: (event: SessionEvent) => SessionEvent | null): SessionLog {
  const kept = compactEvents(log).flatMap((entry) => {
    const event = change(entry.event);
    return event ? [{ ...entry, event }] : [];
  });
  // A log that has a state has a start, which is kept.
  return createLog(nameEvents(kept)) ?? log;
}

/** A log that folds to the same state and holds nothing that was undone, edited away or removed. Nothing of what it was made of can be undone in it. */
export function compactLog(log: SessionLog): SessionLog {
  return rewriteLog(log, (event) => event);
}
