import type { z } from 'zod';

import { defineExporter, personOf } from './define-exporter';
import { SESSION_FILE_FORMAT, SESSION_FILE_VERSION } from './session-file';
import type { sessionFileSchema } from './session-file';

/** A session as its events, nothing left out: what `readSessionFile` reads back. */
export const jsonExporter = defineExporter({
  id: 'json',
  order: 70,
  label: 'JSON',
  description: 'For programs, and for Fieldguide itself: everything that is stored, to be read back as it was.',
  extension: 'json',
  suffix: '',
  mimeType: 'application/json',
  options: ['hasPerson'],
  render({ events, state }, context) {
    const person = personOf(context);
    const file: z.infer<typeof sessionFileSchema> = {
      format: SESSION_FILE_FORMAT,
      version: SESSION_FILE_VERSION,
      exportedAt: new Date(context.exportedAt).toISOString(),
      sessionId: state.id,
      guide: state.guide,
      ...(person ? { person } : {}),
      events,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
});
