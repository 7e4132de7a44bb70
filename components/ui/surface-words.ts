import type { Surface } from '../../lib/domain/surface';

/** What the surfaces are called, in the browser's own words. */
export const surfaceWords: Readonly<Record<Surface, string>> = {
  overlay: 'overlay',
  'side-panel': import.meta.env.FIREFOX ? 'sidebar' : 'side panel',
  window: 'window',
};
