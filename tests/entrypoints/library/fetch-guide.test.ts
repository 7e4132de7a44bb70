import { describe, expect, it } from 'vitest';
import { fetchGuide } from '../../../entrypoints/library/fetch-guide';

const source = { request: 'https://files.example/guide.md', origin: 'https://files.example/*', label: 'guide.md from files.example' };
const origins = [source.origin];

/** A browser that answers every question at once and writes down what it was asked. */
function createBrowser(answer: () => Response | Promise<Response>, { isThere = false, isGranted = true, failing = '' } = {}) {
  const asked: unknown[] = [];
  const ask =
    (name: string, reply: boolean) =>
    ({ origins: of }: { origins: string[] }) => {
      asked.push([name, of]);
      return name === failing ? Promise.reject(new Error(name)) : Promise.resolve(reply);
    };
  return {
    asked,
    permissions: { contains: ask('contains', isThere), request: ask('request', isGranted), remove: ask('remove', true) },
    fetch: (address: string, options: RequestInit) => {
      asked.push(['fetch', address, options.credentials, options.referrerPolicy, options.redirect]);
      return Promise.resolve(answer());
    },
  };
}

const text = (body: BodyInit, type = 'text/plain; charset=utf-8') => new Response(body, { headers: { 'content-type': type } });

describe('fetching a guide', () => {
  it('asks for the site, requests once without cookies or referrer, and gives the permission back', async () => {
    const browser = createBrowser(() => text('# Interview'));
    expect(await fetchGuide(source, browser)).toEqual({ ok: true, text: '# Interview' });
    expect(browser.asked).toEqual([
      ['contains', origins],
      ['request', origins],
      ['fetch', source.request, 'omit', 'no-referrer', 'manual'],
      ['remove', origins],
    ]);
  });

  it('asks for the permission before it gives the turn to anything else', () => {
    const browser = createBrowser(() => text('# Interview'));
    void fetchGuide(source, browser);
    expect(browser.asked).toContainEqual(['request', origins]);
  });

  it('requests nothing when the permission is refused', async () => {
    const browser = createBrowser(() => text('# Interview'), { isGranted: false });
    expect(await fetchGuide(source, browser)).toEqual({ ok: false, problem: { code: 'refused' } });
    expect(browser.asked).toHaveLength(2);
  });

  it('keeps a permission that was there before', async () => {
    const browser = createBrowser(() => text('# Interview'), { isThere: true });
    await fetchGuide(source, browser);
    expect(browser.asked).not.toContainEqual(['remove', origins]);
  });

  it.each(['contains', 'remove'])('keeps what was fetched when the browser fails at `%s`', async (failing) => {
    const browser = createBrowser(() => text('# Interview'), { failing });
    expect(await fetchGuide(source, browser)).toEqual({ ok: true, text: '# Interview' });
    expect(browser.asked.at(-1)).toEqual(['remove', origins]);
  });

  it('takes it for a refusal when the browser fails to ask', async () => {
    const browser = createBrowser(() => text('# Interview'), { failing: 'request' });
    expect(await fetchGuide(source, browser)).toEqual({ ok: false, problem: { code: 'refused' } });
  });

  it('gives the permission back when the request fails', async () => {
    const browser = createBrowser(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchGuide(source, browser)).toEqual({ ok: false, problem: { code: 'offline' } });
    expect(browser.asked.at(-1)).toEqual(['remove', origins]);
  });

  const redirect = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  it.each<[string, () => Response, unknown]>([
    ['no such file', () => new Response('404: Not Found', { status: 404 }), { code: 'not-found' }],
    ['a file for others', () => new Response('', { status: 403 }), { code: 'not-found' }],
    ['a broken site', () => new Response('', { status: 503 }), { code: 'failed', status: 503 }],
    ['another address', () => redirect, { code: 'moved' }],
    ['a web page', () => text('<p>Sign in</p>', 'text/html; charset=utf-8'), { code: 'not-text' }],
    ['a web page that says it is text', () => text('\n<!DOCTYPE html><html></html>'), { code: 'not-text' }],
    ['a picture', () => text('x', 'image/png'), { code: 'not-text' }],
    ['bytes that are no text', () => text(new Uint8Array([80, 75, 3, 4, 0, 0])), { code: 'not-text' }],
    ['more than a guide', () => text('a'.repeat(4_194_305)), { code: 'too-large' }],
  ])('says so when the answer is %s', async (_what, answer, problem) => {
    expect(await fetchGuide(source, createBrowser(answer))).toEqual({ ok: false, problem });
  });

  it('stops an answer that does not end', async () => {
    let isStopped = false;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(97)),
      cancel: () => {
        isStopped = true;
      },
    });
    const outcome = await fetchGuide(
      source,
      createBrowser(() => text(endless)),
    );
    expect(outcome).toEqual({ ok: false, problem: { code: 'too-large' } });
    expect(isStopped).toBe(true);
  });
});
