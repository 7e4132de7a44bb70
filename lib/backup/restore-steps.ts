import type { RestoreMode } from '../protocol/backup-messages';
import type { BackupUnit } from '../protocol/backup-records';
import type { ReplacePlan } from './compare-backup';
import { readBackup } from './read-backup';
import type { BackupFile } from './read-backup';
import type { Leftovers } from './restore-units';

/** One thing to be written, in the order in which it is to be written. */
export type RestoreStep =
  /** `share` is how much of the whole is done by it, from 0 to 1. */
  { type: 'write'; isExact: boolean; units: BackupUnit[]; share: number } | { type: 'remove'; leftovers: Leftovers };

/** Characters and units of one step, so that a message to the background stays small and its transaction short. */
const [STEP_LENGTH, STEP_UNITS] = [3_000_000, 200];

/** Ids in one step that removes. */
const STEP_IDS = 500;

const idOf = (unit: BackupUnit): string =>
  unit.kind === 'guide' ? unit.guide.id : unit.kind === 'session' ? unit.row.id : unit.kind === 'person' ? unit.person.key : '';

/** The units of a file that are wanted, as steps. */
async function* writeSteps(
  file: BackupFile,
  isExact: boolean,
  isWanted: (unit: BackupUnit) => boolean,
  toShare: (readShare: number) => number,
): AsyncGenerator<RestoreStep, void, undefined> {
  let units: BackupUnit[] = [];
  let length = 0;
  let share = 0;
  const take = (): RestoreStep => {
    const step: RestoreStep = { type: 'write', isExact, units, share: toShare(share) };
    [units, length] = [[], 0];
    return step;
  };
  for await (const gathered of readBackup(file, { onProgress: (readShare) => (share = readShare) })) {
    for (const { unit, length: own } of gathered) {
      if (unit.kind === 'setting' || !isWanted(unit)) continue;
      units.push(unit);
      length += own;
      if (length >= STEP_LENGTH || units.length >= STEP_UNITS) yield take();
    }
  }
  if (units.length > 0) yield take();
}

const slices = <Value>(values: readonly Value[]): Value[][] =>
  Array.from({ length: Math.ceil(values.length / STEP_IDS) }, (_, index) => values.slice(index * STEP_IDS, (index + 1) * STEP_IDS));

const NOTHING: Leftovers = { guideIds: [], sessionIds: [], personKeys: [], upkeepTimes: [] };

/**
 * What is to be written to restore a backup. To replace, everything is merged first, then what is still different is made as it is in the backup, and
 * at last what is not in it is removed: whenever it is interrupted, there is not less than there was before, or than the backup holds.
 */
export async function* restoreSteps(file: BackupFile, mode: RestoreMode, plan: ReplacePlan): AsyncGenerator<RestoreStep, void, undefined> {
  const replaces = mode === 'replace' && plan.changedIds.size > 0;
  const firstPart = replaces ? 0.5 : 1;
  yield* writeSteps(
    file,
    false,
    () => true,
    (share) => share * firstPart,
  );
  if (mode === 'merge') return;
  if (replaces) {
    const isChanged = (unit: BackupUnit) => plan.changedIds.has(idOf(unit));
    yield* writeSteps(file, true, isChanged, (share) => firstPart + share * (1 - firstPart));
  }
  const { guideIds, sessionIds, personKeys, upkeepTimes } = plan.leftovers;
  for (const ids of slices(sessionIds)) yield { type: 'remove', leftovers: { ...NOTHING, sessionIds: ids } };
  for (const ids of slices(guideIds)) yield { type: 'remove', leftovers: { ...NOTHING, guideIds: ids } };
  for (const keys of slices(personKeys)) yield { type: 'remove', leftovers: { ...NOTHING, personKeys: keys } };
  for (const times of slices(upkeepTimes)) yield { type: 'remove', leftovers: { ...NOTHING, upkeepTimes: times } };
}
