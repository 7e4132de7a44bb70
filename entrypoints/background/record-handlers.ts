import { readSessionFile } from '../../lib/exporters/session-file';
import type { ResponseOf } from '../../lib/protocol/messages';
import type { recordMessages } from '../../lib/protocol/record-messages';
import { importLog } from '../../lib/store/import-log';
import { moveTranscript, readTranscriptOf, saveTranscript } from '../../lib/store/transcript-store';
import { Failure } from './failure';
import type { HandlersOf } from './handlers';
import type { Services } from './services';

/** The text that a page's `blob:` address leads to. Throws a {@link Failure} when the page is gone. */
async function textAt(url: string): Promise<string> {
  try {
    return await (await fetch(url)).text();
  } catch (error) {
    throw new Failure('file-not-read', String(error));
  }
}

async function importSession({ database, writer, broadcast, listsChanged }: Services, url: string): Promise<ResponseOf<'import-session'>> {
  const file = readSessionFile(await textAt(url));
  if (!file.ok) return { outcome: 'refused', code: file.code, where: file.where };
  const { state } = file.log;
  const open = await database();
  const outcome = await writer.aside(() => importLog(open, file.log));
  if (outcome === 'anonymized' || outcome === 'differs') return { outcome: 'refused', code: outcome, where: '' };
  if (outcome !== 'same') {
    broadcast({ type: 'records-replaced' });
    await listsChanged();
  }
  return { outcome, sessionId: state.id, participant: state.participant, guideTitle: state.guide.title };
}

/** Answers the messages of `lib/protocol/record-messages.ts`. */
export const recordHandlers: HandlersOf<keyof typeof recordMessages> = {
  'get-transcript': async ({ database }, { sessionId }) => {
    const transcript = await readTranscriptOf(await database(), sessionId);
    return transcript ? { fileName: transcript.fileName, startedAt: transcript.startedAt, cues: transcript.cues } : null;
  },
  'save-transcript': async ({ database }, { sessionId, transcript }) => {
    if (!(await saveTranscript(await database(), sessionId, transcript))) throw new Failure('no-such-session', sessionId);
    return null;
  },
  'move-transcript': async ({ database }, { sessionId, startedAt }) => {
    if (!(await moveTranscript(await database(), sessionId, startedAt))) throw new Failure('no-such-transcript', sessionId);
    return null;
  },
  'import-session': (services, { url }) => importSession(services, url),
};
