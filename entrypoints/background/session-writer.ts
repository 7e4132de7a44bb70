import type { Command } from '../../lib/domain/commands';
import { decide } from '../../lib/domain/decide';
import type { Decision, EventBody } from '../../lib/domain/decide';
import type { EventOf, SessionEvent } from '../../lib/domain/events/registry';
import { appendToLog, createLog } from '../../lib/domain/session-log';
import type { SessionLog } from '../../lib/domain/session-log';
import { writeEvents } from '../../lib/domain/write-events';
import type { Database } from '../../lib/store/schema';
import type { Draft } from '../../lib/protocol/records';
import { appendEvents, listDrafts, readLog, saveDraft } from '../../lib/store/session-store';
import { summarizeSession } from '../../lib/store/summarize-session';
import { Failure } from './failure';
import { createSerialQueue } from './serial-queue';

/** What the writer takes from the world around it. */
export interface WriterContext {
  /** The open database; rejects when there is none to be had. */
  database: () => Promise<Database>;
  /** Ms since the epoch. */
  now: () => number;
  /** A random id. */
  randomId: () => string;
  /** The `by` of the events. */
  author: () => Promise<string>;
  /** Tells the pages of events that are on disk; `firstSequence` is the number of the first. */
  announce: (sessionId: string, firstSequence: number, events: SessionEvent[]) => void;
}

/** The events a command came to, which are on disk, and the number of the log's last event. */
export interface Written {
  sessionId: string;
  events: SessionEvent[];
  lastSequence: number;
}

/** What a session starts with. */
export type SessionStart = Omit<Extract<EventBody, { type: 'session-started' }>, 'type' | 'sessionId'>;

/** The only writer of sessions. */
export interface SessionWriter {
  /** Starts a session in its first section. Throws a {@link Failure}. */
  start: (start: SessionStart) => Promise<Written>;
  /** Carries out a command; the same `commandId` again writes nothing twice. Throws a {@link Failure}. */
  run: (sessionId: string, commandId: string, command: Command) => Promise<Written>;
  /** The session's log as it is now. It belongs to the writer and changes with later commands. Throws a {@link Failure}. */
  read: (sessionId: string) => Promise<SessionLog>;
  /** Keeps what is typed of one note, or drops it; resolves when that is on disk. Throws a {@link Failure}. */
  saveDraft: (sessionId: string, noteId: string, draft: Draft | null) => Promise<void>;
  /** Lets a task write sessions in another way, between two commands. Whatever comes of it, logs are read again from the disk afterwards. */
  aside: <Result>(task: () => Promise<Result>) => Promise<Result>;
}

interface OpenLog {
  log: SessionLog;
  lastSequence: number;
}

/** Logs kept in memory; more live sessions than this are read again when they are wanted. */
const OPEN_LOGS = 4;

/** A command comes again at once or not at all, so only the end of a log is searched for it. */
const REPEAT_WINDOW = 64;

/** The note whose typed text a command saves: a note that is tagged, moved or re-timed elsewhere keeps what is typed of it here. */
const textOf = (command: Command): string[] =>
  command.type === 'add-note' || (command.type === 'edit-note' && command.text !== undefined) ? [command.noteId] : [];

const noteIdOf = (event: SessionEvent): string[] => (event.type === 'note-added' || event.type === 'note-edited' ? [event.noteId] : []);

/** The events of a draft: none where its section or question is not there, in which case the draft stays. */
const bodiesOf = (decision: Decision): EventBody[] => (decision.ok ? decision.bodies : []);

