import type { FetchProblem } from './fetch-guide';
import type { RemoteSourceProblem } from '../../lib/guides/remote-source';

const BY_HAND = 'Open the link in a tab, copy the text and paste it here.';

/** Why nothing can be fetched from what was pasted, and what to do. */
export const SOURCE_WORDS: Readonly<Record<RemoteSourceProblem, string>> = {
  'not-a-link': 'This is not a link. Paste the address of a Markdown or text file, beginning with https://.',
  'not-secure': 'This link begins with http://, so anybody on the way could read and change the guide. Use one that begins with https://.',
  'not-the-web': 'Only links that begin with https:// are fetched. If it is a file on this computer, choose it as a file.',
  'has-password': `This link holds a user name or a password, which would be sent along. ${BY_HAND}`,
  'not-a-file': 'This link leads to a list of files, not to one. Open the guide there, and copy the address of that page.',
  'gist-file': 'This link leads to one of several files. Choose “Raw” beside the file there, and copy the address of that page.',
  'web-document':
    'Such a document is shown by its own site only. Open it, select all, copy, and paste it here: headings and lists are kept.',
};

const FETCH_WORDS: Readonly<Record<Exclude<FetchProblem['code'], 'failed'>, string>> = {
  refused: `Nothing was fetched, because the browser may not read from this site. Try again and allow it, or do it by hand: ${BY_HAND}`,
  offline: `The site did not answer. Check the network and the address, and try again. ${BY_HAND}`,
  'too-slow': `The site took too long to answer. Try again, or do it by hand: ${BY_HAND}`,
  'not-found': `The site has no such file, or shows it only after signing in. Check the address. ${BY_HAND}`,
  moved: 'This link leads on to another address. Open it in a tab, and copy the address it ends at.',
  'too-large': `The file is far longer than a guide. ${BY_HAND}`,
  'not-text': 'The link leads to a web page or another file that is not text. Open it in a tab, copy the guide and paste it here.',
};

/** Why a guide was not fetched, and what to do. */
export function fetchProblemWords(problem: FetchProblem): string {
  return problem.code === 'failed'
    ? `The site answered with an error (${problem.status}). Try again later. ${BY_HAND}`
    : FETCH_WORDS[problem.code];
}
