import { surfaceWords } from '../ui/surface-words';
import type { Surface } from '../../lib/domain/surface';

/** Where the panel can be taken from where it is: to another surface, or into a window that stays above other programs. */
export type PanelMove = Surface | 'on-top';

/** What the buttons of the panel's bar are called. */
export const MOVE_NAMES: Readonly<Record<PanelMove, string>> = {
  overlay: 'Show over the call',
  'side-panel': `Open in ${surfaceWords['side-panel']}`,
  window: 'Open in a window',
  'on-top': 'Keep on top',
};
