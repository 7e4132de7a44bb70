import { browser } from '../../lib/browser/extension';
import { Failure } from './failure';

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

/**
 * Saves what lies behind a `blob:` address of ours under a name that is made unique in the downloads folder; resolves, once it is whole, to
 * the name it got. Throws a {@link Failure}; any other address is refused, so that nobody can make Fieldguide fetch something.
 */
export async function downloadUrl(url: string, filename: string): Promise<string> {
  if (!url.startsWith(`blob:${browser.runtime.getURL('')}`)) throw new Failure('not-allowed', 'an address that is no file of ours');
  try {
    const downloadId = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
    await untilFinished(downloadId);
    const [item] = await browser.downloads.search({ id: downloadId });
    return item?.filename.split(/[\\/]/u).at(-1) ?? filename;
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('download-failed', String(error));
  }
}
