import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'puppeteer-core';

/** What axe finds wrong in the document of a page or frame, or in one element of it; every rule of WCAG 2.2 AA and of good practice counts. */
export async function violationsIn(page: Page | Frame, selector = ':root'): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(async (context) => {
    const { axe: inPage } = globalThis as unknown as { axe: { run: (context: string, options: object) => Promise<AxeResults> } };
    // Frames are looked at by themselves. The size of targets is a rule of WCAG 2.2, which axe leaves out unless told.
    return inPage.run(context, { iframes: false, rules: { 'target-size': { enabled: true } } });
  }, selector);
  if (![...passes, ...violations].some(({ id }) => id === 'color-contrast' || id === 'button-name'))
    throw new Error(`axe found nothing to look at in ${page.url()}`);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' ')}`,
  );
}
