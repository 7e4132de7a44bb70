import type { SessionLog } from '../../lib/domain/session-log';
import { exportContext } from '../../lib/exporters/define-exporter';
import { fileNameFor } from '../../lib/exporters/file-name';
import { jsonExporter } from '../../lib/exporters/json-exporter';
import type { BackupMarks } from './backup-marks';
import { createSerialQueue } from './serial-queue';

/** What copying needs of its surroundings. */
export interface CopyContext {
  isOn: () => Promise<boolean>;
  /** The log of a session; rejects when there is none. */
  read: (sessionId: string) => Promise<SessionLog>;
  /** Writes a text to the downloads folder; rejects when that fails. */
  download: (filename: string, text: string, mimeType: string) => Promise<unknown>;
  readMarks: () => Promise<BackupMarks>;
  changeMarks: (change: (marks: BackupMarks) => Partial<BackupMarks>) => Promise<void>;
  /** Ms since the epoch. */
  now: () => number;
  /** Says that a copy failed, or is written now. */
  announce: () => void;
}

/** Writes a copy of each session to the downloads folder. */
export interface SessionCopies {
  /** A session has ended. Never rejects: what fails is kept for the person to hear of. */
  sessionEnded: (sessionId: string) => Promise<void>;
  /** Writes what was still to be written when the worker was stopped. Never rejects. */
  resume: () => Promise<void>;
  /** Writes the copies that failed once more. */
  retry: () => Promise<void>;
}

/** Where in the downloads folder copies lie. */
const FOLDER = 'Fieldguide';

const without = (ids: readonly string[], sessionId: string) => ids.filter((id) => id !== sessionId);

/** {@link SessionCopies} over a writer and a downloads folder. */
export function createSessionCopies(context: CopyContext): SessionCopies {
  const inOrder = createSerialQueue();

  const write = async (sessionId: string) => {
    const log = await context.read(sessionId);
    const name = `${FOLDER}/${fileNameFor(log.state, jsonExporter)}`;
    await context.download(name, jsonExporter.render(log, exportContext(context.now())), jsonExporter.mimeType);
  };
  const writeDue = () =>
    inOrder(async () => {
      for (const sessionId of (await context.readMarks()).dueCopies) {
        const hasFailed = await write(sessionId).then(
          () => false,
          (error: unknown) => {
            // The session is safe here; whoever looks for the cause finds it.
            console.error('Fieldguide', 'copy', String(error));
            return true;
          },
        );
        await context.changeMarks(({ dueCopies, failedCopies }) => ({
          dueCopies: without(dueCopies, sessionId),
          failedCopies: [...without(failedCopies, sessionId), ...(hasFailed ? [sessionId] : [])],
        }));
        if (hasFailed) context.announce();
      }
    });
  const answerFor = (task: () => Promise<unknown>) => async () => {
    try {
      await task();
    } catch (error) {
      console.error('Fieldguide', 'copy', String(error));
    }
  };

  return {
    sessionEnded: (sessionId) =>
      answerFor(async () => {
        if (!(await context.isOn())) return;
        // Noted first: a worker that is stopped in between finds it when it wakes.
        await context.changeMarks(({ dueCopies }) => ({ dueCopies: [...without(dueCopies, sessionId), sessionId] }));
        await writeDue();
      })(),
    resume: answerFor(writeDue),
    async retry() {
      await context.changeMarks(({ dueCopies, failedCopies }) => ({ dueCopies: [...dueCopies, ...failedCopies], failedCopies: [] }));
      await writeDue();
      context.announce();
    },
  };
}
