import type { RetentionRule } from '../../lib/protocol/people-messages';
import { deleteSessions } from '../../lib/store/delete-sessions';
import { chunksOf } from '../../lib/store/chunks-of';
import { listPeople } from '../../lib/store/people-store';
import type { Database } from '../../lib/store/schema';
import type { StoredSession } from '../../lib/store/session-records';
import { listEndedBefore, setSessionsKept, withoutAnonymized, writeUpkeep } from '../../lib/store/upkeep-store';
import { findEverything, rewriteAnonymized } from './anonymize-sessions';
import { forgetSessions } from './forget-sessions';
import type { RetentionMarks, RetentionStorage } from './retention-marks';
import { createSerialQueue } from './serial-queue';

/** What retention takes from the world around it. */
export interface RetentionContext {
  database: () => Promise<Database>;
  /** Lets a task write sessions between two commands. */
  aside: <Result>(task: () => Promise<Result>) => Promise<Result>;
  storage: RetentionStorage;
  /** Ms since the epoch. */
  now: () => number;
  /** Tells the pages that sessions were changed or are gone. */
  announce: () => Promise<void>;
  /** Calls back after a time in ms. */
  after: (delayMs: number, run: () => void) => void;
}

/** A session and when something becomes of it, in ms since the epoch. */
export interface DueSession {
  session: StoredSession;
  dueAt: number;
}

/** What becomes of sessions that get old. */
export interface Retention {
  rule: () => Promise<RetentionRule | null>;
  /** Sets the rule; a new one does nothing within a week of the day on which it was shown what it will do. */
  setRule: (rule: RetentionRule | null) => Promise<void>;
  /** The sessions that a rule is about within a week: the present rule's, or those of one that would be set now. The first due first. */
  soon: (rule?: RetentionRule) => Promise<DueSession[]>;
  /** Takes down that somebody was shown what will become of these sessions: the week of each counts from the first time. */
  shown: (sessionIds: readonly string[]) => Promise<void>;
  /** Leaves sessions alone whatever their age, or no longer. */
  keep: (sessionIds: readonly string[], isKept: boolean) => Promise<void>;
  /** Does what is due, unless that was looked at within the hour. */
  run: () => Promise<void>;
  /** Runs once what has woken the worker is answered. */
  schedule: () => void;
}

const DAY_MS = 86_400_000;
/** Nothing is done with a session before somebody was shown so long ago, in ms, that it will be. */
const WARNING_MS = 7 * DAY_MS;
/** Rest between two runs, in ms. */
const REST_MS = 3_600_000;
const SETTLING_MS = 12_000;
/** Sessions that are changed between two commands of a live one. */
const BATCH = 25;

const isSameRule = (one: RetentionRule, other: RetentionRule): boolean => one.action === other.action && one.days === other.days;

