import type { BackedUpSetting, BackupUnitOf } from '../protocol/backup-records';
import { numbersOf } from '../store/schema';
import type { Database } from '../store/schema';
import { readScope } from './backup-source';
import type { GatheredUnit } from './gather-units';
import { isBackedUpSetting } from './machine-settings';
import { identityOf, valueOf } from './restore-session';
import type { Leftovers } from './restore-units';

/** How many things of one kind are how. */
export interface Tally {
  inBackup: number;
  /** In the backup and not here. */
  isNew: number;
  same: number;
  /** On both sides, and not the same. */
  changed: number;
  /** Here and not in the backup. */
  onlyHere: number;
}

/** A backup held against what is here. */
export interface Comparison {
  guides: Tally;
  sessions: Tally;
  transcripts: Tally;
  people: Tally;
  settings: Tally;
  /** Sessions that hold something here that they do not hold in the backup. */
  richerHere: number;
  /** Sessions out of which names were taken, here or in the backup but not on both sides: merging leaves them as they are here. */
  anonymized: number;
}

/** What it takes to make everything here as it is in the backup, once both are merged. */
export interface ReplacePlan {
  /** Guides, sessions and people that are not the same. */
  changedIds: ReadonlySet<string>;
  leftovers: Leftovers;
}

/** Compares a backup with what is here while it is read. */
export interface BackupComparer {
  take: (gathered: GatheredUnit) => Promise<void>;
  finish: () => Promise<{ comparison: Comparison; plan: ReplacePlan; settings: BackedUpSetting[] }>;
}

type Outcome = 'isNew' | 'same' | 'changed';

const emptyTally = (): Tally => ({ inBackup: 0, isNew: 0, same: 0, changed: 0, onlyHere: 0 });

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

