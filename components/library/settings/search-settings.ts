import type { Settings } from '../../../lib/domain/settings';
import { SETTINGS } from './setting-descriptions';

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Whether each word of a search is found in one of the texts. */
export function isFound(search: string, ...texts: string[]): boolean {
  const all = folded(texts.join(' '));
  return folded(search)
    .split(/\s+/u)
    .every((word) => all.includes(word));
}

/** Whether a search finds a setting: by its name, its explanation, other words for it, or the title of its group. */
export function isSettingFound(search: string, name: keyof Settings, groupTitle: string): boolean {
  const { label, explanation, synonyms } = SETTINGS[name];
  return isFound(search, label, explanation, synonyms, groupTitle);
}
