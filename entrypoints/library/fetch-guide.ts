import { decodeText } from './decode-text';
import type { RemoteSource } from '../../lib/guides/remote-source';

/** Why a guide was not fetched. */
export type FetchProblem =
  /** The permission to read from the site was not given. */
  | { code: 'refused' }
  /** No answer: no network, no such site, or the site lets no other page read it. */
  | { code: 'offline' }
  /** No whole answer within the time limit. */
  | { code: 'too-slow' }
  /** The site has no such file, or shows it only to those who sign in. */
  | { code: 'not-found' }
  /** The address leads on to another one, which the permission may not cover. */
  | { code: 'moved' }
  /** More than a guide can be. */
  | { code: 'too-large' }
  /** A web page, or something else that is not text. */
  | { code: 'not-text' }
  /** Any other answer of the site; `status` is its HTTP status. */
  | { code: 'failed'; status: number };

/** What came of fetching. */
export type FetchOutcome = { ok: true; text: string } | { ok: false; problem: FetchProblem };

/** The part of `browser.permissions` that fetching needs. */
interface SitePermissions {
  contains: (permissions: { origins: string[] }) => Promise<boolean>;
  request: (permissions: { origins: string[] }) => Promise<boolean>;
  remove: (permissions: { origins: string[] }) => Promise<boolean>;
}

/** What fetching needs of the browser. */
export interface FetchTools {
  permissions: SitePermissions;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
}

/** Bytes of the largest answer that is read: so many the longest guide can take. */
const MAX_BYTES = 4 * 1_048_576;
const TIME_LIMIT_MS = 20_000;
const MISSING = [401, 403, 404, 410, 451];
const WEB_PAGE = /^\s*(?:<!doctype html|<html[\s>])/i;

function fail(problem: FetchProblem): FetchOutcome {
  return { ok: false, problem };
}

async function readBytes(response: Response): Promise<Uint8Array | null> {
  if (Number(response.headers.get('content-length')) > MAX_BYTES) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  // Leaving the loop ends the download.
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MAX_BYTES) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function readResponse(response: Response): Promise<FetchOutcome> {
  if (response.type === 'opaqueredirect') return fail({ code: 'moved' });
  if (MISSING.includes(response.status)) return fail({ code: 'not-found' });
  if (!response.ok) return fail({ code: 'failed', status: response.status });
  const type = response.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/(?:xhtml\+xml|pdf)|image|audio|video|font)\b/i.test(type)) return fail({ code: 'not-text' });
  const bytes = await readBytes(response);
  if (bytes === null) return fail({ code: 'too-large' });
  const text = decodeText(bytes);
  return WEB_PAGE.test(text) || text.includes('\0') ? fail({ code: 'not-text' }) : { ok: true, text };
}

async function request(address: string, { fetch }: FetchTools): Promise<FetchOutcome> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  try {
    const options: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', cache: 'no-store', signal };
    return await readResponse(await fetch(address, options));
  } catch {
    return fail({ code: signal.aborted ? 'too-slow' : 'offline' });
  }
}

/**
 * Fetches a guide, once, without cookies and without saying from where. To be called directly in a click, before anything is awaited: only
 * then may the browser ask for the permission, which is given back afterwards unless it was there before.
 */
export async function fetchGuide(source: RemoteSource, tools: FetchTools): Promise<FetchOutcome> {
  const origins = [source.origin];
  // Asked first and awaited later: an answer in between would end the click that the next line needs.
  // A browser that cannot say so is asked to take back what was given now: at worst the next fetch asks again.
  const wasThere = tools.permissions.contains({ origins }).catch(() => false);
  const isGranted = await tools.permissions.request({ origins }).catch(() => false);
  if (!isGranted) return fail({ code: 'refused' });
  try {
    return await request(source.request, tools);
  } finally {
    // What was fetched is worth more than this; the background gives back what stays when the browser starts.
    if (!(await wasThere)) await tools.permissions.remove({ origins }).catch(() => false);
  }
}
