import { describe, expect, it } from 'vitest';
import { findRemoteSource } from '../../../lib/guides/remote-source';

const GIST = '0123456789abcdef0123456789abcdef';
const RAW = 'https://raw.githubusercontent.com/acme/research/main/guides/a%20b.md';

const found: [given: string, request: string][] = [
  ['https://github.com/acme/research/blob/main/guides/a%20b.md', RAW],
  ['https://github.com/acme/research/blob/main/guides/a%20b.md?plain=1#L3-L9', RAW],
  ['https://www.github.com/acme/research/blame/main/guides/a%20b.md', RAW],
  ['https://github.com/acme/research/raw/main/guides/a%20b.md', RAW],
  ['https://github.com/acme/research/raw/refs/heads/main/guides/a%20b.md', RAW.replace('main', 'refs/heads/main')],
  ['  <https://github.com/acme/research/blob/main/guides/a%20b.md>\n', RAW],
  ['github.com/acme/research/blob/main/guides/a%20b.md', RAW],
  [`${RAW}?token=T`, `${RAW}?token=T`],
  [`https://gist.github.com/ann/${GIST}`, `https://gist.githubusercontent.com/ann/${GIST}/raw/`],
  [`https://gist.github.com/ann/${GIST}/raw/guide.md`, `https://gist.githubusercontent.com/ann/${GIST}/raw/guide.md`],
  [`https://gist.githubusercontent.com/ann/${GIST}/raw/guide.md`, `https://gist.githubusercontent.com/ann/${GIST}/raw/guide.md`],
  ['https://gitlab.com/acme/ux/research/-/blob/main/guide.md?ref_type=heads', 'https://gitlab.com/acme/ux/research/-/raw/main/guide.md'],
  ['https://git.acme.example:8443/ux/research/-/blob/main/guide.md', 'https://git.acme.example:8443/ux/research/-/raw/main/guide.md'],
  ['https://codeberg.org/acme/research/src/branch/main/guide.md', 'https://codeberg.org/acme/research/raw/branch/main/guide.md'],
  ['https://bitbucket.org/acme/research/src/main/guide.md', 'https://bitbucket.org/acme/research/raw/main/guide.md'],
  ['https://acme.example/guide.txt?v=2#top', 'https://acme.example/guide.txt?v=2'],
];

const refused: [given: string, problem: string][] = [
  ['', 'not-a-link'],
  ['# Interview', 'not-a-link'],
  ['guide.md', 'not-a-link'],
  ['https://a.example/x.md https://b.example/y.md', 'not-a-link'],
  ['http://acme.example/guide.md', 'not-secure'],
  ['javascript:alert(1)', 'not-the-web'],
  ['data:text/markdown,%23%20a', 'not-the-web'],
  ['chrome://settings/', 'not-the-web'],
  ['file:///etc/passwd', 'not-the-web'],
  ['ftp://acme.example/guide.md', 'not-the-web'],
  ['https://ann:secret@acme.example/guide.md', 'has-password'],
  ['https://ann@github.com/acme/research/blob/main/guide.md', 'has-password'],
  ['https://github.com/acme/research', 'not-a-file'],
  ['https://github.com/acme/research/tree/main/guides', 'not-a-file'],
  ['https://gist.github.com/ann', 'not-a-file'],
  ['https://gitlab.com/acme/research', 'not-a-file'],
  ['https://gitlab.com/acme/research/-/tree/main', 'not-a-file'],
  [`https://gist.github.com/ann/${GIST}#file-guide-md`, 'gist-file'],
  ['https://docs.google.com/document/d/1a2b/edit?usp=sharing', 'web-document'],
  ['https://acme.notion.site/Guide-0123', 'web-document'],
];

describe('a link to a guide', () => {
  it.each(found)('%s is fetched from %s', (given, request) => {
    expect(findRemoteSource(given)).toMatchObject({ ok: true, source: { request } });
  });

  it.each(refused)('%s is refused: %s', (given, problem) => {
    expect(findRemoteSource(given)).toEqual({ ok: false, problem });
  });

  it('asks for one site only, and says which', () => {
    expect(findRemoteSource('https://github.com/acme/research/blob/main/guides/a%20b.md')).toMatchObject({
      source: { origin: 'https://raw.githubusercontent.com/*', label: 'a b.md from github.com' },
    });
    // A match pattern holds no port.
    expect(findRemoteSource('https://acme.example:8443/guide.md')).toMatchObject({ source: { origin: 'https://acme.example/*' } });
  });

  it('with a broken percent sign is named as it stands', () => {
    expect(findRemoteSource('https://acme.example/100%.md')).toMatchObject({ source: { label: '100%.md from acme.example' } });
  });
});
