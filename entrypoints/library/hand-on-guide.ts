import { sendRequest } from '../../lib/client/send-request';
import { guideFileName } from '../../lib/exporters/file-name';
import { printGuideFile } from '../../lib/guides/guide-file';
import { copyToClipboard } from './copy-to-clipboard';
import type { LibraryState } from './library-state';

/** What handing on needs of the library. */
type HandOnLibrary = Pick<LibraryState, 'attempt' | 'say'>;

/** The files that a guide is exported to. */
export const GUIDE_FILES = [
  { id: 'markdown', label: 'Markdown', extension: 'md', mimeType: 'text/markdown' },
  { id: 'json', label: 'JSON', extension: 'json', mimeType: 'application/json' },
] as const;

/** Saves a guide, as it is kept now, as a file and says where; `format` is an id of {@link GUIDE_FILES}. */
export async function exportGuide(library: HandOnLibrary, guideId: string, format: string): Promise<void> {
  const file = GUIDE_FILES.find(({ id }) => id === format) ?? GUIDE_FILES[0];
  await library.attempt(async () => {
    const { guide, sourceMarkdown } = await sendRequest('get-guide', { guideId });
    const text = file.id === 'json' ? printGuideFile(guide) : sourceMarkdown;
    const request = { filename: guideFileName(guide.title, file.extension), mimeType: file.mimeType, text };
    const { filename } = await sendRequest('download-guide', request);
    library.say(`Saved as ${filename} in your downloads.`);
  });
}

/** Copies a text and says so in the words of `done`. */
export async function copyText(library: HandOnLibrary, text: string, done: string): Promise<void> {
  try {
    await copyToClipboard(text);
    library.say(done);
  } catch {
    library.say('The browser did not allow copying. Click into the page and try again.');
  }
}

/** Copies the Markdown of a guide as it is kept now. */
export async function copyGuideText(library: HandOnLibrary, guideId: string): Promise<void> {
  await library.attempt(async () => {
    const { sourceMarkdown } = await sendRequest('get-guide', { guideId });
    await copyText(library, sourceMarkdown, 'Copied as Markdown.');
  });
}
