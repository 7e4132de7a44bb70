import { defineExporter } from './define-exporter';
import { SESSION_FILE_FORMAT, SESSION_FILE_VERSION } from './session-file';

/** A session as its events, nothing left out: what `readSessionFile` reads back. */
export const jsonExporter = defineExporter({
  id: 'json',
  label: 'JSON',
  extension: 'json',
  mimeType: 'application/json',
  render({ events, state }, { exportedAt }) {
    const file = {
      format: SESSION_FILE_FORMAT,
      version: SESSION_FILE_VERSION,
      exportedAt: new Date(exportedAt).toISOString(),
      sessionId: state.id,
      guide: state.guide,
      events,
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
});
