import { z } from 'zod';

import { browser } from '../../lib/browser/extension';
import { DEFAULT_EXPORT_OPTIONS, exportOptionsSchema } from '../../lib/domain/export-options';
import type { ExportOptions } from '../../lib/domain/export-options';

const KEYS = { last: 'export-last', template: 'export-summary-template' } as const;

/** How the person exported last. */
export interface LastExport {
  /** Id of the exporter; empty before the first. */
  format: string;
  /** Without the person's name: that is asked for anew each time. */
  options: ExportOptions;
}

const lastSchema = z.object({ format: z.string().max(40), options: exportOptionsSchema });

/** How the person exported last; what is kept and cannot be read counts as nothing. */
export async function readLastExport(): Promise<LastExport> {
  const kept = lastSchema.safeParse((await browser.storage.local.get(KEYS.last))[KEYS.last]);
  return kept.success ? kept.data : { format: '', options: DEFAULT_EXPORT_OPTIONS };
}

/** Remembers how the person exported. */
export async function keepLastExport({ format, options }: LastExport): Promise<void> {
  await browser.storage.local.set({ [KEYS.last]: { format, options: { ...options, hasPerson: false } } });
}

/** The person's own template of the summary; null for the one that comes with Fieldguide. */
export async function readKeptTemplate(): Promise<string | null> {
  const kept = (await browser.storage.local.get(KEYS.template))[KEYS.template];
  return typeof kept === 'string' ? kept : null;
}

/** Keeps the person's own template; null takes back the one that comes with Fieldguide. */
export async function keepTemplate(template: string | null): Promise<void> {
  if (template === null) await browser.storage.local.remove(KEYS.template);
  else await browser.storage.local.set({ [KEYS.template]: template });
}
