import { RequestError } from '../../lib/client/send-request';
import type { ExportChoice } from '../../lib/exporters/export-file';
import { downloadFile } from './big-file/download-file';
import { createExportClient } from './export-client';
import type { ExportClient } from './export-client';
import { keepLastExport } from './export-settings';
import type { LibraryState } from './library-state';

/** What saving needs of the library. */
type SavingLibrary = Pick<LibraryState, 'attempt' | 'say'>;

/** The worker's answer; throws a {@link RequestError} where it has none. */
export async function answered<Value>(asked: Promise<Value | null>): Promise<Value> {
  const value = await asked.catch((error: unknown) => {
    throw new RequestError('download-failed', String(error));
  });
  if (value === null) throw new RequestError('no-such-session', '');
  return value;
}

/** Does something with a worker of its own. */
export async function withExportClient<Value>(act: (client: ExportClient) => Promise<Value>): Promise<Value> {
  const client = createExportClient();
  try {
    return await act(client);
  } finally {
    client.end();
  }
}

/** Saves a session as a file, says where, and remembers how. */
export async function saveSession(library: SavingLibrary, client: ExportClient, sessionId: string, choice: ExportChoice): Promise<void> {
  await library.attempt(async () => {
    const { file, filename } = await answered(client.ask('file', { sessionId, choice }));
    const name = await downloadFile(file, filename);
    if (choice.options) await keepLastExport({ format: choice.format, options: choice.options });
    library.say(`Saved as ${name} in your downloads.`);
  });
}
