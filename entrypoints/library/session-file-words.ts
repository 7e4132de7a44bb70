import type { SessionRefusal } from '../../lib/protocol/record-messages';

/** Why a session's file was not taken, and what to do; `where` is the path to the first damage, empty for the whole file. */
export function sessionFileWords(code: SessionRefusal, where: string): string {
  switch (code) {
    case 'not-json':
      return 'It is no JSON, or only a part of it. Export the session as JSON again, or copy the file again.';
    case 'not-a-session':
      return 'It is no session that Fieldguide exported. Choose a file that was exported as JSON; a backup is restored under Settings.';
    case 'newer-version':
      return 'It was written by a later version of Fieldguide. Update Fieldguide and choose it again.';
    case 'damaged':
      return `It was changed or damaged${where === '' ? '' : ` at “${where}”`}, so nothing of it was taken. Export the session again, or undo that change.`;
    case 'anonymized':
      return 'This session was anonymised here for good, and the file may hold what was taken out. To have it back all the same, delete the session here first.';
    case 'differs':
      return 'Words in it are other ones than in this session here, as in a file that was anonymised or changed by hand. The session here stays as it is; to have the one of the file instead, delete the session here first.';
  }
}