/** The same value with the keys of all its objects in order. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

/** A comparer over a database and the settings that are here. */
export function createBackupComparer(database: Database, settingsHere: Record<string, unknown>): BackupComparer {
  const [guides, sessions, transcripts] = [emptyTally(), emptyTally(), emptyTally()];
  const [people, settings] = [emptyTally(), emptyTally()];
  const seen = { guide: new Set<string>(), session: new Set<string>(), person: new Set<string>(), upkeep: new Set<number>() };
  const changedIds = new Set<string>();
  const kept: BackedUpSetting[] = [];
  let [richerHere, anonymized] = [0, 0];
  /** The log here of the session that is being compared, and how much of it the backup holds. */
  let present: { id: string; identities: Set<string>; found: number; hasTranscript: boolean; outcome: Outcome } | null = null;

  const count = (tally: Tally, outcome: Outcome) => {
    tally.inBackup += 1;
    tally[outcome] += 1;
  };
  const closeSession = () => {
    if (present === null) return;
    const isRicher = present.found < present.identities.size;
    if (isRicher) richerHere += 1;
    // A transcript that the backup has not was not compared with anything.
    const outcome = present.outcome === 'same' && (isRicher || present.hasTranscript) ? 'changed' : present.outcome;
    count(sessions, outcome);
    // One that was deleted here and comes back is new, and has to become as it was.
    if (outcome === 'changed' || (outcome === 'isNew' && present.identities.size > 0)) changedIds.add(present.id);
    present = null;
  };

  const takeSession = async ({ row, events, drafts, transcript, isFirst }: BackupUnitOf<'session'>) => {
    const read = database.transaction(['sessions', 'events', 'drafts', 'transcripts']);
    if (isFirst) {
      closeSession();
      seen.session.add(row.id);
      const [here, transcriptKey, log, draftsHere] = await Promise.all([
        read.objectStore('sessions').get(row.id),
        read.objectStore('transcripts').getKey(row.id),
        read.objectStore('events').getAll(numbersOf(row.id)),
        read.objectStore('drafts').getAll(IDBKeyRange.bound([row.id, ''], [row.id, []])),
      ]);
      const isThere = here !== undefined && here.place !== 'deleted';
      const isSame =
        isThere &&
        here.place === row.place &&
        here.isKept === row.isKept &&
        here.anonymizedAt === row.anonymizedAt &&
        here.anonymizedSequence === row.anonymizedSequence;
      if (isThere && here.anonymizedAt !== row.anonymizedAt) anonymized += 1;
      const outcome = isThere ? (isSame && isEqual(draftsHere, drafts) ? 'same' : 'changed') : 'isNew';
      present = { id: row.id, identities: new Set(log.map(identityOf)), found: 0, hasTranscript: transcriptKey !== undefined, outcome };
    }
    // A very long one that comes in parts is compared by its log alone.
    if (!isFirst && present?.outcome === 'same') present.outcome = 'changed';
    if (transcript) {
      if (present) present.hasTranscript = false;
      const here = await database.get('transcripts', row.id);
      count(transcripts, here === undefined ? 'isNew' : isEqual(here, transcript) ? 'same' : 'changed');
      if (present && present.outcome !== 'isNew' && !isEqual(here, transcript)) present.outcome = 'changed';
    }
    for (const entry of events) {
      if (present?.identities.has(identityOf(valueOf(entry)))) present.found += 1;
      else if (present?.outcome === 'same') present.outcome = 'changed';
    }
  };

  const takeGuide = async ({ guide, versions, edits, isFirst }: BackupUnitOf<'guide'>) => {
    // One that comes in parts is long to compare: it is written.
    if (!isFirst) return void changedIds.add(guide.id);
    seen.guide.add(guide.id);
    const read = database.transaction(['guides', 'guide-versions', 'guide-edits']);
    const [here, versionsHere, editsHere] = await Promise.all([
      read.objectStore('guides').get(guide.id),
      read.objectStore('guide-versions').getAll(numbersOf(guide.id)),
      read.objectStore('guide-edits').getAll(numbersOf(guide.id)),
    ]);
    const isThere = here !== undefined && here.deletedAt === null;
    const isSame = isThere && isEqual([here, versionsHere, editsHere], [guide, versions, edits]);
    count(guides, isThere ? (isSame ? 'same' : 'changed') : 'isNew');
    if (here !== undefined && !isSame) changedIds.add(guide.id);
  };

  return {
    async take({ unit }) {
      if (unit.kind === 'session') return takeSession(unit);
      if (unit.kind === 'guide') return takeGuide(unit);
      if (unit.kind === 'upkeep') return void seen.upkeep.add(unit.entry.at);
      if (unit.kind === 'person') {
        seen.person.add(unit.person.key);
        const here = await database.get('people', unit.person.key);
        const outcome = here === undefined ? 'isNew' : isEqual(here, unit.person) ? 'same' : 'changed';
        if (outcome === 'changed') changedIds.add(unit.person.key);
        return count(people, outcome);
      }
      // A file that somebody changed must not turn on what leaves the machine.
      if (!isBackedUpSetting(unit.key)) return undefined;
      kept.push(unit);
      const isHere = Object.hasOwn(settingsHere, unit.key);
      return count(settings, isHere ? (isEqual(settingsHere[unit.key], unit.value) ? 'same' : 'changed') : 'isNew');
    },
    async finish() {
      closeSession();
      const here = await readScope(database);
      const leftovers = {
        guideIds: here.guideIds.filter((id) => !seen.guide.has(id)),
        sessionIds: here.sessionIds.filter((id) => !seen.session.has(id)),
        personKeys: (await database.getAllKeys('people')).filter((key) => !seen.person.has(key)),
        upkeepTimes: (await database.getAllKeys('upkeep')).filter((at) => !seen.upkeep.has(at)),
      };
      const settingsInBackup = new Set(kept.map(({ key }) => key));
      guides.onlyHere = leftovers.guideIds.length;
      sessions.onlyHere = leftovers.sessionIds.length;
      people.onlyHere = leftovers.personKeys.length;
      transcripts.onlyHere = (await database.count('transcripts')) - transcripts.same - transcripts.changed;
      settings.onlyHere = Object.keys(settingsHere).filter((key) => isBackedUpSetting(key) && !settingsInBackup.has(key)).length;
      const comparison = { guides, sessions, transcripts, people, settings, richerHere, anonymized };
      return { comparison, plan: { changedIds, leftovers }, settings: kept };
    },
  };
}
