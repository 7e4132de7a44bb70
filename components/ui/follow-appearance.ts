import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { Settings } from '../../lib/domain/settings';
import { writeIn } from './locale-text';

/** Gives a page of ours the theme, the size of text and the way of writing times that the settings say, now and whenever they change. */
export function followAppearance(root: HTMLElement, settings: ReadonlySignal<Settings>): void {
  effect(() => {
    const { theme, textPercent, locale } = settings.value;
    root.style.colorScheme = theme === 'system' ? '' : theme;
    root.style.zoom = textPercent === 100 ? '' : `${textPercent}%`;
    // For what is bounded by the window, whose px do not grow with the text.
    root.style.setProperty('--text-scale', String(textPercent / 100));
    writeIn(locale);
  });
}
