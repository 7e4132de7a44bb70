import { collections } from '../../lib/exporters/collections';
import { exportFile, findExporter, leavingSession } from '../../lib/exporters/export-file';
import type { ExportChoice, ExportFile } from '../../lib/exporters/export-file';
import { markdownExporter } from '../../lib/exporters/markdown-exporter';
import { exporters } from '../../lib/exporters/registry';
import { renderHtml } from '../../lib/exporters/render-html';
import { createDatabaseSource } from '../../lib/store/database';
import { createBigFile } from './big-file/create-big-file';
import { findInMany } from './export-many-find';
import { exportMany } from './export-many-run';
import { previewOf } from './export-preview';
import type { AskName, ExportAsks, FromWorker, ManyProgress, ToWorker } from './export-requests';
import { createSessionReader, personalDataOf, readSession } from './export-sessions';

type Answers = { [Name in AskName]: (ask: ExportAsks[Name]['ask']) => Promise<ExportAsks[Name]['answer']> };

/** The least time between two words on the way, in ms: a bar needs no more. */
const PROGRESS_EVERY_MS = 100;

const database = createDatabaseSource();
const reader = createSessionReader(database);
const encoder = new TextEncoder();
let isStopped = false;
let lastToldAt = 0;

const send = (message: FromWorker) => postMessage(message);

function tell(progress: ManyProgress): void {
  const now = Date.now();
  if (now - lastToldAt < PROGRESS_EVERY_MS && progress.done < progress.total) return;
  lastToldAt = now;
  send({ type: 'progress', progress });
}

/** What several sessions need: none is kept when the next is read. */
const manyContext = () => {
  isStopped = false;
  return {
    read: async (sessionId: string) => readSession(await database(), sessionId),
    isStopped: () => isStopped,
    onProgress: tell,
  };
};

async function makeFile(sessionId: string, choice: ExportChoice): Promise<ExportFile | null> {
  const session = await reader.read(sessionId);
  const exporter = findExporter(choice.format);
  return session && exporter ? exportFile(session.log, exporter, choice, Date.now(), session.person) : null;
}

const answers: Answers = {
  async subject({ sessionId }) {
    const session = await reader.read(sessionId);
    if (!session) return null;
    const { participant, guide } = session.log.state;
    const { name = '', company = '', contact = '' } = session.person ?? {};
    return { participant, guideTitle: guide.title, hasPerson: `${name}${company}${contact}`.trim() !== '' };
  },
  async preview({ sessionId, choice }) {
    const file = await makeFile(sessionId, choice);
    return file && previewOf(file);
  },
  async find({ sessionId, names }) {
    const session = await reader.read(sessionId);
    return session && personalDataOf(session.log, session.person, names);
  },
  async file({ sessionId, choice }) {
    const made = await makeFile(sessionId, choice);
    if (!made) return null;
    const file = await createBigFile();
    try {
      await file.write(encoder.encode(made.text));
      return { file: await file.finish(), filename: made.filename, mimeType: made.mimeType };
    } catch (error) {
      await file.discard().catch(() => undefined);
      throw error;
    }
  },
  async copy({ sessionId, choice }) {
    const session = await reader.read(sessionId);
    if (!session) return null;
    const { log, context } = leavingSession(session.log, choice, Date.now(), session.person);
    return { markdown: markdownExporter.render(log, context), html: renderHtml(log, context) };
  },
  text: async ({ sessionId, choice }) => (await makeFile(sessionId, choice))?.text ?? null,
  'find-many': ({ sessionIds, names }) => findInMany(sessionIds, names, manyContext()),
  many: (choice) =>
    exportMany(choice, {
      ...manyContext(),
      createFile: createBigFile,
      exporters: exporters.filter(({ id }) => choice.formats.includes(id)),
      collections: collections.filter(({ id }) => choice.collections.includes(id)),
      now: Date.now(),
    }),
};

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.name === 'stop') {
    isStopped = true;
    return;
  }
  if (data.name === 'forget') {
    reader.forget();
    return;
  }
  const { number, name, ask } = data;
  const answer = answers[name] as (question: typeof ask) => Promise<ExportAsks[AskName]['answer']>;
  answer(ask).then(
    (value) => send({ type: 'answer', number, answer: value }),
    (error: unknown) => send({ type: 'failed', number, message: String(error) }),
  );
});
