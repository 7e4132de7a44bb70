import { sendRequest } from '../../../lib/client/send-request';
import { holdBigFile, removeBigFile } from './big-file-folder';

/** What keeps the name's ending as it is: of a file without a type Chromium looks at the content and may change it. */
const ANY_TYPE = 'application/octet-stream';

/**
 * Saves a file of `createBigFile`, or any other, to the downloads folder; resolves to the name it got there once it is whole. The big
 * file is gone afterwards, also when it was not saved. Throws a `RequestError`.
 */
export async function downloadFile(file: File, filename: string): Promise<string> {
  // Where there is no private file system there may be no locks either, and nothing to hold.
  const giveUp = await holdBigFile(file.name).catch(() => () => undefined);
  const url = URL.createObjectURL(file.slice(0, file.size, file.type || ANY_TYPE));
  try {
    return (await sendRequest('download-file', { url, filename })).filename;
  } finally {
    URL.revokeObjectURL(url);
    await removeBigFile(file.name).catch(() => undefined);
    giveUp();
  }
}