/** A {@link SessionWriter} over a database. */
export function createSessionWriter(context: WriterContext): SessionWriter {
  const open = new Map<string, OpenLog>();
  const inOrder = createSerialQueue();

  const keepOpen = (sessionId: string, entry: OpenLog) => {
    open.delete(sessionId);
    open.set(sessionId, entry);
    const oldest = open.keys().next().value;
    if (open.size > OPEN_LOGS && oldest !== undefined) open.delete(oldest);
    return entry;
  };

  const openLog = async (sessionId: string): Promise<OpenLog> => {
    const known = open.get(sessionId);
    if (known) return known;
    const stored = await readLog(await context.database(), sessionId);
    const log = stored && createLog(stored.events);
    if (!log) throw new Failure('no-such-session', sessionId);
    return keepOpen(sessionId, { log, lastSequence: stored.lastSequence });
  };

  const append = async (entry: OpenLog, events: SessionEvent[], after: SessionLog, savedNoteIds: readonly string[] = []) => {
    const lastSequence = entry.lastSequence + events.length;
    try {
      await appendEvents(await context.database(), after.state.id, summarizeSession(after, lastSequence), events, savedNoteIds);
    } catch (error) {
      // What is in memory may be ahead of the disk now: the disk is right.
      open.delete(after.state.id);
      throw new Failure('storage-failed', String(error));
    }
    entry.lastSequence = lastSequence;
    context.announce(after.state.id, lastSequence - events.length + 1, events);
    return { sessionId: after.state.id, events, lastSequence };
  };

  /** The commands that make notes of what is typed and not saved: once the session has ended, nobody would look for it elsewhere. */
  const draftsAsCommands = async ({ state }: SessionLog): Promise<Command[]> => {
    const drafts = await listDrafts(await context.database(), state.id);
    return drafts.map(({ noteId, text, notedAt, sectionId, itemId }) => ({
      type: 'add-note',
      noteId,
      text,
      notedAt,
      sectionId,
      // A question that was added and taken back again is not there any more; what was typed for it is.
      itemId: itemId !== null && state.items.has(itemId) ? itemId : null,
      isStarred: false,
    }));
  };

  return {
    start: (start) =>
      inOrder(async () => {
        const sessionId = context.randomId();
        const stamp = {
          now: context.now(),
          lastAt: 0,
          count: 0,
          by: await context.author(),
          commandId: context.randomId(),
          random: context.randomId(),
        };
        const [started] = writeEvents([{ type: 'session-started', sessionId, ...start }], stamp) as [EventOf<'session-started'>];
        const log = createLog([started]);
        const first = log?.state.sections.find(({ isLeftOut }) => !isLeftOut) ?? log?.state.sections[0];
        if (!log || !first) throw new Failure('bad-message', 'a guide without sections');
        const entered = writeEvents([{ type: 'section-entered', sectionId: first.id }], { ...stamp, lastAt: started.at, count: 1 });
        appendToLog(log, entered);
        const entry = keepOpen(sessionId, { log, lastSequence: 0 });
        return append(entry, [started, ...entered], log);
      }),

    run: (sessionId, commandId, command) =>
      inOrder(async () => {
        const entry = await openLog(sessionId);
        const { log } = entry;
        const unchanged = { sessionId, events: [], lastSequence: entry.lastSequence };
        // The page fetches what it has missed when the number it gets is not the one it knows.
        if (log.events.slice(-REPEAT_WINDOW).some((event) => event.commandId === commandId)) return unchanged;
        const now = context.now();
        const decision = decide(log, command, now);
        if (!decision.ok) throw new Failure(decision.code);
        if (decision.bodies.length === 0) {
          for (const noteId of textOf(command)) await saveDraft(await context.database(), sessionId, noteId, null);
          return unchanged;
        }
        const stamp = {
          now,
          lastAt: log.events.at(-1)?.at ?? 0,
          count: entry.lastSequence,
          by: await context.author(),
          commandId,
          random: context.randomId(),
        };
        const drafted = command.type === 'end-session' ? await draftsAsCommands(log) : [];
        // Under a command of their own: taking the end back must not take back what was typed.
        const notes = writeEvents(
          drafted.flatMap((draft) => bodiesOf(decide(log, draft, now))),
          { ...stamp, commandId: `${commandId}-drafts` },
        );
        const events = [...notes, ...writeEvents(decision.bodies, { ...stamp, count: stamp.count + notes.length })];
        appendToLog(log, events);
        return append(entry, events, log, [...textOf(command), ...notes.flatMap(noteIdOf)]);
      }),

    saveDraft: (sessionId, noteId, draft) =>
      inOrder(async () => {
        try {
          const isKept = await saveDraft(await context.database(), sessionId, noteId, draft);
          if (!isKept) throw new Failure('no-such-session', sessionId);
        } catch (error) {
          throw error instanceof Failure ? error : new Failure('storage-failed', String(error));
        }
      }),

    aside: (task) => inOrder(() => task().finally(() => open.clear())),

    read: (sessionId) => inOrder(async () => (await openLog(sessionId)).log),
  };
}
