import { useRef } from 'preact/hooks';

import { Button } from '../../ui/button';
import type { SyncState } from '../../../lib/protocol/records';
import { numberText } from '../../ui/locale-text';
import './switch.css';
import './sync-settings.css';

/** Whether guides follow the person to their other machines. */
export interface SyncView {
  isOn: boolean;
  /** Bytes that are used of the browser's sync storage, and that it has. */
  usedBytes: number;
  quotaBytes: number;
  /** Guides in it, whatever machine wrote them. */
  storedCount: number;
  /** The guides that are not in it although it is on. */
  left: readonly { guideId: string; title: string; state: SyncState }[];
}

interface SyncSettingsProps {
  sync: SyncView;
  onChange: (isOn: boolean) => void;
  /** Takes all guides out of the sync storage. */
  onClear: () => void;
}

/** Why a guide is not in the sync storage, and what to do. */
const LEFT_WORDS: Readonly<Record<SyncState, string>> = {
  off: 'is not synced',
  synced: 'is synced',
  waiting: 'will be written within a minute',
  'too-large': 'is larger than one guide may be there; shorten its notes, or hand it on as a file',
  'no-room': 'does not fit any more; delete guides, or hand it on as a file',
  failed: 'is not the same there: the browser refused it and will be asked again, or a newer Fieldguide changed it; update Fieldguide here',
};

/** More guides than this are counted, not listed. */
const SHOWN = 20;

function kilobytes(bytes: number): string {
  return `${numberText(Math.round(bytes / 1_024))} KB`;
}

/** The switch with which guides follow a person to their other machines, and what becomes of it. */
export function SyncSettings({ sync, onChange, onClear }: SyncSettingsProps) {
  const { isOn, usedBytes, quotaBytes, storedCount, left } = sync;
  const control = useRef<HTMLInputElement>(null);
  const clear = () => {
    // The button goes with the guides; the focus must not.
    control.current?.focus();
    onClear();
  };
  return (
    <section aria-labelledby="settings-sync">
      <h2 id="settings-sync">Guides on your other machines</h2>
      <label class="switch">
        <input
          type="checkbox"
          role="switch"
          ref={control}
          checked={isOn}
          aria-checked={isOn}
          aria-describedby="sync-words"
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        Sync my guides through this browser
      </label>
      <p class="quiet" id="sync-words">
        Your own guides go to the account that you are signed in to in this browser, and from there to your other machines with Fieldguide.
        Sessions, notes and versions never do. Where a guide was changed on two machines, the later change wins, and the other is kept as a
        version.
      </p>
      {!isOn && storedCount > 0 && (
        <>
          <p class="quiet" id="sync-clear">
            {storedCount === 1 ? 'One guide is' : `${numberText(storedCount)} guides are`} still in the sync storage. They stay on your
            machines when they are removed from it; a machine where syncing is on writes its guides again.
          </p>
          <Button onClick={clear} describedBy="sync-clear">
            Remove my guides from the sync storage
          </Button>
        </>
      )}
      {isOn && (
        <p class="sync-room">
          <meter aria-label="Sync storage in use" min={0} max={quotaBytes} value={usedBytes} />
          {kilobytes(usedBytes)} of {kilobytes(quotaBytes)} in use
        </p>
      )}
      {isOn && left.length > 0 && (
        <div class="notice notice-warn">
          <p id="sync-left">Not on your other machines yet:</p>
          <ul class="sync-left" aria-labelledby="sync-left">
            {left.slice(0, SHOWN).map(({ guideId, title, state }) => (
              <li key={guideId}>
                <a href={`#/guides/${encodeURIComponent(guideId)}`}>{title}</a> {LEFT_WORDS[state]}.
              </li>
            ))}
            {left.length > SHOWN && <li>and {numberText(left.length - SHOWN)} more.</li>}
          </ul>
        </div>
      )}
    </section>
  );
}
