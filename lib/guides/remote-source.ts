/** A guide somewhere on the web. */
export interface RemoteSource {
  /** The https address to fetch. */
  request: string;
  /** The match pattern of the permission that the request needs, such as `https://raw.githubusercontent.com/*`. */
  origin: string;
  /** What people read: the file and the site that is asked, such as `guide.md from github.com`. */
  label: string;
}

/** Why nothing can be fetched from what was given. */
export type RemoteSourceProblem =
  /** No address. */
  | 'not-a-link'
  /** An address that begins with http: anybody on the way could change the guide. */
  | 'not-secure'
  /** An address of another kind, such as `data:`, `javascript:` or `file:`. */
  | 'not-the-web'
  /** A user name or a password stands in the address. */
  | 'has-password'
  /** A folder, a project or a list, such as the front page of a repository. */
  | 'not-a-file'
  /** One of several files of a gist: its page's address does not say the file's name. */
  | 'gist-file'
  /** A document that only its own site shows, such as a Google document. */
  | 'web-document';

/** What came of looking at a text as a link. */
export type RemoteSourceReading = { ok: true; source: RemoteSource } | { ok: false; problem: RemoteSourceProblem };

/** What is known of one site: the first rule that fits a page's address decides. */
interface SiteRule {
  host: RegExp;
  /** Fits the path without the leading slash. */
  path: RegExp;
  /** Where the file itself lies, made with the groups of `path`; or why there is none. Without a redirect, so that one permission is enough. */
  leadsTo: { file: string } | { problem: RemoteSourceProblem };
}

const GITHUB = /^(?:www\.)?github\.com$/;
const RULES: readonly SiteRule[] = [
  {
    host: GITHUB,
    path: /^([^/]+\/[^/]+)\/(?:blob|raw|blame|edit)\/(.+)$/,
    leadsTo: { file: 'https://raw.githubusercontent.com/$1/$2' },
  },
  {
    host: GITHUB,
    path: /^(?!(?:user-attachments\/files|[^/]+\/[^/]+\/(?:releases\/download|files))\/)/,
    leadsTo: { problem: 'not-a-file' },
  },
  {
    host: /^gist\.github\.com$/,
    path: /^([^/]+\/[0-9a-f]{20,})(?:\/raw)?(?:\/([0-9a-f]{40}))?\/?$/,
    leadsTo: { file: 'https://gist.githubusercontent.com/$1/raw/$2' },
  },
  {
    host: /^gist\.github\.com$/,
    path: /^([^/]+\/[0-9a-f]{20,}\/raw\/.+)$/,
    leadsTo: { file: 'https://gist.githubusercontent.com/$1' },
  },
  { host: /^gist\.github\.com$/, path: /^/, leadsTo: { problem: 'not-a-file' } },
  { host: /^docs\.google\.com$/, path: /^(?:document|presentation|spreadsheets)\//, leadsTo: { problem: 'web-document' } },
  {
    host: /(?:^|\.)(?:notion\.so|notion\.site|atlassian\.net|sharepoint\.com|onedrive\.live\.com|1drv\.ms|dropbox\.com|drive\.google\.com|coda\.io)$/,
    path: /^/,
    leadsTo: { problem: 'web-document' },
  },
  // GitLab stands on many hosts; `/-/` is what its own pages have in common.
  { host: /^/, path: /^(.+)\/-\/(?:blob|raw|blame|edit)\/(.+)$/, leadsTo: { file: 'https://$host/$1/-/raw/$2' } },
  { host: /^/, path: /^.+\/-\/tree\//, leadsTo: { problem: 'not-a-file' } },
  { host: /^gitlab\.com$/, path: /^[^/]*(?:\/[^/]*)?\/?$/, leadsTo: { problem: 'not-a-file' } },
  { host: /^codeberg\.org$/, path: /^([^/]+\/[^/]+)\/(?:src|raw)\/(.+)$/, leadsTo: { file: 'https://codeberg.org/$1/raw/$2' } },
  {
    host: /^bitbucket\.org$/,
    path: /^([^/]+\/[^/]+)\/(?:src|raw)\/(.+)$/,
    leadsTo: { file: 'https://bitbucket.org/$1/raw/$2' },
  },
];

function parseAddress(text: string): URL | null {
  // A link copied from a text or a mail may stand in angle brackets or begin without the protocol.
  const bare = text.trim().replace(/^<(.*)>$/s, '$1');
  if (/\s/.test(bare)) return null;
  const isWithoutProtocol = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\//u.test(bare);
  return URL.parse(isWithoutProtocol ? `https://${bare}` : bare);
}

function sourceOf(address: URL, site: string): RemoteSourceReading {
  const name = address.pathname.split('/').findLast((part) => part !== '') ?? '';
  const request = `${address.origin}${address.pathname}${address.search}`;
  return { ok: true, source: { request, origin: `https://${address.hostname}/*`, label: `${decodeName(name)} from ${site}`.trim() } };
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What to fetch for a link that somebody pasted: the file itself, where the link leads to a page that shows it. Fetches nothing. */
export function findRemoteSource(text: string): RemoteSourceReading {
  const address = parseAddress(text);
  if (!address) return { ok: false, problem: 'not-a-link' };
  if (address.protocol === 'http:') return { ok: false, problem: 'not-secure' };
  if (address.protocol !== 'https:') return { ok: false, problem: 'not-the-web' };
  if (address.username !== '' || address.password !== '') return { ok: false, problem: 'has-password' };
  if (address.hostname === 'gist.github.com' && address.hash.startsWith('#file-')) return { ok: false, problem: 'gist-file' };
  const path = address.pathname.slice(1);
  const rule = RULES.find(({ host, path: fits }) => host.test(address.hostname) && fits.test(path));
  if (rule === undefined) return sourceOf(address, address.hostname);
  if ('problem' in rule.leadsTo) return { ok: false, problem: rule.leadsTo.problem };
  const file = URL.parse(path.replace(rule.path, rule.leadsTo.file.replace('$host', address.host)));
  return file === null ? { ok: false, problem: 'not-a-link' } : sourceOf(file, address.hostname);
}
