import type { ExportFile } from '../../lib/exporters/export-file';
import type { ExportPreview } from './export-requests';

/** UTF-16 code units of a file that are shown: of a text, and of markup, of which more can be drawn at once. */
const SHOWN = { text: 60_000, html: 300_000 } as const;

/** What is shown of a file: all of a short one, the beginning of a long one. */
export function previewOf({ filename, mimeType, text, leftOut }: ExportFile): ExportPreview {
  const isHtml = mimeType === 'text/html';
  const limit = isHtml ? SHOWN.html : SHOWN.text;
  if (text.length <= limit) return { filename, mimeType, text, length: text.length, leftOut };
  // Markup ends before a tag, and a text after a line, where there is one near the end.
  const end = isHtml ? text.lastIndexOf('<', limit) : text.lastIndexOf('\n', limit) + 1;
  return { filename, mimeType, text: text.slice(0, end > limit / 2 ? end : limit), length: text.length, leftOut };
}
