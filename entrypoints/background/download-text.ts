import { browser } from '../../lib/browser/extension';
import { Failure } from './failure';
import { createSerialQueue } from './serial-queue';

const OFFSCREEN_PAGE = 'offscreen.html';

/** Chromium's offscreen documents, which the polyfill's types do not know. */
interface OffscreenApi {
  createDocument: (options: { url: string; reasons: ['BLOBS']; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
  hasDocument: () => Promise<boolean>;
}

const oneAtATime = createSerialQueue();

const offscreen = (globalThis as { chrome?: { offscreen?: OffscreenApi } }).chrome?.offscreen;

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
  const url: unknown = await browser.runtime.sendMessage({ type: 'offscreen-blob', text, mimeType });
  if (typeof url !== 'string') throw new Failure('download-failed', 'the hidden page made no file');
  return url;
}

/** Waits for the end of a download; throws a {@link Failure} when it did not arrive whole. */
function untilFinished(downloadId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (state: string | undefined, error: string | undefined) => {
      if (state === undefined || state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (state === 'complete') resolve();
      else reject(new Failure('download-failed', error ?? state));
    };
    const onChanged = (delta: { id: number; state?: { current?: string }; error?: { current?: string } }) => {
      if (delta.id === downloadId) settle(delta.state?.current, delta.error?.current);
    };
    browser.downloads.onChanged.addListener(onChanged);
    // It may have finished before the listener was there.
    browser.downloads.search({ id: downloadId }).then(([item]) => settle(item?.state, item?.error), reject);
  });
}

async function writeFile(filename: string, text: string, mimeType: string): Promise<string> {
  const url = await createBlobUrl(text, mimeType);
  try {
    const downloadId = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
    await untilFinished(downloadId);
    const [item] = await browser.downloads.search({ id: downloadId });
    return item?.filename.split(/[\\/]/u).at(-1) ?? filename;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('download-failed', String(error));
  } finally {
    // Closing the hidden page frees its blobs; a download that waits for this one makes it anew.
    if (offscreen) await offscreen.closeDocument();
    else URL.revokeObjectURL(url);
  }
}

/** Writes a text to the downloads folder under a name that is made unique there, one file at a time; resolves to the name it got. Throws a {@link Failure}. */
export function downloadText(filename: string, text: string, mimeType: string): Promise<string> {
  return oneAtATime(() => writeFile(filename, text, mimeType));
}
