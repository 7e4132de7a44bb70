import type { BackedUpSetting, BackupUnit, BackupUnitOf } from '../protocol/backup-records';
import type { BackupLine } from './backup-lines';

/** A {@link BackupUnit} or a setting, and how many characters its lines have. */
export interface GatheredUnit {
  unit: BackupUnit | BackedUpSetting;
  length: number;
}

/** Puts lines together to units. */
export interface UnitGatherer {
  /** Takes the next line, which is so many characters long; gives the units that are whole by it. Throws an Error when it does not belong where it stands. */
  take: (line: BackupLine, length: number) => GatheredUnit[];
  /** The unit that was not given yet. */
  rest: () => GatheredUnit[];
}

/** Characters of a unit's lines after which its next part begins, so that no message to the background is too long. */
const PART = 8_000_000;

type Open = BackupUnitOf<'guide'> | BackupUnitOf<'session'>;

const nextPart = (unit: Open): Open =>
  unit.kind === 'guide'
    ? { ...unit, isFirst: false, versions: [], edits: [] }
    : { ...unit, isFirst: false, events: [], drafts: [], transcript: null };

/** A gatherer for one file. */
export function createUnitGatherer(part = PART): UnitGatherer {
  let open: Open | null = null;
  let size = 0;
  let lastNumber = 0;

  const begin = (unit: Open | null, length: number): GatheredUnit[] => {
    const whole = open === null ? [] : [{ unit: open, length: size }];
    [open, size, lastNumber] = [unit, length, 0];
    return whole;
  };
  const within = <Kind extends Open['kind']>(kind: Kind, ownerId: string | null): BackupUnitOf<Kind> => {
    if (open?.kind !== kind) throw new Error(`there is no ${kind} before it`);
    const id = open.kind === 'guide' ? open.guide.id : open.row.id;
    if (ownerId !== null && ownerId !== id) throw new Error(`it belongs to another ${kind}`);
    return open as BackupUnitOf<Kind>;
  };
  const inOrder = (number: number) => {
    if (number <= lastNumber) throw new Error(`the number ${number} comes after ${lastNumber}`);
    lastNumber = number;
  };

  const put = (line: BackupLine, length: number): GatheredUnit[] => {
    switch (line.kind) {
      case 'guide':
        return begin({ kind: 'guide', isFirst: true, guide: line.guide, versions: [], edits: [] }, length);
      case 'session':
        return begin({ kind: 'session', isFirst: true, row: line.row, events: [], drafts: [], transcript: null }, length);
      case 'person':
      case 'upkeep':
      case 'setting':
        return [...begin(null, 0), { unit: line, length }];
      case 'version':
        within('guide', line.version.guideId).versions.push(line.version);
        return [];
      case 'edit':
        within('guide', line.edit.guideId).edits.push(line.edit);
        return [];
      case 'event':
        inOrder(line.number);
        within('session', line.event.type === 'session-started' ? line.event.sessionId : null).events.push({
          number: line.number,
          event: line.event,
        });
        return [];
      case 'unread':
        inOrder(line.number);
        within('session', null).events.push({ number: line.number, unread: line.unread });
        return [];
      case 'draft':
        within('session', line.draft.sessionId).drafts.push(line.draft);
        return [];
      case 'transcript':
        within('session', line.transcript.sessionId).transcript = line.transcript;
        return [];
      case 'backup':
      case 'end':
        throw new Error('it stands within the file');
    }
  };

  return {
    take(line, length) {
      const whole = put(line, length);
      if (whole.length > 0 || open === null) return whole;
      size += length;
      if (size <= part) return whole;
      const full = { unit: open, length: size };
      [open, size] = [nextPart(open), 0];
      return [full];
    },
    rest: () => begin(null, 0),
  };
}
