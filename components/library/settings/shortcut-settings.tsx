import { Button } from '../../ui/button';
import { keyNames } from '../../ui/key-names';
import './shortcut-settings.css';

/** A keyboard shortcut as the browser has it. */
export interface ShortcutRow {
  /** Its command, such as `next-section`. */
  name: string;
  /** What it does. */
  description: string;
  /** The keys, such as `Alt+Shift+Period`; empty when none are assigned. */
  keys: string;
  /** The keys that Fieldguide asks the browser for; empty when it asks for none. */
  suggestedKeys: string;
}

interface ShortcutSettingsProps {
  shortcuts: readonly ShortcutRow[];
  /** Opens the browser's own page for shortcuts; null in a browser that does not let an extension open it. */
  onChange: (() => void) | null;
}

/** The shortcuts with the keys they really have, and the way to change them. */
export function ShortcutSettings({ shortcuts, onChange }: ShortcutSettingsProps) {
  const dropped = shortcuts.filter(({ keys, suggestedKeys }) => keys === '' && suggestedKeys !== '');
  return (
    <section aria-labelledby="settings-shortcuts">
      <h2 id="settings-shortcuts">Shortcuts</h2>
      <p class="quiet">They act on the live session of the tab in front; from any other tab, on the only live session there is.</p>
      {dropped.length > 0 && (
        <div class="notice notice-warn">
          <p id="shortcuts-dropped">Without keys, since another extension had them first or they were taken away:</p>
          <ul class="shortcuts-dropped" aria-labelledby="shortcuts-dropped">
            {dropped.map(({ name, description, suggestedKeys }) => (
              <li key={name}>
                {description}, usually {keyNames(suggestedKeys).join(' ')}
              </li>
            ))}
          </ul>
        </div>
      )}
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
              <td>{keys === '' ? <span class="quiet">no keys</span> : keyNames(keys).map((key, index) => <kbd key={index}>{key}</kbd>)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <>
          <p class="quiet">
            On the browser’s page, press the pencil beside a command and then the keys; commands without keys get theirs there too.
          </p>
          <Button onClick={onChange}>Change shortcuts</Button>
        </>
      ) : (
        <p>
          To change them, or to give keys to a command without, open about:addons, press the gear and choose “Manage Extension Shortcuts”.
        </p>
      )}
    </section>
  );
}
