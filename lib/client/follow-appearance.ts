import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { Settings } from '../domain/settings';

/** Gives a page of ours the theme and the size of text that the settings say, now and whenever they change. */
export function followAppearance(root: HTMLElement, settings: ReadonlySignal<Settings>): void {
  effect(() => {
    const { theme, textPercent } = settings.value;
    root.style.colorScheme = theme === 'system' ? '' : theme;
    root.style.zoom = textPercent === 100 ? '' : `${textPercent}%`;
  });
}
