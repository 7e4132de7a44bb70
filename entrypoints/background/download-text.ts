import { browser } from '../../lib/browser/extension';
import { downloadUrl } from './download-url';
import { Failure } from './failure';
import { createSerialQueue } from './serial-queue';

const OFFSCREEN_PAGE = 'offscreen.html';

/** UTF-16 code units in one message to the hidden page. Chromium breaks messages above 64 MB, and a character may take six bytes of one. */
const PART_LENGTH = 4_000_000;

/** Chromium's offscreen documents, which the polyfill's types do not know. */
interface OffscreenApi {
  createDocument: (options: { url: string; reasons: ['BLOBS']; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
  hasDocument: () => Promise<boolean>;
}

const oneAtATime = createSerialQueue();

const offscreen = (globalThis as { chrome?: { offscreen?: OffscreenApi } }).chrome?.offscreen;

/** A text in parts, none of which ends between the halves of a character. */
export function* partsOf(text: string, length = PART_LENGTH): Generator<string> {
  for (let from = 0; from < text.length;) {
    const isInside = from + length < text.length && /[\ud800-\udbff]/u.test(text[from + length - 1] ?? '');
    const to = from + length - (isInside ? 1 : 0);
    yield text.slice(from, to);
    from = to;
  }
}

/** A blob address for a text. A worker cannot make one, so in Chromium a hidden page does; elsewhere the background has a window of its own. */
async function createBlobUrl(text: string, mimeType: string): Promise<string> {
  if (!offscreen) return URL.createObjectURL(new Blob([text], { type: mimeType }));
  if (!(await offscreen.hasDocument())) {
    await offscreen.createDocument({
      url: OFFSCREEN_PAGE,
      reasons: ['BLOBS'],
      justification: 'Makes the file that an export writes to the downloads folder.',
    });
  }
  for (const part of partsOf(text)) await browser.runtime.sendMessage({ type: 'offscreen-part', text: part });
  const url: unknown = await browser.runtime.sendMessage({ type: 'offscreen-blob', mimeType });
  if (typeof url !== 'string') throw new Failure('download-failed', 'the hidden page made no file');
  return url;
}

async function writeFile(filename: string, text: string, mimeType: string): Promise<string> {
  try {
    const url = await createBlobUrl(text, mimeType).catch((error: unknown) => {
      throw error instanceof Failure ? error : new Failure('download-failed', String(error));
    });
    try {
      return await downloadUrl(url, filename);
    } finally {
      if (!offscreen) URL.revokeObjectURL(url);
    }
  } finally {
    // Closing the hidden page frees its blobs; a download that waits for this one makes it anew.
    await offscreen?.closeDocument().catch(() => undefined);
  }
}

/** Writes a text to the downloads folder under a name that is made unique there, one file at a time; resolves to the name it got. Throws a {@link Failure}. */
export function downloadText(filename: string, text: string, mimeType: string): Promise<string> {
  return oneAtATime(() => writeFile(filename, text, mimeType));
}
