import { signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';

import type { ShownPanes } from '../../components/library/guide-panes';

/** Which sides of a guide the editor shows; the choice is remembered on this machine. */
export interface KeptPanes {
  shown: ReadonlySignal<ShownPanes>;
  show: (panes: ShownPanes) => void;
}

const NAME = 'editor-panes';
const CHOICES: readonly ShownPanes[] = ['outline', 'both', 'source'];

/** The choice that was made last; both sides for a newcomer. */
export function createKeptPanes(): KeptPanes {
  const kept = localStorage.getItem(NAME);
  const shown = signal<ShownPanes>(CHOICES.find((choice) => choice === kept) ?? 'both');
  return {
    shown,
    show(panes) {
      shown.value = panes;
      localStorage.setItem(NAME, panes);
    },
  };
}
