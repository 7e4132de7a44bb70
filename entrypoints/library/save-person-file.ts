import type { PersonFields } from '../../components/library/people/person-form';
import { sendRequest } from '../../lib/client/send-request';

/** A code as it can stand in the name of a file. */
const nameOf = (participant: string): string => participant.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 60);

/** Writes what is known of a participant, besides the sessions, to the downloads folder as JSON; resolves to the name of the file. Throws a `RequestError`. */
export async function savePersonFile(participant: string, { name, company, contact }: PersonFields): Promise<string> {
  const text = `${JSON.stringify({ format: 'fieldguide-person', version: 1, participant, name, company, contact }, null, 2)}\n`;
  const filename = `fieldguide-${nameOf(participant)}-details.json`;
  return (await sendRequest('download-guide', { filename, mimeType: 'application/json', text })).filename;
}
