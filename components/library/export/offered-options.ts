import type { ExportOptions } from '../../../lib/domain/export-options';

/** The options of one format that make a difference as the others stand: the way times are written makes none while the summary has no times. */
export function offeredOptions(names: readonly (keyof ExportOptions)[], { hasNoteTimes }: ExportOptions): (keyof ExportOptions)[] {
  return names.filter((name) => name !== 'times' || hasNoteTimes || !names.includes('hasNoteTimes'));
}
