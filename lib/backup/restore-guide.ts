import type { BackupUnitOf } from '../protocol/backup-records';
import { forgetEdits } from '../store/guide-history';
import { putGuide } from '../store/guide-store';
import { keepVersion } from '../store/guide-versions';
import { numbersOf } from '../store/schema';
import type { StoredGuide, StoredGuideVersion, Write } from '../store/schema';

type GuideUnit = BackupUnitOf<'guide'>;

type Text = Pick<StoredGuideVersion, 'guide' | 'sourceMarkdown' | 'savedAt' | 'reason'>;

/** Makes a guide with its versions and its history as it is in the backup. */
async function writeExactly(write: Write, { guide, versions, edits, isFirst }: GuideUnit): Promise<void> {
  if (isFirst) {
    await Promise.all([
      write.objectStore('guide-versions').delete(numbersOf(guide.id)),
      write.objectStore('guide-edits').delete(numbersOf(guide.id)),
    ]);
    await putGuide(write, guide);
  }
  await Promise.all([
    ...versions.map((version) => write.objectStore('guide-versions').put(version)),
    ...edits.map((edit) => write.objectStore('guide-edits').put(edit)),
  ]);
}

/** Keeps texts as versions with the next numbers, the present one under its own where a session ran it; gives the number that follows. */
async function keepTexts(write: Write, present: StoredGuide, texts: readonly Text[], isPresentReplaced: boolean): Promise<number> {
  const ranIt = await write.objectStore('sessions').index('by-guide-version').count([present.id, present.versionNumber]);
  if (isPresentReplaced) await keepVersion(write, present, 'replaced');
  else if (ranIt > 0) await keepVersion(write, present, 'used');
  let number = present.versionNumber + 1;
  for (const { guide, sourceMarkdown, savedAt, reason } of texts) {
    await keepVersion(write, { ...present, guide, sourceMarkdown, updatedAt: savedAt, versionNumber: number }, reason);
    number += 1;
  }
  return number;
}

/** Merges a guide with the one that is here: the later change wins, and every text that is not known yet is kept as a version. */
async function mergeInto(write: Write, present: StoredGuide, { guide: other, versions }: GuideUnit): Promise<void> {
  const isBack = present.deletedAt !== null;
  const isLater = isBack || other.updatedAt > present.updatedAt;
  const differs = other.sourceMarkdown !== present.sourceMarkdown;
  const kept = await write.objectStore('guide-versions').getAll(numbersOf(present.id));
  const known = new Set([...kept, present, ...(isLater ? [other] : [])].map(({ sourceMarkdown }) => sourceMarkdown));
  const offered: Text[] = [...versions, { ...other, savedAt: other.updatedAt, reason: 'replaced' }];
  const texts = offered.filter(({ sourceMarkdown }) => {
    const isNew = !known.has(sourceMarkdown);
    known.add(sourceMarkdown);
    return isNew;
  });
  const isReplaced = differs && isLater;
  if (texts.length === 0 && !isLater) return;

  const needsNumber = texts.length > 0 || isReplaced;
  const versionNumber = needsNumber ? await keepTexts(write, present, texts, isReplaced) : present.versionNumber;
  if (isReplaced) await forgetEdits(write, present.id);
  const text = isReplaced ? { guide: other.guide, sourceMarkdown: other.sourceMarkdown, editPosition: 0 } : {};
  const later = isLater ? { isArchived: other.isArchived, deletedAt: null, updatedAt: other.updatedAt } : {};
  // Machines that were told of the deletion have to hear of something later.
  const back = isBack ? { updatedAt: Math.max(present.updatedAt, other.updatedAt) + 1 } : {};
  await putGuide(write, { ...present, ...text, ...later, ...back, versionNumber });
}

/** Writes a guide of a backup, either exactly or merged with the one that is here. */
export async function restoreGuide(write: Write, unit: GuideUnit, isExact: boolean): Promise<void> {
  const present = await write.objectStore('guides').get(unit.guide.id);
  // A later part of a guide that was not here finds what its first part wrote.
  const isOwnPart = !unit.isFirst && present?.updatedAt === unit.guide.updatedAt && present.versionNumber === unit.guide.versionNumber;
  if (isExact || !present || isOwnPart) await writeExactly(write, unit);
  else await mergeInto(write, present, unit);
}
