import { MenuButton } from '../../components/library/menu-button';
import type { SessionLog } from '../../lib/domain/session-log';
import type { ExportChoice } from '../../lib/exporters/export-file';
import { exporters } from '../../lib/exporters/registry';
import { copySession } from './copy-session';
import type { CopyKind } from './copy-session';
import { saveSession, withExportClient } from './export-save';
import { readKeptTemplate, readLastExport } from './export-settings';
import type { LibraryState } from './library-state';

const COPY_ITEMS: readonly { id: CopyKind; label: string }[] = [
  { id: 'markdown', label: 'Copy as Markdown' },
  { id: 'rich-text', label: 'Copy as rich text' },
];

/** The item that leads to the page where everything is chosen and seen first. */
const MORE = 'more';
const EXPORT_ITEMS = [...exporters.map(({ id, label }) => ({ id, label })), { id: MORE, label: 'Preview and options…', isApart: true }];

/** The person's last options, for a format. */
async function lastChoice(format: string): Promise<ExportChoice> {
  const [{ options }, summaryTemplate] = await Promise.all([readLastExport(), readKeptTemplate()]);
  return { format, options, summaryTemplate };
}

/** The buttons that take a session out of Fieldguide at once, as the person did it last: to the clipboard, or to a file. */
export function ExportActions({ library, log }: { library: LibraryState; log: SessionLog }) {
  const sessionId = log.state.id;
  const exportAs = (format: string) => {
    if (format === MORE) return library.open({ page: 'export-session', sessionId, isAnonymized: false });
    void library.attempt(async () => {
      const choice = await lastChoice(format);
      await withExportClient((client) => saveSession(library, client, sessionId, choice));
    });
  };
  const copyAs = (kind: string) =>
    void withExportClient((client) => copySession(library, client, sessionId, lastChoice('markdown'), kind as CopyKind));
  return (
    <>
      <MenuButton label="Copy" items={COPY_ITEMS} onChoose={copyAs} />
      <MenuButton label="Export" look="primary" items={EXPORT_ITEMS} onChoose={exportAs} />
    </>
  );
}
