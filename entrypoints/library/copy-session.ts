import type { ExportChoice } from '../../lib/exporters/export-file';
import { copyToClipboard } from './copy-to-clipboard';
import type { ExportClient } from './export-client';
import { answered } from './export-save';
import type { LibraryState } from './library-state';

/** What is copied: the record as Markdown or as rich text, or the text of the chosen format. */
export type CopyKind = 'markdown' | 'rich-text' | 'text';

const COPIED: Readonly<Record<CopyKind, string>> = {
  markdown: 'Copied as Markdown.',
  'rich-text': 'Copied as rich text.',
  text: 'Copied.',
};

/** Copies a session and says what came of it. Has to be called directly in the click: the browser allows copying no later. */
export async function copySession(
  library: Pick<LibraryState, 'say'>,
  client: ExportClient,
  sessionId: string,
  choice: ExportChoice | Promise<ExportChoice>,
  kind: CopyKind,
): Promise<void> {
  const chosen = Promise.resolve(choice);
  try {
    if (kind === 'text') {
      await copyToClipboard(chosen.then((made) => answered(client.ask('text', { sessionId, choice: made }))));
    } else {
      const copy = chosen.then((made) => answered(client.ask('copy', { sessionId, choice: made })));
      const html = kind === 'rich-text' ? copy.then((made) => made.html) : null;
      await copyToClipboard(
        copy.then(({ markdown }) => markdown),
        html,
      );
    }
    library.say(COPIED[kind]);
  } catch {
    library.say('The browser did not allow copying. Click into the page and try again.');
  }
}
