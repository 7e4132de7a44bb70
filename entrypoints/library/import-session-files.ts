import { errorWords } from '../../components/ui/error-words';
import { errorCodeOf, sendRequest } from '../../lib/client/send-request';
import { sessionFileWords } from './session-file-words';
import { numberText } from '../../components/ui/locale-text';

/** What came of some files: the sessions that are here now, in a sentence, and why each of the others was not taken. */
export interface SessionImports {
  done: string;
  problems: string[];
}

/** Bytes of the largest file that is read: the background holds all of it at once, and a call goes on meanwhile. */
const MAX_BYTES = 200_000_000;

const counted = (count: number, one: string): string => `${numberText(count)} ${one}${count === 1 ? '' : 's'}`;

/** Hands session files to the background, one after another, as addresses that lead to them: none is held in a message. */
export async function importSessionFiles(files: readonly File[], onProgress: (done: number) => void): Promise<SessionImports> {
  const counts = { added: 0, merged: 0, same: 0 };
  const problems: string[] = [];
  for (const [index, file] of files.entries()) {
    onProgress(index);
    const refuse = (why: string) => problems.push(`“${file.name}” was not imported. ${why}`);
    if (file.size > MAX_BYTES) {
      refuse(`It has ${numberText(Math.round(file.size / 1_000_000))} MB, more than one session can have.`);
      continue;
    }
    const url = URL.createObjectURL(file);
    try {
      const answer = await sendRequest('import-session', { url });
      if (answer.outcome === 'refused') refuse(sessionFileWords(answer.code, answer.where));
      else counts[answer.outcome] += 1;
    } catch (error) {
      refuse(errorWords(errorCodeOf(error)));
    } finally {
      URL.revokeObjectURL(url);
    }
  }
  const parts = [
    counts.added > 0 ? `${counted(counts.added, 'session')} imported` : '',
    counts.merged > 0 ? `${counted(counts.merged, 'session')} completed with what was missing here` : '',
    counts.same > 0 ? `${counted(counts.same, 'session')} already here as in the file` : '',
  ].filter((part) => part !== '');
  return { done: parts.length === 0 ? '' : `${parts.join(', ')}.`, problems };
}
