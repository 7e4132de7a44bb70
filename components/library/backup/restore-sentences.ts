import type { Comparison } from '../../../lib/backup/compare-backup';
import type { RestoreMode } from '../../../lib/protocol/backup-messages';

const counted = (count: number, one: string, many: string): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const sessionsText = (count: number) => counted(count, 'session', 'sessions');
const guidesText = (count: number) => counted(count, 'guide', 'guides');
const peopleText = (count: number) => counted(count, 'person', 'people');

/** What merging will do, sentence by sentence. */
export function mergeSentences({ guides, sessions, people, anonymized }: Comparison): string[] {
  const isNothing = [guides, sessions, people].every(({ isNew, changed }) => isNew === 0 && changed === 0);
  return [
    isNothing
      ? 'Everything in the backup is here already, so next to nothing changes.'
      : `${sessionsText(sessions.isNew)}, ${guidesText(guides.isNew)} and ${peopleText(people.isNew)} come back.`,
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
  return `Deleted here for good: ${sessionsText(sessions)}, ${guidesText(guides)} and ${peopleText(people)} that ${all === 1 ? 'is' : 'are'} not in the backup.`;
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
    return `Everything is as it is in the backup now: ${sessionsText(sessions.inBackup)}, ${guidesText(guides.inBackup)} and ${peopleText(people.inBackup)}.`;
  const came = `${sessionsText(sessions.isNew)}, ${guidesText(guides.isNew)} and ${peopleText(people.isNew)} came from the backup`;
  return `Merged: ${came}, and ${sessionsText(sessions.changed)} ${sessions.changed === 1 ? 'was' : 'were'} held against it. Nothing that was here is lost.`;
}
