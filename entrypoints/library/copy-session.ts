import type { SessionLog } from '../../lib/domain/session-log';
import { exportContext } from '../../lib/exporters/define-exporter';
import { markdownExporter } from '../../lib/exporters/markdown-exporter';
import { renderHtml } from '../../lib/exporters/render-html';
import { copyToClipboard } from './copy-to-clipboard';

/** Copies the record of a session; resolves to a sentence on what came of it. */
export async function copySession(log: SessionLog, asRichText: boolean): Promise<string> {
  const context = exportContext(Date.now());
  try {
    await copyToClipboard(markdownExporter.render(log, context), asRichText ? renderHtml(log, context) : null);
    return asRichText ? 'Copied as rich text.' : 'Copied as Markdown.';
  } catch {
    return 'The browser did not allow copying. Click into the page and try again.';
  }
}
