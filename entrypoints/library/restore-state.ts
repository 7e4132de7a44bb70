import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import { sizeText } from '../../components/library/backup/size-text';
import type { RestoreView } from '../../components/library/backup/restore-view';
import { errorWords } from '../../components/ui/error-words';
import type { RestoreStep } from '../../lib/backup/restore-steps';
import { errorCodeOf } from '../../lib/client/send-request';
import { freeBytes } from '../../lib/domain/space';
import type { SpaceEstimate } from '../../lib/domain/space';
import type { MessageName, RequestOf, ResponseOf } from '../../lib/protocol/messages';
import type { RestoreMode } from '../../lib/protocol/backup-messages';
import type { BackupWorker, StartBackupWorker } from './backup-state';
import type { ReadFile, RestoreNews, RestoreRequest } from './backup-worker-messages';
import { restoreProblemWords } from './restore-words';

/** What restoring needs of the page. */
export interface RestoreContext {
  startWorker: StartBackupWorker<RestoreRequest, RestoreNews>;
  /** What lies in `storage.local`, by key. */
  readSettings: () => Promise<Record<string, unknown>>;
  request: <Name extends MessageName>(name: Name, request: RequestOf<Name>) => Promise<ResponseOf<Name>>;
  estimate: () => Promise<SpaceEstimate>;
  /** Takes the right to restore, of which there is one in this browser; null when another tab has it. */
  takeTurn: () => Promise<(() => void) | null>;
}

/** A restore from the choice of a file to its end. The verbs never reject. */
export interface RestoreState {
  view: ReadonlySignal<RestoreView>;
  /** Reads a file and shows what is in it. */
  read: (file: File) => Promise<void>;
  /** Writes what was read. */
  restore: (mode: RestoreMode) => Promise<void>;
  /** Ends what is going on; what was written stays written. */
  stop: () => void;
  /** Back to the choice of a file. */
  leave: () => void;
}

/** A database needs more room than the text of what is in it: indexes, and what is rewritten meanwhile. */
const ROOM_FACTOR = 1.5;

const CHANGED_WORDS = 'Nothing was changed.';
const BROKEN_WORDS = `Reading the file broke off. ${CHANGED_WORDS} Choose it again; if that does not help, copy the file to this machine first.`;
const INTERRUPTED_WORDS =
  'Nothing that was here was removed before all of the backup was written. Restore the same file again to finish; what is written already is not written twice.';
const BUSY_WORDS = `Another tab is restoring a backup. ${CHANGED_WORDS} Wait until it is done.`;

/** The state of the page on which a backup is restored. */
export function createRestoreState(context: RestoreContext): RestoreState {
  const view = signal<RestoreView>({ status: 'choosing', problem: null });
  let worker: BackupWorker<RestoreRequest> | null = null;
  let present: { name: string; read: ReadFile | null } | null = null;
  let giveUpTurn: (() => void) | null = null;
  let restoring: RestoreMode | null = null;

  const endWorker = () => {
    worker?.end();
    worker = null;
    giveUpTurn?.();
    giveUpTurn = null;
    restoring = null;
  };
  const refuse = (problem: string) => {
    endWorker();
    view.value = { status: 'choosing', problem };
  };
  const breakOff = (words: string) => {
    endWorker();
    view.value = { status: 'interrupted', words: `${words} ${INTERRUPTED_WORDS}`.trim() };
  };

  const write = async (step: RestoreStep) => {
    if (step.type === 'remove') {
      const { guideIds, sessionIds, personKeys, upkeepTimes } = step.leftovers;
      const lists = { guideIds: [...guideIds], sessionIds: [...sessionIds], personKeys: [...personKeys], upkeepTimes: [...upkeepTimes] };
      await context.request('remove-records', lists);
    } else {
      await context.request('restore-records', { isExact: step.isExact, units: step.units });
      if (restoring !== null) view.value = { status: 'writing', share: step.share };
    }
    worker?.post({ type: 'next' });
  };
  const finish = async () => {
    if (restoring === null || !present?.read) return;
    const mode = restoring;
    await context.request('finish-restore', { mode, settings: present.read.settings });
    endWorker();
    view.value = { status: 'done', mode, comparison: present.read.comparison };
  };
  const breakOffAfter = (task: Promise<void>) =>
    task.catch((error: unknown) => {
      // Stopping ends the worker, and with it what was on its way.
      if (worker) breakOff(errorWords(errorCodeOf(error)));
    });

  const take = (news: RestoreNews) => {
    switch (news.type) {
      case 'progress':
        if (view.value.status === 'reading') view.value = { ...view.value, share: news.share };
        return;
      case 'read':
        if (!present) return;
        present.read = news.read;
        view.value = { status: 'reviewing', fileName: present.name, ...news.read, problem: null };
        return;
      case 'refused':
        if (restoring === null) refuse(restoreProblemWords(news.code, news.line));
        else breakOff('The file is not the same any more.');
        return;
      case 'failed':
        if (restoring === null) refuse(BROKEN_WORDS);
        else breakOff('Reading the file broke off.');
        return;
      case 'step':
        void breakOffAfter(write(news.step));
        return;
      case 'written':
        void breakOffAfter(finish());
    }
  };

  const roomProblem = async ({ textBytes }: ReadFile): Promise<string | null> => {
    const free = freeBytes(await context.estimate());
    const needed = textBytes * ROOM_FACTOR;
    if (free === null || free >= needed) return null;
    return `This backup needs about ${sizeText(needed)}, and there are ${sizeText(free)} left for Fieldguide. ${CHANGED_WORDS} Free some disk space and try again.`;
  };

  return {
    view,
    async read(file) {
      endWorker();
      view.value = { status: 'reading', fileName: file.name, share: 0 };
      const settings = await context.readSettings().catch(() => ({}));
      present = { name: file.name, read: null };
      worker = context.startWorker(take, () => take({ type: 'failed', detail: '' }));
      worker.post({ type: 'read', file, settings });
    },
    async restore(mode) {
      const shown = view.value;
      if (shown.status !== 'reviewing' || !present?.read || restoring !== null) return;
      restoring = mode;
      const giveBack = (problem: string) => {
        giveUpTurn?.();
        [giveUpTurn, restoring] = [null, null];
        view.value = { ...shown, problem };
      };
      try {
        giveUpTurn = await context.takeTurn();
        const problem = giveUpTurn ? await roomProblem(present.read) : BUSY_WORDS;
        if (problem !== null) return giveBack(problem);
        await context.request('begin-restore', { mode, fileName: present.name.slice(0, 400) });
      } catch (error) {
        return giveBack(errorWords(errorCodeOf(error)));
      }
      view.value = { status: 'writing', share: 0 };
      worker?.post({ type: 'restore', mode });
    },
    stop() {
      if (restoring === null) view.value = { status: 'choosing', problem: null };
      else view.value = { status: 'interrupted', words: `Stopped. ${INTERRUPTED_WORDS}` };
      endWorker();
    },
    leave() {
      endWorker();
      view.value = { status: 'choosing', problem: null };
    },
  };
}
