import { MenuButton } from '../../components/library/menu-button';
import { sendRequest } from '../../lib/client/send-request';
import type { SessionLog } from '../../lib/domain/session-log';
import { exporters } from '../../lib/exporters/registry';
import { copySession } from './copy-session';
import type { LibraryState } from './library-state';

const COPY_ITEMS = [
  { id: 'markdown', label: 'Copy as Markdown' },
  { id: 'rich-text', label: 'Copy as rich text' },
];

/** The buttons that take a session out of Fieldguide: to the clipboard, or to a file. */
export function ExportActions({ library, log }: { library: LibraryState; log: SessionLog }) {
  const exportAs = (format: string) =>
    library.attempt(async () => {
      const { filename } = await sendRequest('export-session', { sessionId: log.state.id, format });
      library.say(`Saved as ${filename} in your downloads.`);
    });
  const copyAs = async (asRichText: boolean) => library.say(await copySession(log, asRichText));
  return (
    <>
      <MenuButton label="Copy" items={COPY_ITEMS} onChoose={(id) => void copyAs(id === 'rich-text')} />
      <MenuButton label="Export" look="primary" items={exporters} onChoose={(format) => void exportAs(format)} />
    </>
  );
}
