import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';

/** Starts Chromium in its sandbox, or without one where the system gives it none, as many containers do. */
export async function launchChromium({ args = [], ...options }: LaunchOptions): Promise<Browser> {
  const withoutSandbox = { ...options, args: [...args, '--no-sandbox'] };
  // Chromium refuses its sandbox to the superuser.
  if (process.getuid?.() === 0) return puppeteer.launch(withoutSandbox);
  try {
    return await puppeteer.launch({ ...options, args });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('No usable sandbox')) throw error;
    console.warn('This system gives Chromium no sandbox, so it runs without one: open nothing in it that you do not trust.');
    return puppeteer.launch(withoutSandbox);
  }
}
