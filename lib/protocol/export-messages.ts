import { z } from 'zod';

import { exportOptionsSchema } from '../domain/export-options';
import { defineMessage } from './define-message';

/** One thing that is replaced in an anonymised export, see `PersonalDatum` in `lib/domain/anonymize`. */
export const personalDatumSchema = z.object({
  kind: z.enum(['name', 'company', 'contact', 'email', 'phone', 'link', 'note', 'call']),
  text: z.string(),
  /** Empty for what is left out. */
  replacement: z.string(),
  count: z.number(),
});

/** What a person chooses for the export of one session; see `ExportChoice` in `lib/exporters/export-file.ts`. */
export const exportChoiceSchema = z.object({
  format: z.string().min(1).max(40),
  options: exportOptionsSchema.exactOptional(),
  summaryTemplate: z.string().max(100_000).nullable().exactOptional(),
  anonymize: z
    .object({ data: z.array(personalDatumSchema).max(100_000) })
    .nullable()
    .exactOptional(),
});

/** Messages about export. */
export const exportMessages = {
  /** Writes the file behind a `blob:` address of one of our pages to the downloads folder; answered with the name it got, once it is whole. Until then the address has to stay. */
  'download-file': defineMessage(
    'page',
    () => z.object({ url: z.string().max(300), filename: z.string().min(1).max(200) }),
    () => z.object({ filename: z.string() }),
  ),
} as const;
