import type { exportMessages } from '../../lib/protocol/export-messages';
import { downloadUrl } from './download-url';
import type { HandlersOf } from './handlers';

/** Answers the messages of `lib/protocol/export-messages.ts`. */
export const exportHandlers: HandlersOf<keyof typeof exportMessages> = {
  'download-file': async (_services, { url, filename }) => ({ filename: await downloadUrl(url, filename) }),
};
