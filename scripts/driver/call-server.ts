import { X509Certificate, createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { generate } from 'selfsigned';

import { projectFolder } from '../setup/project.mjs';

/** The page that stands for a call service. */
interface CallService {
  /** The hosts it is asked for at. */
  host: RegExp;
  /** Its file in the folder of pages. */
  page: string;
}

/** A local server that answers for the call services' real origins. */
export interface CallServer {
  /** Where it listens on this machine. */
  port: number;
  /** Arguments that make Chromium ask this server for those origins and trust it. */
  browserArgs: string[];
  /** Headers added to every page from now on, such as a CSP; files beside a page do not get them. */
  pageHeaders: Record<string, string>;
  /** Texts that are answered for at addresses of their own, such as `https://raw.githubusercontent.com/someone/guides/main/guide.md`. */
  texts: Record<string, string>;
  /** What was asked for so far, such as `https://meet.jit.si/Room`. */
  requests: string[];
  close: () => Promise<void>;
}

/** Settings of {@link startCallServer}. */
export interface CallServerOptions {
  /** Hosts to answer for, in the form of Chromium's host rules; all services and those of guides by default. */
  hosts?: string[];
  /** True when the browser must reach nothing else; true by default. */
  isOffline?: boolean;
  /** Folder of the pages. */
  pagesFolder?: string;
}

const SERVICES: CallService[] = [
  { host: /^meet\.google\.com$/u, page: 'meet.html' },
  { host: /(^|\.)zoom(gov)?\.(us|com)$/u, page: 'zoom.html' },
  { host: /^(meet\.jit\.si|8x8\.vc|meet\.example\.org)$/u, page: 'jitsi.html' },
  { host: /^teams\.(microsoft\.com|live\.com|cloud\.microsoft)$/u, page: 'teams.html' },
  { host: /(^|\.)webex\.com$/u, page: 'webex.html' },
  { host: /(^|\.)whereby\.com$/u, page: 'whereby.html' },
  { host: /(^|\.)bigbluebutton\.org$|^bbb\.example\.org$/u, page: 'bigbluebutton.html' },
  { host: /^calls\.example\.net$/u, page: 'other.html' },
];

const SERVICE_HOSTS = [
  'meet.google.com',
  '*.zoom.us',
  '*.zoomgov.com',
  'meet.jit.si',
  '8x8.vc',
  'teams.microsoft.com',
  'teams.live.com',
  'teams.cloud.microsoft',
  '*.webex.com',
  '*.whereby.com',
  '*.bigbluebutton.org',
  // Servers that people run themselves.
  'meet.example.org',
  'bbb.example.org',
  // A service of which nothing is known.
  'calls.example.net',
];

/** Hosts that guides are fetched from by a link; they answer with {@link CallServer.texts} only. */
const GUIDE_HOSTS = ['raw.githubusercontent.com', 'gist.githubusercontent.com'];

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The name of the file that answers a request: the file whose name ends the path, else the page of the host; null when there is neither. */
export function fileForRequest(host: string, path: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  if (extname(name) in CONTENT_TYPES) return name;
  return SERVICES.find((service) => service.host.test(host))?.page ?? null;
}

/** Arguments for Chromium that lead `hosts` to a local port, and nothing else anywhere when `isOffline`. */
function browserArgsFor(hosts: string[], port: number, certificate: string, isOffline: boolean): string[] {
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  if (isOffline) rules.push('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
  const publicKey = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(publicKey).digest('base64');
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${fingerprint}`];
}

/** Serves the fixture pages at every path of the call services' origins, with a certificate made for this run. */
export async function startCallServer({
  hosts = [...SERVICE_HOSTS, ...GUIDE_HOSTS],
  isOffline = true,
  pagesFolder = join(projectFolder, 'tests/fixtures/calls'),
}: CallServerOptions = {}): Promise<CallServer> {
  const certificate = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec', algorithm: 'sha256' });
  const server: Server = createServer({ key: certificate.private, cert: certificate.cert });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const callServer: CallServer = {
    port,
    browserArgs: browserArgsFor(hosts, port, certificate.cert, isOffline),
    pageHeaders: {},
    texts: {},
    requests: [],
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  server.on('request', (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    callServer.requests.push(url.href);
    const text = callServer.texts[url.href];
    if (text !== undefined) {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
      return;
    }
    const file = fileForRequest(url.hostname, url.pathname);
    const answer = async () => {
      // Every service has an icon, and none of it is looked at here.
      if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
      if (file === null) throw new Error(`Nothing answers for ${url.href}`);
      const body = await readFile(join(pagesFolder, file));
      const extension = extname(file);
      const headers = extension === '.html' ? callServer.pageHeaders : { 'cross-origin-resource-policy': 'same-origin' };
      return response.writeHead(200, { 'content-type': CONTENT_TYPES[extension], 'cache-control': 'no-store', ...headers }).end(body);
    };
    answer().catch(() => response.writeHead(404).end());
  });
  return callServer;
}
