import { z } from 'zod';
import { guideSchema } from './guide';

/** What the field `format` of a guide's JSON file says. */
export const GUIDE_FILE_FORMAT = 'fieldguide-guide';
/** The version of the JSON form that is written. A change that an older Fieldguide would misread raises it. */
export const GUIDE_FILE_VERSION = 1;

/** A guide as a JSON file, which `docs/schemas/guide.schema.json` describes to other tools. */
export const guideFileSchema = z.object({
  format: z.literal(GUIDE_FILE_FORMAT),
  version: z.literal(GUIDE_FILE_VERSION),
  guide: guideSchema,
});
