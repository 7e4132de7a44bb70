import type { ComponentChildren } from 'preact';

import { Button } from '../ui/button';
import { SyncSettings } from './sync-settings';
import type { SyncView } from './sync-settings';
import { numberText } from '../ui/locale-text';
import './settings-page.css';

/** A keyboard shortcut as the browser has it. */
export interface ShortcutRow {
  /** Its command, such as `next-section`. */
  name: string;
  /** What it does. */
  description: string;
  /** The keys, such as `Alt+Shift+Period`; empty when none are assigned. */
  keys: string;
}

interface SettingsPageProps {
  shortcuts: readonly ShortcutRow[];
  /** Opens the browser's own page for shortcuts; null in a browser that does not let an extension open it. */
  onChangeShortcuts: (() => void) | null;
  onResetPlaces: () => void;
  /** Null while it is not known. */
  sync: SyncView | null;
  onSync: (isOn: boolean) => void;
  /** Takes all guides out of the sync storage. */
  onClearSync: () => void;
  /** Bytes that are stored; null while that is not known. */
  usedBytes: number | null;
  /** Further sections, before the one on where the data is. */
  children?: ComponentChildren;
}

/** Names of keys as they are written on them. */
const KEY_NAMES: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Space: 'Space', MacCtrl: 'Ctrl' };

function keyNames(keys: string): string[] {
  return keys.split('+').map((key) => KEY_NAMES[key] ?? key);
}

/** A size in words: `under 1 MB`, `12 MB`. */
function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return megabytes < 1 ? 'under 1 MB' : `${numberText(Math.round(megabytes))} MB`;
}

/** Shortcuts, the place of the overlay, whether guides are synced, and where the data is. */
export function SettingsPage({
  shortcuts,
  onChangeShortcuts,
  onResetPlaces,
  sync,
  onSync,
  onClearSync,
  usedBytes,
  children,
}: SettingsPageProps) {
  return (
    <div class="settings">
      <section aria-labelledby="settings-shortcuts">
        <h2 id="settings-shortcuts">Shortcuts</h2>
        <p class="quiet">They act on the live session of the tab in front; from any other tab, on the only live session there is.</p>
        <table class="shortcut-table">
          <thead class="visually-hidden">
            <tr>
              <th scope="col">What it does</th>
              <th scope="col">Keys</th>
            </tr>
          </thead>
          <tbody>
            {shortcuts.map(({ name, description, keys }) => (
              <tr key={name}>
                <th scope="row">{description}</th>
                <td>
                  {keys === '' ? <span class="quiet">no keys</span> : keyNames(keys).map((key, index) => <kbd key={index}>{key}</kbd>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {onChangeShortcuts ? (
          <Button onClick={onChangeShortcuts}>Change shortcuts</Button>
        ) : (
          <p>To change them, open about:addons, press the gear and choose “Manage Extension Shortcuts”.</p>
        )}
      </section>
      <section aria-labelledby="settings-overlay">
        <h2 id="settings-overlay">Overlay</h2>
        <p class="quiet">The overlay opens where you last put it, for each call service by itself.</p>
        <Button onClick={onResetPlaces}>Put the overlay back to its usual place</Button>
      </section>
      {sync && <SyncSettings sync={sync} onChange={onSync} onClear={onClearSync} />}
      {children}
      <section aria-labelledby="settings-data">
        <h2 id="settings-data">Your data</h2>
        <p>
          {sync?.isOn === true ? 'Sessions' : 'Guides, sessions'} and notes are on this machine only, in this browser’s profile
          {usedBytes === null ? '' : ` (${sizeText(usedBytes)})`}.{' '}
          {sync?.isOn === true
            ? 'Guides are here too, and in the browser’s own sync storage. Fieldguide sends nothing anywhere else.'
            : 'Fieldguide sends nothing anywhere.'}
        </p>
        <p>Removing the extension deletes all of it. Export what you want to keep before you do.</p>
      </section>
    </div>
  );
}
