import type { Page } from 'puppeteer-core';

/** Takes a fixture page to another of its states; Zoom's client lies in a frame, which goes when the call is left. */
export async function go(page: Page, state: string): Promise<void> {
  const client = state === 'left' ? undefined : page.frames().find((candidate) => candidate.url().endsWith('/zoom-client.html'));
  const frame = client ?? page.mainFrame();
  await frame.evaluate((wanted) => (globalThis as unknown as { fixture: { go: (to: string) => void } }).fixture.go(wanted), state);
}
