import type { ComponentChildren } from 'preact';

import { isUsual, USUAL_SETTINGS } from '../../../lib/domain/settings';
import type { Settings } from '../../../lib/domain/settings';
import { SettingControl } from './setting-control';
import type { SettingTools } from './setting-control';
import { SETTINGS } from './setting-descriptions';
import { SettingRow } from './setting-row';
import { settingValueText } from './setting-value-text';

interface SettingGroupProps {
  id: string;
  title: string;
  /** Those to show. */
  names: readonly (keyof Settings)[];
  settings: Settings;
  tools: SettingTools;
  onChange: (change: Partial<Settings>) => void;
  onReset: (name: keyof Settings) => void;
  children?: ComponentChildren;
}

/** Settings that belong together. */
export function SettingGroup({ id, title, names, settings, tools, onChange, onReset, children }: SettingGroupProps) {
  return (
    <section aria-labelledby={`settings-${id}`}>
      <h2 id={`settings-${id}`}>{title}</h2>
      <div class="setting-list">
        {names.map((name) => (
          <SettingRow
            key={name}
            name={name}
            label={SETTINGS[name].label}
            explanation={SETTINGS[name].explanation}
            usual={isUsual(settings, name) ? null : settingValueText(USUAL_SETTINGS, name)}
            onReset={() => onReset(name)}
          >
            {(ids) => <SettingControl name={name} settings={settings} ids={ids} tools={tools} onChange={onChange} />}
          </SettingRow>
        ))}
        {children}
      </div>
    </section>
  );
}
