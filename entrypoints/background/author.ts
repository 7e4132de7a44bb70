import { browser } from '../../lib/browser/extension';

const KEY = 'author';

/** The random name that this installation's events carry; made at the first use, and says nothing of the person. */
export async function readAuthor(): Promise<string> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  if (typeof stored === 'string' && stored !== '') return stored;
  const author = crypto.randomUUID();
  await browser.storage.local.set({ [KEY]: author });
  return author;
}
