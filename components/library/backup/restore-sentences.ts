import type { Comparison } from '../../../lib/backup/compare-backup';
import type { RestoreMode } from '../../../lib/protocol/backup-messages';
import { numberText } from '../../ui/locale-text';

const counted = (count: number, one: string, many: string): string => `${numberText(count)} ${count === 1 ? one : many}`;

const sessionsText = (count: number) => counted(count, 'session', 'sessions');
const guidesText = (count: number) => counted(count, 'guide', 'guides');
const peopleText = (count: number) => counted(count, 'person', 'people');

/** Only what there is, such as `2 sessions and 1 guide`; `none` where there is nothing. */
function countedText(sessions: number, guides: number, people: number, none: string): string {
  const parts = [
    ...(sessions > 0 ? [sessionsText(sessions)] : []),
    ...(guides > 0 ? [guidesText(guides)] : []),
    ...(people > 0 ? [peopleText(people)] : []),
  ];
  const last = parts.pop();
  if (last === undefined) return none;
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}

/** What merging will do, sentence by sentence. */
export function mergeSentences({ guides, sessions, people, anonymized }: Comparison): string[] {
  const newCount = sessions.isNew + guides.isNew + people.isNew;
  const isNothing = [guides, sessions, people].every(({ isNew, changed }) => isNew === 0 && changed === 0);
  return [
    isNothing
      ? 'Everything in the backup is here already, so next to nothing changes.'
      : `${countedText(sessions.isNew, guides.isNew, people.isNew, 'No session, guide or person')} ${newCount > 1 ? 'come' : 'comes'} back.`,
    'Nothing that is here is lost: of a session that is on both sides, the notes of both are kept.',
    'Of a guide or a person changed on both sides the later change counts; the other text of the guide is kept as a version.',
    ...(anonymized === 0
      ? []
      : [
          `${sessionsText(anonymized)}, anonymised here or in the backup, ${anonymized === 1 ? 'is' : 'are'} left as ${anonymized === 1 ? 'it is' : 'they are'} here.`,
        ]),
    'Settings stay as they are here; those that were never set here are taken from the backup.',
  ];
}

function goneSentence(sessions: number, guides: number, people: number): string {
  const all = sessions + guides + people;
  if (all === 0) return 'No session, guide or person here is missing in the backup, so none is deleted.';
  return `Deleted here for good: ${countedText(sessions, guides, people, '')} that ${all === 1 ? 'is' : 'are'} not in the backup.`;
}

/** What replacing will do, sentence by sentence. */
export function replaceSentences({ guides, sessions, people, richerHere, anonymized }: Comparison): string[] {
  return [
    'Everything becomes as it is in the backup, settings too.',
    goneSentence(sessions.onlyHere, guides.onlyHere, people.onlyHere),
    ...(richerHere === 0
      ? []
      : [
          `${sessionsText(richerHere)} ${richerHere === 1 ? 'holds' : 'hold'} notes or changes here that the backup does not have; they go, too.`,
        ]),
    ...(anonymized === 0
      ? []
      : [
          `${sessionsText(anonymized)}, anonymised here or in the backup, ${anonymized === 1 ? 'becomes' : 'become'} as in the backup, names included.`,
        ]),
    'Guides that lie in the browser’s sync storage come back from there while syncing is on.',
  ];
}

/** What was done, in a sentence. */
export function doneSentence(mode: RestoreMode, { guides, sessions, people }: Comparison): string {
  if (mode === 'replace')
    return `Everything is as it is in the backup now: ${countedText(sessions.inBackup, guides.inBackup, people.inBackup, 'no session, guide or person')}.`;
  const came = `${countedText(sessions.isNew, guides.isNew, people.isNew, 'no session, guide or person')} came from the backup`;
  const joined =
    sessions.changed === 0
      ? ''
      : `, and ${sessionsText(sessions.changed)} that lay on both sides ${sessions.changed === 1 ? 'was' : 'were'} joined`;
  return `Merged: ${came}${joined}. Nothing that was here is lost.`;
}
