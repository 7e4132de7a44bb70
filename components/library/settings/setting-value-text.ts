import type { Settings } from '../../../lib/domain/settings';
import { localeName } from './locale-options';
import { SETTINGS } from './setting-descriptions';

/** What a setting is set to, in words. */
export function settingValueText(settings: Settings, name: keyof Settings): string {
  const { control } = SETTINGS[name];
  switch (control.kind) {
    case 'switch':
    case 'sounds':
      return settings[name] === true ? 'on' : 'off';
    case 'choice':
      return control.options.find(([value]) => value === settings[name])?.[1] ?? '';
    case 'number':
      return `${settings[control.field]} ${control.unit}`;
    case 'thresholds':
      return settings.thresholdPercents.map((percent) => `${percent} %`).join(' and ');
    case 'tags':
      return settings.tagsAtHand.map((tag) => `#${tag}`).join(' ') || 'none';
    case 'platforms':
      return settings.platformsWithoutOffers.length === 0 ? 'all' : 'not all';
    case 'locale':
      return localeName(settings.locale);
  }
}
