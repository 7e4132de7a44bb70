import { browser } from '../../lib/browser/extension';

const KEY = 'author';

let known: string | null = null;

/** The random name that this installation's events carry; made at the first use, and says nothing of the person. */
export async function readAuthor(): Promise<string> {
  if (known !== null) return known;
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const author = typeof stored === 'string' && stored !== '' ? stored : crypto.randomUUID();
  if (author !== stored) await browser.storage.local.set({ [KEY]: author });
  known = author;
  return author;
}