/** Retention over a database and a clock. A clock that jumps ahead, a restored backup or a long holiday delete nothing: what becomes due is shown to somebody first. */
export function createRetention({ database, aside, storage, now, announce, after }: RetentionContext): Retention {
  const inOrder = createSerialQueue();

  /** The sessions that the rule is about within a week. */
  const listSoon = async ({ action, days }: RetentionRule): Promise<StoredSession[]> => {
    const old = await listEndedBefore(await database(), now() + WARNING_MS - days * DAY_MS);
    return action === 'anonymize' ? withoutAnonymized(await database(), old) : old;
  };
  const dueAtOf = ({ days }: RetentionRule, { endedAt, startedAt }: StoredSession, announcedAt: number): number =>
    Math.max((endedAt ?? startedAt) + days * DAY_MS, announcedAt + WARNING_MS);
  /** When sessions were announced under this rule; now where that is still to be done. A time that is still to come was written while the clock was wrong. */
  const announcedUnder = (rule: RetentionRule, marks: RetentionMarks | null) => {
    const known = marks && isSameRule(marks.rule, rule) ? marks.announced : {};
    return (id: string) => Math.min(known[id] ?? Infinity, now());
  };

  /** Of these sessions the ones that were shown to somebody, with the time. */
  const announcedAmong = (soon: readonly StoredSession[], rule: RetentionRule, marks: RetentionMarks | null): Record<string, number> => {
    const known = marks && isSameRule(marks.rule, rule) ? marks.announced : {};
    const announcedAt = announcedUnder(rule, marks);
    return Object.fromEntries(soon.flatMap(({ id }) => (Object.hasOwn(known, id) ? [[id, announcedAt(id)]] : [])));
  };

  /** Writes down what the run before did, which may have been stopped in the middle: what is gone or anonymised by now was done. */
  const settle = async (marks: RetentionMarks): Promise<RetentionMarks> => {
    if (!marks.begun) return marks;
    const open = await database();
    const { at, sessions } = marks.begun;
    const heldAt: number[] = [];
    for (const [id, startedAt] of Object.entries(sessions)) {
      const row = await open.get('sessions', id);
      if (!row || (marks.rule.action === 'anonymize' && (await withoutAnonymized(open, [row])).length === 0)) heldAt.push(startedAt);
    }
    if (heldAt.length > 0) {
      await writeUpkeep(open, {
        at,
        version: 1,
        action: marks.rule.action === 'delete' ? 'deleted' : 'anonymized',
        sessionCount: heldAt.length,
        days: marks.rule.days,
        heldFrom: heldAt.reduce((first, moment) => Math.min(first, moment)),
        heldTo: heldAt.reduce((last, moment) => Math.max(last, moment)),
      });
    }
    const settled = { ...marks, begun: null };
    await storage.saveMarks(settled);
    return settled;
  };

  const act = async ({ action }: RetentionRule, ids: readonly string[], isStillDue: (session: StoredSession) => boolean) => {
    const open = await database();
    const people = action === 'anonymize' ? await listPeople(open) : [];
    for (const batch of chunksOf(ids, action === 'anonymize' ? 1 : BATCH)) {
      await aside(async () => {
        // It may have been kept, or taken up again, since it was listed.
        const rows = await Promise.all(batch.map((id) => open.get('sessions', id)));
        const due = rows.flatMap((row) => (row && isStillDue(row) ? [row.id] : []));
        await forgetSessions(due);
        if (action === 'delete') await deleteSessions(open, due);
        else for (const id of due) await rewriteAnonymized(open, id, now(), (log) => findEverything(log, people));
      });
    }
  };

  const runNow = async () => {
    const before = await storage.readMarks();
    const sinceMs = before ? now() - before.lastRunAt : Infinity;
    const rule = await storage.readRule();
    if (before && !before.begun && sinceMs >= 0 && sinceMs < REST_MS && rule && isSameRule(before.rule, rule)) return;
    const settled = before && (await settle(before));
    if (!rule) {
      if (settled) await storage.saveMarks(null);
      return;
    }
    const soon = await listSoon(rule);
    const announced = announcedAmong(soon, rule, settled);
    const isDue = (session: StoredSession) => dueAtOf(rule, session, announced[session.id] ?? now()) <= now();
    const due = soon.filter(isDue);
    const begun = due.length === 0 ? null : { at: now(), sessions: Object.fromEntries(due.map(({ id, startedAt }) => [id, startedAt])) };
    const marks: RetentionMarks = { rule, lastRunAt: now(), announced, begun };
    await storage.saveMarks(marks);
    if (!begun) return;
    const isStillDue = (session: StoredSession) => !session.isKept && session.isLive === 0 && session.place !== 'deleted' && isDue(session);
    await act(
      rule,
      due.map(({ id }) => id),
      isStillDue,
    );
    const gone = new Set(due.map(({ id }) => id));
    await settle({ ...marks, announced: Object.fromEntries(Object.entries(announced).filter(([id]) => !gone.has(id))) });
    await announce();
  };

  const run = () => inOrder(runNow);
  return {
    rule: storage.readRule,
    setRule: (rule) =>
      inOrder(async () => {
        const marks = await storage.readMarks();
        if (marks) await settle(marks);
        await storage.saveRule(rule);
        await storage.saveMarks(null);
      }).then(run),
    async soon(wouldBe) {
      const rule = wouldBe ?? (await storage.readRule());
      if (!rule) return [];
      const announcedAt = announcedUnder(rule, wouldBe ? null : await storage.readMarks());
      const sessions = (await listSoon(rule)).map((session) => ({ session, dueAt: dueAtOf(rule, session, announcedAt(session.id)) }));
      return sessions.toSorted((one, other) => one.dueAt - other.dueAt);
    },
    shown: (sessionIds) =>
      inOrder(async () => {
        const rule = await storage.readRule();
        if (!rule) return;
        const before = await storage.readMarks();
        const marks = before && (await settle(before));
        const isOfRule = marks !== null && isSameRule(marks.rule, rule);
        const seen = new Set(sessionIds);
        const fresh = (await listSoon(rule)).filter(({ id }) => seen.has(id) && !(isOfRule && Object.hasOwn(marks.announced, id)));
        if (fresh.length === 0) return;
        const announced = { ...(isOfRule ? marks.announced : {}), ...Object.fromEntries(fresh.map(({ id }) => [id, now()])) };
        await storage.saveMarks({ rule, lastRunAt: isOfRule ? marks.lastRunAt : 0, announced, begun: null });
      }),
    keep: async (sessionIds, isKept) => {
      const open = await database();
      await aside(() => setSessionsKept(open, sessionIds, isKept));
    },
    run,
    schedule: () => after(SETTLING_MS, () => void run().catch((error: unknown) => console.error('Fieldguide', 'retention', String(error)))),
  };
}
