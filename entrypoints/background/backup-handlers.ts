import { isBackedUpSetting } from '../../lib/backup/machine-settings';
import { removeLeftovers, restoreUnits } from '../../lib/backup/restore-units';
import { browser } from '../../lib/browser/extension';
import { isBackupDue } from '../../lib/domain/backup-due';
import type { backupMessages, RestoreMode, Safety } from '../../lib/protocol/backup-messages';
import type { BackedUpSetting } from '../../lib/protocol/backup-records';
import { listLiveSessions } from '../../lib/store/session-store';
import { changeBackupMarks, readBackupMarks } from './backup-marks';
import { Failure } from './failure';
import type { HandlersOf } from './handlers';
import { readOwnSince } from './own-since';
import type { Services } from './services';
import { readCopiesSwitch, saveCopiesSwitch } from './session-copies-switch';

/** For so long the reminder can be put off, in ms. */
const PUT_OFF_MS = 7 * 24 * 60 * 60_000;

async function describeSafety({ database }: Services): Promise<Safety> {
  const opened = await database();
  const { savedAt, remindAt, unfinishedRestore, failedCopies } = await readBackupMarks();
  const rows = await Promise.all(failedCopies.map((id) => opened.get('sessions', id)));
  return {
    savedAt,
    isBackupDue: isBackupDue({ now: Date.now(), savedAt, remindAt, ownSince: await readOwnSince(opened) }),
    copiesSessions: await readCopiesSwitch(),
    failedCopies: rows.flatMap((row) =>
      row && row.place !== 'deleted'
        ? [{ sessionId: row.id, guideTitle: row.guideTitle, participant: row.participant, startedAt: row.startedAt }]
        : [],
    ),
    unfinishedRestore,
  };
}

/** Does something and tells the pages that what they know of backups is not so any more. */
async function andTell({ broadcast }: Services, task: Promise<unknown>): Promise<null> {
  await task;
  broadcast({ type: 'lists-changed' });
  return null;
}

/** Writes to the store; what the disk refuses becomes a {@link Failure}. */
async function written(task: Promise<unknown>): Promise<null> {
  await task.catch((error: unknown) => {
    throw new Failure('storage-failed', String(error));
  });
  return null;
}

async function checkRestoring(mode?: RestoreMode): Promise<void> {
  const { unfinishedRestore } = await readBackupMarks();
  const isBegun = unfinishedRestore !== null && (mode === undefined || unfinishedRestore.mode === mode);
  if (!isBegun) throw new Failure('bad-message', 'no restore was begun');
}

async function restoreSettings(mode: RestoreMode, settings: readonly BackedUpSetting[]): Promise<void> {
  const here = await browser.storage.local.get(null);
  const wanted = settings.filter(({ key }) => isBackedUpSetting(key) && (mode === 'replace' || !Object.hasOwn(here, key)));
  await browser.storage.local.set(Object.fromEntries(wanted.map(({ key, value }) => [key, value])));
  if (mode === 'merge') return;
  const kept = new Set(wanted.map(({ key }) => key));
  await browser.storage.local.remove(Object.keys(here).filter((key) => isBackedUpSetting(key) && !kept.has(key)));
}

/** Answers the messages of `lib/protocol/backup-messages.ts`. */
export const backupHandlers: HandlersOf<keyof typeof backupMessages> = {
  'get-safety': describeSafety,
  'note-backup': (services) =>
    andTell(
      services,
      changeBackupMarks(() => ({ savedAt: Date.now(), remindAt: null })),
    ),
  'postpone-backup': (services) =>
    andTell(
      services,
      changeBackupMarks(() => ({ remindAt: Date.now() + PUT_OFF_MS })),
    ),
  'set-session-copies': (services, { isOn }) => andTell(services, saveCopiesSwitch(isOn)),
  'retry-copies': (services) => andTell(services, services.copies.retry()),
  'forget-copies': (services) =>
    andTell(
      services,
      changeBackupMarks(() => ({ failedCopies: [] })),
    ),

  'begin-restore': async ({ database }, { mode, fileName }) => {
    if (mode === 'replace' && (await listLiveSessions(await database())).length > 0) throw new Failure('session-is-live');
    await changeBackupMarks(() => ({ unfinishedRestore: { mode, fileName, startedAt: Date.now() } }));
    return null;
  },
  'restore-records': async ({ database, writer }, { isExact, units }) => {
    await checkRestoring(isExact ? 'replace' : undefined);
    const opened = await database();
    return written(writer.aside(() => restoreUnits(opened, units, isExact)));
  },
  'remove-records': async ({ database, writer }, leftovers) => {
    await checkRestoring('replace');
    const opened = await database();
    return written(writer.aside(() => removeLeftovers(opened, leftovers)));
  },
  'finish-restore': async (services, { mode, settings }) => {
    await checkRestoring(mode);
    await restoreSettings(mode, settings);
    await changeBackupMarks(() => ({ unfinishedRestore: null, savedAt: Date.now(), remindAt: null }));
    services.broadcast({ type: 'records-replaced' });
    await services.listsChanged();
    services.upkeep.schedule();
    services.sync.schedule();
    return null;
  },
  'forget-restore': (services) =>
    andTell(
      services,
      changeBackupMarks(() => ({ unfinishedRestore: null })),
    ),
};
