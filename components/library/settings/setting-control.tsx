import { SETTING_BOUNDS } from '../../../lib/domain/settings';
import type { Settings } from '../../../lib/domain/settings';
import { Button } from '../../ui/button';
import { ChoiceControl } from './choice-control';
import { localeOptions } from './locale-options';
import { NumberControl } from './number-control';
import { PlatformsControl } from './platforms-control';
import type { PlatformName } from './platforms-control';
import { SETTINGS } from './setting-descriptions';
import type { ControlIds } from './setting-row';
import { SwitchControl } from './switch-control';
import { TagsControl } from './tags-control';
import { ThresholdsControl } from './thresholds-control';

/** What single settings need of the page. */
export interface SettingTools {
  platforms: readonly PlatformName[];
  /** Plays the sounds once. */
  onTrySounds: () => void;
}

interface SettingControlProps {
  name: keyof Settings;
  settings: Settings;
  ids: ControlIds;
  tools: SettingTools;
  onChange: (change: Partial<Settings>) => void;
}

/** The control of a setting, as its description says. */
export function SettingControl({ name, settings, ids, tools, onChange }: SettingControlProps) {
  const { control } = SETTINGS[name];
  const put = (value: unknown) => onChange({ [name]: value });
  switch (control.kind) {
    case 'switch':
      return <SwitchControl ids={ids} isOn={settings[name] === true} onChange={put} />;
    case 'choice':
      return <ChoiceControl ids={ids} value={String(settings[name])} options={control.options} onChange={put} />;
    case 'number': {
      const { field, unit, step } = control;
      return <NumberControl {...ids} value={settings[field]} bounds={SETTING_BOUNDS[field]} step={step} unit={unit} onChange={put} />;
    }
    case 'sounds':
      return (
        <>
          <Button onClick={tools.onTrySounds}>Try the sound</Button>
          <SwitchControl ids={ids} isOn={settings.hasSounds} onChange={put} />
        </>
      );
    case 'thresholds':
      return <ThresholdsControl ids={ids} value={settings.thresholdPercents} onChange={put} />;
    case 'tags':
      return <TagsControl ids={ids} tags={settings.tagsAtHand} onChange={put} />;
    case 'platforms':
      return <PlatformsControl ids={ids} platforms={tools.platforms} without={settings.platformsWithoutOffers} onChange={put} />;
    case 'locale': {
      const { locale } = settings;
      return <ChoiceControl ids={ids} value={locale ?? ''} options={localeOptions(locale)} onChange={(tag) => put(tag || null)} />;
    }
  }
}
