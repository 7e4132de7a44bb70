import type { ComponentChildren } from 'preact';

import { momentPhrase } from '../date-text';
import { sizeText } from './size-text';
import './backup.css';

interface BackupSettingsProps {
  /** When the last backup was written or restored, in ms since the epoch; null when never. */
  savedAt: number | null;
  /** The time now, in ms since the epoch. */
  now: number;
  /** Whether it is time for a backup. */
  isDue: boolean;
  copiesSessions: boolean;
  /** Whether the browser keeps what is stored until somebody deletes it; null while that is not known. */
  isPersistent: boolean | null;
  /** Bytes that are stored, and that are left; null while that is not known. */
  usedBytes: number | null;
  freeBytes: number | null;
  onCopies: (isOn: boolean) => void;
  /** The button that makes a backup. */
  children: ComponentChildren;
}

/** The settings for backups, copies and space. */
export function BackupSettings(props: BackupSettingsProps) {
  const { savedAt, now, isDue, copiesSessions, isPersistent, usedBytes, freeBytes, onCopies, children } = props;
  return (
    <section aria-labelledby="settings-backup" class="backup-settings">
      <h2 id="settings-backup">Backup and space</h2>
      <p class="quiet">
        A backup is one file with everything: guides with their versions, sessions with all notes, transcripts, people and settings.
        Removing the extension deletes its data, and only a backup brings it back.
      </p>
      <p class={isDue ? 'notice notice-warn' : undefined}>
        {savedAt === null ? 'There is no backup yet.' : `The last backup was made or restored ${momentPhrase(savedAt, now)}.`}
        {isDue && ' It is time for a new one.'}
      </p>
      {children}
      <p>
        <a class="button" href="#/restore">
          Restore a backup …
        </a>
      </p>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          checked={copiesSessions}
          aria-checked={copiesSessions}
          aria-describedby="copies-words"
          onChange={(event) => onCopies(event.currentTarget.checked)}
        />
        Save a copy of each session when it ends
      </label>
      <p class="quiet" id="copies-words">
        The copy is a JSON file in the folder “Fieldguide” of your downloads, with all notes as plain text. Import it under Sessions to read
        it again.
      </p>
      <p>
        {isPersistent === true && 'The browser keeps what Fieldguide stores until you delete it. '}
        {isPersistent === false &&
          'The browser may delete what Fieldguide stores when this machine runs out of space, so keep some free and make backups. '}
        {usedBytes !== null && `In use: ${sizeText(usedBytes)}.`}
        {freeBytes !== null && ` Left: ${sizeText(freeBytes)}.`}
      </p>
    </section>
  );
}
