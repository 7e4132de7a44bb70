import { numberText } from '../../ui/locale-text';

interface DataSettingsProps {
  /** Whether guides are also in the browser's sync storage. */
  isSynced: boolean;
  /** Bytes that are stored; null while that is not known. */
  usedBytes: number | null;
}

/** A size in words: `under 1 MB`, `12 MB`. */
function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? 'under 1 MB' : `${numberText(Math.round(megabytes))} MB`;
}

/** Where the data is. */
export function DataSettings({ isSynced, usedBytes }: DataSettingsProps) {
  return (
    <section aria-labelledby="settings-data">
      <h2 id="settings-data">Your data</h2>
      <p>
        {isSynced ? 'Sessions' : 'Guides, sessions'} and notes are on this machine only, in this browser’s profile
        {usedBytes === null ? '' : ` (${sizeText(usedBytes)})`}.{' '}
        {isSynced
          ? 'Guides are here too, and in the browser’s own sync storage. Fieldguide sends nothing anywhere else.'
          : 'Fieldguide sends nothing anywhere.'}
      </p>
      <p>Removing the extension deletes all of it. Export what you want to keep before you do.</p>
    </section>
  );
}
